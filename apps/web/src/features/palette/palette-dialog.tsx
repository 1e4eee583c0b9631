'use client';

import { defaultFilter } from 'cmdk';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import {
  Command,
  CommandEmpty,
  CommandGroup,
  CommandInput,
  CommandItem,
  CommandList,
} from '@/components/ui/command.tsx';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/components/ui/dialog.tsx';
import { Marked } from '@/components/ui/marked.tsx';
import { Spinner } from '@/components/ui/spinner.tsx';
import { useActionGroups } from '@/features/shortcuts/use-actions.ts';
import { toApiError } from '@/trpc/errors.ts';
import { resultValue, useBestResult } from './use-best-result.ts';
import { usePaletteSearch } from './use-palette-search.ts';

/** Search results come ranked from the server and match by what it knows; only actions are filtered here. */
function keepResults(value: string, search: string, keywords: string[] = []): number {
  return value.startsWith('result ') ? 0.5 : defaultFilter(keywords.join(' '), search);
}

/** Find anything, do anything. */
export function PaletteDialog({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const router = useRouter();
  const [query, setQuery] = useState('');
  const actionGroups = useActionGroups((action) => !action.hideInPalette);
  const search = usePaletteSearch(query);
  const selection = useBestResult(query, search.groups);

  const finish = (run: () => void) => {
    onOpenChange(false);
    setQuery('');
    run();
  };

  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent hideClose className="max-w-xl overflow-hidden p-0">
        <DialogTitle className="sr-only">Search or jump to</DialogTitle>
        <DialogDescription className="sr-only">
          Type to find people, notes and things to do.
        </DialogDescription>
        <Command filter={keepResults} loop {...selection}>
          <CommandInput
            value={query}
            onValueChange={setQuery}
            placeholder="Search or jump to…"
            className="h-12 text-base"
            trailing={search.isPending ? <Spinner className="text-subtle-foreground" /> : null}
          />
          <CommandList className="max-h-[min(24rem,60dvh)]">
            <CommandEmpty>
              {search.isPending ? 'Searching…' : `Nothing found for “${query.trim()}”`}
            </CommandEmpty>
            {search.error ? (
              <p role="alert" className="px-3 py-2 text-sm text-danger-text">
                Search did not answer. {toApiError(search.error).message}
              </p>
            ) : null}
            {search.groups.map(({ group, results }) => (
              <CommandGroup key={group} heading={group}>
                {results.map(({ id, icon: Icon, label, hint, href }) => (
                  <CommandItem
                    key={id}
                    value={resultValue(group, id)}
                    onMouseEnter={() => router.prefetch(href)}
                    onSelect={() => finish(() => router.push(href))}
                  >
                    <Icon />
                    <span dir="auto" className="truncate">
                      <Marked text={label} typed={query} />
                    </span>
                    {hint ? (
                      <span dir="auto" className="ml-auto truncate pl-4 text-xs text-muted-foreground">
                        <Marked text={hint} typed={query} />
                      </span>
                    ) : null}
                  </CommandItem>
                ))}
              </CommandGroup>
            ))}
            {actionGroups.map(({ group, actions }) => (
              <CommandGroup key={group} heading={group}>
                {actions.map(({ id, icon: Icon, label, keys, keywords, run }) => (
                  <CommandItem
                    key={id}
                    value={`action ${id}`}
                    keywords={[label, group, ...(keywords ?? [])]}
                    keys={keys}
                    onSelect={() => finish(run)}
                  >
                    {Icon ? <Icon /> : null}
                    <span className="truncate">{label}</span>
                  </CommandItem>
                ))}
              </CommandGroup>
            ))}
          </CommandList>
        </Command>
      </DialogContent>
    </Dialog>
  );
}
