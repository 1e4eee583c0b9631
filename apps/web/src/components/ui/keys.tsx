'use client';

import { useSyncExternalStore } from 'react';
import { cn } from '@/lib/utils.ts';
import { Kbd } from './kbd.tsx';

const subscribe = () => () => {};
const readIsMac = () => /mac|iphone|ipad/i.test(navigator.platform);

const names: Record<string, [other: string, mac: string]> = {
  mod: ['Ctrl', '⌘'],
  alt: ['Alt', '⌥'],
  shift: ['Shift', '⇧'],
  enter: ['Enter', '↵'],
  escape: ['Esc', 'Esc'],
  backspace: ['Backspace', '⌫'],
  up: ['↑', '↑'],
  down: ['↓', '↓'],
};

/** Draws a key combination written as the shortcut registry writes it: `mod+k`, `g c`, `?`. */
export function Keys({
  keys,
  onColor,
  className,
}: {
  keys: string;
  /** On a filled button: the keys take its colours. */
  onColor?: boolean;
  className?: string;
}) {
  const isMac = useSyncExternalStore(subscribe, readIsMac, () => false);
  const parts = keys.split(' ').flatMap((stroke) => stroke.split(/\+(?=.)/));
  return (
    <span
      className={cn(
        'inline-flex items-center gap-0.5',
        onColor && '[&>kbd]:border-current/40 [&>kbd]:bg-transparent [&>kbd]:text-current',
        className,
      )}
    >
      {parts.map((part, index) => {
        const name = names[part.toLowerCase()];
        return (
          <Kbd key={index}>{name ? name[isMac ? 1 : 0] : part.length === 1 ? part.toUpperCase() : part}</Kbd>
        );
      })}
    </span>
  );
}
