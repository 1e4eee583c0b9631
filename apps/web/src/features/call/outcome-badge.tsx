import type { CallOutcome } from '@switchboard/validators';
import { Badge } from '@/components/ui/badge.tsx';
import { outcomeLook } from './outcomes.ts';

export function OutcomeBadge({ outcome, className }: { outcome: CallOutcome; className?: string }) {
  const { label, tone, icon } = outcomeLook(outcome);
  return (
    <Badge tone={tone} icon={icon} className={className}>
      {label}
    </Badge>
  );
}
