'use client';

import { defaultFilter } from 'cmdk';
import { Check, ChevronsUpDown, Plus } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { cn } from '@/lib/utils.ts';
import { Command, CommandEmpty, CommandGroup, CommandInput, CommandItem, CommandList } from './command.tsx';
import { useFieldControl } from './field.tsx';
import { controlClasses } from './input.tsx';
import { Popover, PopoverContent, PopoverTrigger } from './popover.tsx';

export type ComboboxOption = { value: string; label: string; hint?: string };

export type ComboboxProps = {
  value: string | null;
  /** What the value is called while it is not among the options. */
  valueLabel?: string;
  onValueChange: (value: string | null) => void;
  options: ComboboxOption[];
  placeholder: string;
  searchPlaceholder?: string;
  emptyText?: string;
  /** With this the list is filtered by whoever answers it, not here. */
  onSearch?: (search: string) => void;
  /** Offers to make what was typed when nothing matches it. */
  onCreate?: (search: string) => void;
  /** For options that are costly to make: only an open list needs them all. */
  onOpenChange?: (open: boolean) => void;
  /** Picking the chosen one again clears it. */
  clearable?: boolean;
  disabled?: boolean;
  id?: string;
  className?: string;
  renderValue?: (option: ComboboxOption) => ReactNode;
  'aria-label'?: string;
};

const createValue = 'create';

// By what is shown, not by the ids behind it; the offer to add stays last.
function matchShown(value: string, search: string, keywords: string[] = []): number {
  return value === createValue ? 0.0001 : defaultFilter(keywords.join(' '), search);
}

export function Combobox(props: ComboboxProps) {
  const { value, onValueChange, options, placeholder, onSearch, onCreate, clearable, disabled, className } =
    props;
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const field = useFieldControl();
  const listId = useId();
  const chosen =
    options.find((option) => option.value === value) ??
    (value !== null && props.valueLabel ? { value, label: props.valueLabel } : undefined);
  const typed = search.trim();
  const canCreate =
    onCreate && typed !== '' && !options.some((option) => option.label.toLowerCase() === typed.toLowerCase());

  // Options that are found elsewhere come and go: the first one is at hand whenever the one at hand has gone.
  const [highlighted, setHighlighted] = useState('');
  const values = [...options.map((option) => option.value), ...(canCreate ? [createValue] : [])];
  const highlight = onSearch
    ? {
        value: values.includes(highlighted) ? highlighted : (values[0] ?? ''),
        onValueChange: setHighlighted,
      }
    : {};

  const changeSearch = (next: string) => {
    setSearch(next);
    onSearch?.(next);
  };
  const changeOpen = (next: boolean) => {
    setOpen(next);
    props.onOpenChange?.(next);
    if (!next) changeSearch('');
  };

  return (
    <Popover open={open} onOpenChange={changeOpen}>
      <PopoverTrigger
        type="button"
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-label={props['aria-label']}
        disabled={disabled}
        className={cn(
          controlClasses,
          'flex h-8 items-center justify-between gap-2 px-2.5 text-left',
          className,
        )}
        {...field}
        {...(props.id ? { id: props.id } : {})}
      >
        <span className={cn('truncate', !chosen && 'text-subtle-foreground')}>
          {chosen ? (props.renderValue?.(chosen) ?? chosen.label) : placeholder}
        </span>
        <ChevronsUpDown className="size-3.5 text-subtle-foreground" />
      </PopoverTrigger>
      <PopoverContent label={placeholder} className="w-(--radix-popover-trigger-width) min-w-56 p-0">
        <Command shouldFilter={!onSearch} filter={matchShown} {...highlight}>
          <CommandInput
            placeholder={props.searchPlaceholder ?? 'Search…'}
            value={search}
            onValueChange={changeSearch}
          />
          <CommandList id={listId} className="max-h-64">
            {canCreate ? null : <CommandEmpty>{props.emptyText ?? 'Nothing found'}</CommandEmpty>}
            <CommandGroup>
              {options.map((option) => (
                <CommandItem
                  key={option.value}
                  value={option.value}
                  keywords={[option.label, option.hint ?? '']}
                  onSelect={() => {
                    onValueChange(clearable && option.value === value ? null : option.value);
                    changeOpen(false);
                  }}
                >
                  <span className="truncate">{option.label}</span>
                  {option.hint ? (
                    <span className="truncate text-xs text-muted-foreground">{option.hint}</span>
                  ) : null}
                  {option.value === value ? <Check className="ml-auto" /> : null}
                </CommandItem>
              ))}
              {canCreate ? (
                <CommandItem
                  value={createValue}
                  onSelect={() => {
                    onCreate(typed);
                    changeOpen(false);
                  }}
                >
                  <Plus />
                  <span className="truncate">Add “{typed}”</span>
                </CommandItem>
              ) : null}
            </CommandGroup>
          </CommandList>
        </Command>
      </PopoverContent>
    </Popover>
  );
}
