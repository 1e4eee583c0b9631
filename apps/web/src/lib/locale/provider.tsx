'use client';

import { createContext, type ReactNode, use, useState, useSyncExternalStore } from 'react';

export type Locale = {
  /** BCP 47, from what the browser asks for. */
  locale: string;
  /** IANA name: the profile's, else the browser's own. */
  timeZone: string;
};

type LocaleContextValue = Locale & { renderedAt: number };

const LocaleContext = createContext<LocaleContextValue>({ locale: 'en', timeZone: 'UTC', renderedAt: 0 });

const neverChanges = () => () => {};
const browserTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The server renders with the same locale and clock, so what it sent does not change on hydration. */
export function LocaleProvider({
  locale,
  timeZone,
  renderedAt,
  children,
}: {
  locale: string;
  timeZone: string | null;
  renderedAt: number;
  children: ReactNode;
}) {
  const [first] = useState(renderedAt);
  const detected = useSyncExternalStore(neverChanges, browserTimeZone, () => 'UTC');
  const value = { locale, timeZone: timeZone ?? detected, renderedAt: first };
  return <LocaleContext value={value}>{children}</LocaleContext>;
}

/** Another time zone for what is inside, where one is given. */
export function TimeZoneProvider({ timeZone, children }: { timeZone: string | null; children: ReactNode }) {
  const outer = use(LocaleContext);
  return <LocaleContext value={timeZone ? { ...outer, timeZone } : outer}>{children}</LocaleContext>;
}

export function useLocale(): Locale {
  return use(LocaleContext);
}

const tickMs = 30_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let nowMs = Date.now();

function tick() {
  nowMs = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  if (listeners.size === 1) {
    nowMs = Date.now();
    timer = setInterval(tick, tickMs);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/** The time in milliseconds, moving on every half minute; one timer serves every caller. */
export function useNow(): number {
  const { renderedAt } = use(LocaleContext);
  return useSyncExternalStore(
    subscribe,
    () => nowMs,
    () => renderedAt,
  );
}
