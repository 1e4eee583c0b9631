import type { CallOutcome } from '@switchboard/validators';
import {
  CalendarCheck,
  Clock,
  type LucideIcon,
  MessageCircle,
  PhoneMissed,
  ThumbsDown,
  ThumbsUp,
  Voicemail,
} from 'lucide-react';
import type { BadgeTone } from '@/components/ui/badge.tsx';

export type OutcomeLook = {
  value: CallOutcome;
  label: string;
  tone: BadgeTone;
  icon: LucideIcon;
  /** Ends the call with it. */
  key: string;
};

/** How every outcome looks and which key sets it, in the order of the keys. */
export const outcomes: readonly OutcomeLook[] = [
  { value: 'connected', label: 'Connected', tone: 'info', icon: MessageCircle, key: '1' },
  { value: 'no_answer', label: 'No answer', tone: 'neutral', icon: PhoneMissed, key: '2' },
  { value: 'voicemail', label: 'Voicemail', tone: 'neutral', icon: Voicemail, key: '3' },
  { value: 'callback', label: 'Callback', tone: 'warning', icon: Clock, key: '4' },
  { value: 'not_interested', label: 'Not interested', tone: 'danger', icon: ThumbsDown, key: '5' },
  { value: 'interested', label: 'Interested', tone: 'success', icon: ThumbsUp, key: '6' },
  { value: 'booked_meeting', label: 'Booked', tone: 'success', icon: CalendarCheck, key: '7' },
];

const byValue = new Map<string, OutcomeLook>(outcomes.map((outcome) => [outcome.value, outcome]));

/** Every outcome of the vocabulary has a look: a test says so. */
export function outcomeLook(value: CallOutcome): OutcomeLook {
  const look = byValue.get(value);
  if (!look) throw new Error(`No look for the outcome ${value}`);
  return look;
}

export const isOutcome = (value: unknown): value is CallOutcome =>
  typeof value === 'string' && byValue.has(value);
