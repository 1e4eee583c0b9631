import type { LucideIcon } from 'lucide-react';
import { parseKeys, type Stroke } from './match.ts';

/** The order in which the palette and the key list show their groups. */
export const actionGroups = [
  'Create',
  'Contact',
  'Call',
  'Note',
  'List',
  'Go to',
  'View',
  'Account',
  'Help',
] as const;
export type ActionGroup = (typeof actionGroups)[number];

export type Action = {
  label: string;
  group: ActionGroup;
  run: () => void;
  /** `c`, `g c`, `mod+k`: see `match.ts`. */
  keys?: string;
  icon?: LucideIcon;
  /** Other words that people look for it by. */
  keywords?: readonly string[];
  /** Works while one types in a field too; anything with `mod` always does. */
  inFields?: boolean;
  /** Fires again while the key is held down. */
  repeats?: boolean;
  /** For moves such as "next row", which nobody looks for by name. */
  hideInPalette?: boolean;
};

export type RegisteredAction = Action & { id: string; strokes: Stroke[] };

let actions: readonly RegisteredAction[] = [];
const listeners = new Set<() => void>();

function publish(next: readonly RegisteredAction[]) {
  actions = next;
  for (const listener of listeners) listener();
}

/** What can be done now. The last one registered is the innermost, and wins its keys. */
export const currentActions = (): readonly RegisteredAction[] => actions;

export function subscribeToActions(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function registerAction(id: string, action: Action): () => void {
  const registered = { ...action, id, strokes: action.keys ? parseKeys(action.keys) : [] };
  publish([...actions, registered]);
  return () => publish(actions.filter((other) => other !== registered));
}
