'use client';

import { X } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { cn } from '@/lib/utils.ts';
import { useFieldControl } from './field.tsx';
import { controlClasses } from './input.tsx';

export type TagInputProps = {
  value: string[];
  onValueChange: (value: string[]) => void;
  placeholder?: string;
  maxTags?: number;
  className?: string;
  'aria-label'?: string;
};

/** Enter or a comma adds, Backspace in the empty field takes the last one back. */
export function TagInput({
  value,
  onValueChange,
  placeholder,
  maxTags = 50,
  className,
  ...props
}: TagInputProps) {
  const [draft, setDraft] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const field = useFieldControl();

  const add = (text: string) => {
    const known = new Set(value.map((tag) => tag.toLowerCase()));
    const fresh: string[] = [];
    for (const part of text.split(',')) {
      const tag = part.trim();
      if (tag === '' || known.has(tag.toLowerCase())) continue;
      known.add(tag.toLowerCase());
      fresh.push(tag);
    }
    if (fresh.length > 0) onValueChange([...value, ...fresh].slice(0, maxTags));
    setDraft('');
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === ',' || (event.key === 'Enter' && draft.trim() !== '')) {
      event.preventDefault();
      add(draft);
    } else if (event.key === 'Backspace' && draft === '' && value.length > 0) {
      onValueChange(value.slice(0, -1));
    }
  };

  const remove = (tag: string) => {
    onValueChange(value.filter((other) => other !== tag));
    input.current?.focus();
  };

  return (
    <div
      data-slot="tag-input"
      className={cn(
        controlClasses,
        'flex min-h-8 flex-wrap items-center gap-1 px-1 py-1 focus-within:border-ring focus-within:outline-1 focus-within:outline-ring',
        className,
      )}
    >
      {value.map((tag) => (
        <span
          key={tag}
          className="inline-flex h-5.5 max-w-full items-center rounded-xs bg-muted pl-1.5 text-xs font-medium"
        >
          <span className="truncate">{tag}</span>
          <button
            type="button"
            aria-label={`Remove ${tag}`}
            onClick={() => remove(tag)}
            className="grid size-5.5 place-items-center rounded-xs text-muted-foreground hover:text-foreground"
          >
            <X className="size-3" />
          </button>
        </span>
      ))}
      <input
        ref={input}
        className="h-5.5 min-w-20 flex-1 bg-transparent px-1.5 outline-none"
        value={draft}
        placeholder={value.length === 0 ? placeholder : undefined}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => add(draft)}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text');
          if (!text.includes(',')) return;
          event.preventDefault();
          add(draft + text);
        }}
        {...field}
        {...props}
      />
    </div>
  );
}
