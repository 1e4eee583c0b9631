'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState, useSyncExternalStore } from 'react';
import { currentSources, type PaletteResult, type PaletteSource, subscribeToSources } from './sources.ts';
import { useDebounced } from '@/hooks/use-debounced.ts';

const none: readonly PaletteSource[] = [];
const debounceMs = 120;

export type PaletteSearch = {
  groups: { group: string; results: PaletteResult[] }[];
  isPending: boolean;
  error: unknown;
};

function grouped(results: readonly PaletteResult[]): PaletteSearch['groups'] {
  const groups = new Map<string, PaletteResult[]>();
  for (const result of results) {
    const members = groups.get(result.group);
    if (members) members.push(result);
    else groups.set(result.group, [result]);
  }
  return [...groups].map(([group, members]) => ({ group, results: members }));
}

/** What the registered sources find; the last answer stays while the next one is on its way. */
export function usePaletteSearch(typed: string): PaletteSearch {
  const sources = useSyncExternalStore(subscribeToSources, currentSources, () => none);
  const query = useDebounced(useDeferredValue(typed.trim()), debounceMs);
  const isAsking = query.length > 0 && sources.length > 0;
  const { data, isFetching, error } = useQuery({
    queryKey: ['palette', query, sources.map(({ id }) => id)],
    queryFn: async ({ signal }) => {
      const answers = await Promise.all(sources.map((source) => source.search(query, signal)));
      return answers.flat();
    },
    enabled: isAsking,
    placeholderData: keepPreviousData,
  });
  const [recent] = useState(() => sources.flatMap((source) => source.recent?.() ?? []));
  return {
    groups: typed.trim() === '' ? grouped(recent) : grouped(isAsking ? (data ?? []) : []),
    isPending: sources.length > 0 && typed.trim() !== '' && (isFetching || query !== typed.trim()),
    error,
  };
}
