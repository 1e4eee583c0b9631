import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/lib/utils.ts';

const looks = {
  info: { icon: Info, className: 'bg-info-tint text-info-text' },
  success: { icon: CircleCheck, className: 'bg-success-tint text-success-text' },
  warning: { icon: TriangleAlert, className: 'bg-warning-tint text-warning-text' },
  danger: { icon: CircleAlert, className: 'bg-danger-tint text-danger-text' },
};

/** A message that stays where it concerns something; a screen reader hears it when it appears. */
export function Callout({
  tone = 'info',
  className,
  children,
}: {
  tone?: keyof typeof looks;
  className?: string;
  children: ReactNode;
}) {
  const { icon: Icon, className: toneClasses } = looks[tone];
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      data-slot="callout"
      className={cn('flex gap-2.5 rounded-md px-3 py-2.5 text-sm', toneClasses, className)}
    >
      <Icon aria-hidden className="mt-0.5" />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
