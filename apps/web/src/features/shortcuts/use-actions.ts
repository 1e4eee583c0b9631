'use client';

import { useSyncExternalStore } from 'react';
import {
  type ActionGroup,
  actionGroups,
  currentActions,
  type RegisteredAction,
  subscribeToActions,
} from './registry.ts';

const none: readonly RegisteredAction[] = [];

export type ActionGroupList = { group: ActionGroup; actions: RegisteredAction[] }[];

/** What can be done now, by group; of two with the same name the innermost stands. */
export function useActionGroups(isShown: (action: RegisteredAction) => boolean): ActionGroupList {
  const actions = useSyncExternalStore(subscribeToActions, currentActions, () => none);
  const byLabel = new Map<string, RegisteredAction>();
  for (const action of actions) if (isShown(action)) byLabel.set(`${action.group} ${action.label}`, action);
  return actionGroups
    .map((group) => ({ group, actions: [...byLabel.values()].filter((action) => action.group === group) }))
    .filter(({ actions: members }) => members.length > 0);
}
