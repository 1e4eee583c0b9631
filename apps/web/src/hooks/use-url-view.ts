'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { type Ahead, isStillAhead, stepAhead } from './url-ahead.ts';

export type UrlCodec<View> = {
  parse: (params: URLSearchParams) => View;
  /** Without the question mark; what is at its default is left out. */
  serialize: (view: View) => string;
};

/** `push` leaves a step to go back to; `replace` does not; `soon` replaces once the reader pauses. */
export type UrlWrite = 'push' | 'replace' | 'soon';

const soonMs = 150;

/**
 * State that lives in the address, written without asking the server for the page again. `view` follows every
 * keystroke; `settled` is what the address says, and what is worth a request.
 */
export function useUrlView<View>({ parse, serialize }: UrlCodec<View>) {
  const pathname = usePathname();
  const params = useSearchParams();
  const current = params.toString();
  const [stored, setStored] = useState<Ahead<View> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const ahead = stored && isStillAhead(stored, current) ? stored : null;
  if (stored && !ahead) setStored(null);

  const settled = parse(new URLSearchParams(current));
  const view = ahead ? ahead.view : settled;

  // An "Undo" comes seconds later, from a render that is long over: it changes the view as it is by then.
  const latest = useRef({ current, ahead, view, isHere: true });
  useEffect(() => {
    latest.current = { current, ahead, view, isHere: true };
  });
  useEffect(
    () => () => {
      // A write that waits must not land on the page that one has gone to meanwhile.
      clearTimeout(timer.current);
      latest.current.isHere = false;
    },
    [],
  );

  // Back, before the address of the last step has come round: it is the reader's word against ours.
  useEffect(() => {
    const letGo = () => {
      clearTimeout(timer.current);
      setStored(null);
    };
    window.addEventListener('popstate', letGo);
    return () => window.removeEventListener('popstate', letGo);
  }, []);

  const setView = (change: (view: View) => View, write: UrlWrite) => {
    const now = latest.current;
    if (!now.isHere) return;
    clearTimeout(timer.current);
    const next = change(now.view);
    const query = serialize(next);
    if (!now.ahead && query === now.current) return;
    const step = stepAhead(now.ahead, now.current, next, query);
    latest.current = { ...now, ahead: step, view: next };
    setStored(step);
    const address = query ? `${pathname}?${query}` : pathname;
    if (write === 'soon') {
      timer.current = setTimeout(() => window.history.replaceState(null, '', address), soonMs);
    } else if (write === 'push') {
      window.history.pushState(null, '', address);
    } else {
      window.history.replaceState(null, '', address);
    }
  };

  return { view, settled, setView };
}
