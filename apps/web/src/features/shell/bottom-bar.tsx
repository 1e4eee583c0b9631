'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cn } from '@/lib/utils.ts';
import { isCurrent } from './nav-items.ts';
import { useNavItems } from './use-nav-items.ts';

/** The navigation under 768 px: at the thumb, labelled. */
export function BottomBar() {
  const pathname = usePathname();
  return (
    <nav
      aria-label="Main"
      className="flex shrink-0 border-t bg-sidebar pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {useNavItems().map((item) => {
        const { href, label, icon: Icon } = item;
        const isOpen = isCurrent(item, pathname);
        return (
          <Link
            key={href}
            href={href}
            aria-current={isOpen ? 'page' : undefined}
            className={cn(
              'flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-xs text-muted-foreground focus-visible:-outline-offset-2',
              isOpen && 'font-medium text-foreground [&>.lucide]:text-primary-text',
            )}
          >
            <Icon aria-hidden className="size-5" />
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
