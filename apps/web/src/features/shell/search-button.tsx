'use client';

import { Search } from 'lucide-react';
import { Keys } from '@/components/ui/keys.tsx';
import { shortcutKeys } from '@/features/shortcuts/keys.ts';
import { openOverlay } from './overlay.ts';

/** Opens the palette: a field to look at, an icon where there is no room for one. */
export function SearchButton() {
  return (
    <button
      type="button"
      onClick={() => openOverlay('palette')}
      className="flex size-8 items-center justify-center gap-2 rounded-md text-sm text-subtle-foreground transition-colors hover:bg-accent sm:w-64 sm:justify-start sm:border sm:border-input sm:px-2.5 sm:hover:border-outline/60 lg:w-80"
    >
      <Search className="max-sm:text-muted-foreground" />
      <span className="max-sm:sr-only">Search or jump to…</span>
      <Keys keys={shortcutKeys.palette} className="ml-auto max-sm:hidden" />
    </button>
  );
}
