import type { LucideIcon } from 'lucide-react';

export type PaletteResult = {
  id: string;
  /** The heading it stands under: "Contacts", "Companies", "Notes". */
  group: string;
  label: string;
  hint?: string;
  icon: LucideIcon;
  href: string;
};

export type PaletteSource = {
  id: string;
  /** Ranked, best first; `signal` aborts when the reader types on. */
  search: (query: string, signal: AbortSignal) => Promise<PaletteResult[]>;
  /** What to offer before anything is typed. */
  recent?: () => PaletteResult[];
};

let sources: readonly PaletteSource[] = [];
const listeners = new Set<() => void>();

function publish(next: readonly PaletteSource[]) {
  sources = next;
  for (const listener of listeners) listener();
}

export const currentSources = (): readonly PaletteSource[] => sources;

export function subscribeToSources(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Adds something that the palette looks through as one types; returns what takes it out again. */
export function registerPaletteSource(source: PaletteSource): () => void {
  publish([...sources, source]);
  return () => publish(sources.filter((other) => other !== source));
}
