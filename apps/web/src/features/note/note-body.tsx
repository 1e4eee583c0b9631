'use client';

import { useState } from 'react';
import { cn } from '@/lib/utils.ts';

const longFrom = 700;

/** Text as it was typed; a long one folds. */
export function NoteBody({ text }: { text: string }) {
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > longFrom || text.split('\n').length > 10;
  return (
    <>
      <p
        dir="auto"
        className={cn(
          'text-sm break-words whitespace-pre-wrap [overflow-wrap:anywhere]',
          isLong && !isOpen && 'line-clamp-6',
        )}
      >
        {text}
      </p>
      {isLong ? (
        <button
          type="button"
          aria-expanded={isOpen}
          className="justify-self-start rounded-xs text-xs text-primary-text underline-offset-4 hover:underline"
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Show less' : 'Show all'}
        </button>
      ) : null}
    </>
  );
}
