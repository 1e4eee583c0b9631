'use client'

import { Check, ChevronsUpDown, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { cn } from '@/lib/utils.ts'
import { Command, CommandEmpty, CommandGroup, CommandInput, CommandItem, CommandList } from './command.tsx'
import { useFieldControl } from './field.tsx'
import { controlClasses } from './input.tsx'
import { Popover, PopoverContent, PopoverTrigger } from './popover.tsx'

export type ComboboxOption = { value: string; label: string; hint?: string }

export type ComboboxProps = {
  value: string | null
  onValueChange: (value: string | null) => void
  options: ComboboxOption[]
  placeholder: string
  searchPlaceholder?: string
  emptyText?: string
  /** With this the list is filtered by whoever answers it, not here. */
  onSearch?: (search: string) => void
  /** Offers to make what was typed when nothing matches it. */
  onCreate?: (search: string) => void
  /** Picking the chosen one again clears it. */
  clearable?: boolean
  disabled?: boolean
  id?: string
  className?: string
  renderValue?: (option: ComboboxOption) => ReactNode
  'aria-label'?: string
}

export function Combobox(props: ComboboxProps) {
  const { value, onValueChange, options, placeholder, onSearch, onCreate, clearable, disabled, className } = props
  const [open, setOpen] = useState(false)
  const [search, setSearch] = useState('')
  const field = useFieldControl()
  const chosen = options.find((option) => option.value === value)
  const typed = search.trim()
  const canCreate = onCreate && typed !== '' && !options.some((option) => option.label.toLowerCase() === typed.toLowerCase())

  const changeSearch = (next: string) => {
    setSearch(next)
    onSearch?.(next)
  }
  const changeOpen = (next: boolean) => {
    setOpen(next)
    if (!next) changeSearch('')
  }

  return (
    <Popover open={open} onOpenChange={changeOpen}>
      <PopoverTrigger
        type="button"
        role="combobox"
        aria-expanded={open}
        aria-label={props['aria-label']}
        disabled={disabled}
        className={cn(controlClasses, 'flex h-8 items-center justify-between gap-2 px-2.5 text-left', className)}
        {...field}
        {...(props.id ? { id: props.id } : {})}
      >
        <span className={cn('truncate', !chosen && 'text-subtle-foreground')}>
          {chosen ? (props.renderValue?.(chosen) ?? chosen.label) : placeholder}
        </span>
        <ChevronsUpDown className="size-3.5 text-subtle-foreground" />
      </PopoverTrigger>
      <PopoverContent className="w-(--radix-popover-trigger-width) min-w-56 p-0">
        <Command shouldFilter={!onSearch}>
          <CommandInput placeholder={props.searchPlaceholder ?? 'Search…'} value={search} onValueChange={changeSearch} />
          <CommandList className="max-h-64">
            {canCreate ? null : <CommandEmpty>{props.emptyText ?? 'Nothing found'}</CommandEmpty>}
            <CommandGroup>
              {options.map((option) => (
                <CommandItem
                  key={option.value}
                  value={option.value}
                  keywords={[option.label, option.hint ?? '']}
                  onSelect={() => {
                    onValueChange(clearable && option.value === value ? null : option.value)
                    changeOpen(false)
                  }}
                >
                  <span className="truncate">{option.label}</span>
                  {option.hint ? <span className="truncate text-xs text-muted-foreground">{option.hint}</span> : null}
                  {option.value === value ? <Check className="ml-auto" /> : null}
                </CommandItem>
              ))}
              {canCreate ? (
                <CommandItem
                  value={`create ${typed}`}
                  keywords={[typed]}
                  forceMount
                  onSelect={() => {
                    onCreate(typed)
                    changeOpen(false)
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
  )
}
