'use client';

import { useSyncExternalStore } from 'react';

/** From here on a list and what is selected in it stand side by side (Tailwind's `lg`). */
const query = '(min-width: 1024px)';

function subscribe(listener: () => void) {
  const media = window.matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** For event handlers, which need no new render when it changes. */
export const isWideNow = (): boolean => window.matchMedia(query).matches;

/** The server cannot know and says yes: what is only for wide windows is also hidden by style. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, isWideNow, () => true);
}
