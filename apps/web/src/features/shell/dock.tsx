'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/**
 * Where the call bar floats, above the screen and clear of the phone's bottom bar. Its height is
 * `--dock-space`, so that lists and toasts can leave room for it.
 */
export function Dock({ children }: { children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = content.current;
    if (!element) return;
    const root = document.documentElement;
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
      root.style.setProperty('--dock-space', height > 0 ? `${height + 12}px` : '0px');
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      root.style.removeProperty('--dock-space');
    };
  }, []);

  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-14 z-40 flex justify-center px-3 pb-3 md:bottom-0">
      <div ref={content} className="pointer-events-auto w-full max-w-3xl empty:w-auto">
        {children}
      </div>
    </div>
  );
}
