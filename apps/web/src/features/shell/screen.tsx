import type { ReactNode } from 'react';
import { WorkspaceSwitcher } from '@/features/workspace/workspace-switcher.tsx';
import { SearchButton } from './search-button.tsx';
import { UserMenu } from './user-menu.tsx';

/**
 * One screen of the desk: its heading in the top bar, what it can do beside it, its content below.
 * A page and its loading state both use it, so that only the content changes when the data arrives.
 */
export function Screen({
  title,
  actions,
  children,
}: {
  title: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <header className="flex h-12 shrink-0 items-center gap-2 border-b px-3 sm:gap-3 sm:px-4">
        <div className="md:hidden">
          <WorkspaceSwitcher isCompact />
        </div>
        <h1 className="min-w-0 truncate text-lg">{title}</h1>
        <div className="ml-auto flex items-center gap-2">
          <SearchButton />
          {actions}
          <UserMenu />
        </div>
      </header>
      <div className="flex min-h-0 flex-1 flex-col">{children}</div>
    </div>
  );
}
