import type { Webhook } from '@switchboard/validators';
import { CircleCheck, CirclePause, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { BadgeTone } from '@/components/ui/badge.tsx';

type Look = { label: string; tone: BadgeTone; icon: LucideIcon };

/** In one word how it stands with a webhook. */
export function statusOf({ enabled, disabledReason, failingSince }: Webhook): Look {
  if (!enabled && disabledReason) return { label: 'Switched off', tone: 'danger', icon: CircleX };
  if (!enabled) return { label: 'Off', tone: 'neutral', icon: CirclePause };
  if (failingSince) return { label: 'Failing', tone: 'warning', icon: TriangleAlert };
  return { label: 'On', tone: 'success', icon: CircleCheck };
}

export const disabledReasons = {
  gone: 'Your server answered 410 Gone, so we stopped sending.',
  failing: 'Nothing arrived for five days, so we stopped sending.',
} as const;
