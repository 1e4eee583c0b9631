'use client';

import type { LucideIcon } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { cn } from '@/lib/utils.ts';

export type Segment<Value extends string> = { value: Value; label: string; icon?: LucideIcon };

/** A few choices of which exactly one holds, all in sight. */
export function SegmentedControl<Value extends string>({
  value,
  onValueChange,
  segments,
  label,
  stretch,
  className,
}: {
  value: Value | undefined;
  onValueChange: (value: Value) => void;
  segments: readonly Segment<Value>[];
  label: string;
  /** Fills the width, all segments alike. */
  stretch?: boolean;
  className?: string;
}) {
  const pick = (next: string) => {
    const segment = segments.find((one) => one.value === next);
    if (segment) onValueChange(segment.value);
  };
  return (
    <RadioGroup.Root
      aria-label={label}
      orientation="horizontal"
      value={value ?? ''}
      onValueChange={pick}
      className={cn(
        'inline-flex h-8 items-center gap-0.5 rounded-md bg-muted p-0.5',
        stretch && 'flex w-full *:flex-1',
        className,
      )}
    >
      {segments.map(({ value: own, label: text, icon: Icon }) => (
        <RadioGroup.Item
          key={own}
          value={own}
          className="inline-flex h-7 items-center justify-center gap-1.5 rounded-md px-2.5 text-sm text-muted-foreground transition-colors hover:text-foreground data-[state=checked]:bg-background dark:data-[state=checked]:bg-pressed data-[state=checked]:font-medium data-[state=checked]:text-foreground data-[state=checked]:ring-1 data-[state=checked]:ring-border"
        >
          {Icon ? <Icon aria-hidden /> : null}
          {text}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
