'use client';

import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import { Input } from '@/components/ui/input.tsx';
import { Keys } from '@/components/ui/keys.tsx';
import { shortcutKeys } from '@/features/shortcuts/keys.ts';
import { useShortcut } from '@/features/shortcuts/use-action.ts';

/** Narrows the list below as one types. Escape empties it first and leaves it then; Arrow down goes to the rows. */
export function ListSearch({
  label,
  value,
  onValueChange,
  onLeave,
}: {
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  /** To the rows: the search is what the reader wanted. */
  onLeave: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  useShortcut({
    label,
    group: 'List',
    keys: shortcutKeys.search,
    icon: Search,
    run: () => {
      input.current?.focus();
      input.current?.select();
    },
  });
  return (
    <Input
      ref={input}
      type="text"
      role="searchbox"
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      spellCheck={false}
      dir="auto"
      maxLength={400}
      value={value}
      onChange={(event) => onValueChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') {
          event.preventDefault();
          if (value) onValueChange('');
          else event.currentTarget.blur();
        } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault();
          onLeave();
        }
      }}
      leading={<Search />}
      trailing={
        value ? (
          <button
            type="button"
            aria-label="Clear the search"
            className="grid size-6 place-items-center rounded-xs text-muted-foreground hover:text-foreground"
            onClick={() => {
              onValueChange('');
              input.current?.focus();
            }}
          >
            <X className="size-3.5" />
          </button>
        ) : (
          <Keys keys={shortcutKeys.search} className="max-sm:hidden" />
        )
      }
    />
  );
}
