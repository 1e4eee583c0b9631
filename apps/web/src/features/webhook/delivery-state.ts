import type { WebhookDelivery } from '@switchboard/validators';
import { CircleCheck, CircleX, Clock, type LucideIcon, RotateCw } from 'lucide-react';
import type { BadgeTone } from '@/components/ui/badge.tsx';

type Look = { label: string; tone: BadgeTone; icon: LucideIcon };

export function lookOf({ state, attempt }: Pick<WebhookDelivery, 'state' | 'attempt'>): Look {
  switch (state) {
    case 'delivered':
      return { label: 'Delivered', tone: 'success', icon: CircleCheck };
    case 'dead':
      return { label: 'Dead letter', tone: 'danger', icon: CircleX };
    case 'pending':
      return attempt > 0
        ? { label: 'Retrying', tone: 'warning', icon: RotateCw }
        : { label: 'Sending', tone: 'info', icon: Clock };
  }
}

/** How often a screen looks again while something is under way. */
export const WATCH_MS = 1_000;
