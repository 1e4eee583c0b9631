'use client';

import { type RefObject, useRef, useState } from 'react';

const offsets = new Map<string, number>();
const maxLists = 50;

/** Where a list was scrolled to when one left it, for as long as the tab lives. */
export function useLeftOffset(listKey: string, scroller: RefObject<HTMLElement | null>) {
  const [initial] = useState(() => offsets.get(listKey) ?? 0);
  const frame = useRef(0);
  const remember = () => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      if (!scroller.current) return;
      offsets.delete(listKey);
      offsets.set(listKey, scroller.current.scrollTop);
      const [oldest] = offsets.keys();
      if (offsets.size > maxLists && oldest !== undefined) offsets.delete(oldest);
    });
  };
  return { initial, remember };
}
