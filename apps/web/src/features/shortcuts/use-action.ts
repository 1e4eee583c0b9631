'use client';

import { useEffect, useEffectEvent, useId } from 'react';
import { type Action, registerAction } from './registry.ts';

/**
 * Offers something to do while the component is on the screen: in the palette and, with `keys`, by
 * keyboard and in the list of keys. `isEnabled: false` withdraws it.
 */
export function useAction({ isEnabled = true, ...action }: Action & { isEnabled?: boolean }): void {
  const id = useId();
  const run = useEffectEvent(action.run);
  const { label, group, keys, icon, inFields, repeats, hideInPalette } = action;
  const keywords = action.keywords?.join(' ');

  useEffect(() => {
    if (!isEnabled) return;
    return registerAction(id, {
      label,
      group,
      run: () => run(),
      ...(keys ? { keys } : {}),
      ...(icon ? { icon } : {}),
      ...(keywords ? { keywords: keywords.split(' ') } : {}),
      ...(inFields ? { inFields } : {}),
      ...(repeats ? { repeats } : {}),
      ...(hideInPalette ? { hideInPalette } : {}),
    });
  }, [id, isEnabled, label, group, keys, icon, keywords, inFields, repeats, hideInPalette]);
}

/** The same for what always has a key. */
export function useShortcut(shortcut: Action & { keys: string; isEnabled?: boolean }): void {
  useAction(shortcut);
}
