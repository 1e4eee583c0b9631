'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cn } from '@/lib/utils.ts';
import { isWithin } from './nav-items.ts';
import { useNavItems } from './use-nav-items.ts';

/** The navigation under 768 px: at the thumb, labelled. */
export function BottomBar() {
  const pathname = usePathname();
  return (
    <nav
      aria-label="Main"
      className="flex shrink-0 border-t bg-sidebar pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {useNavItems().map(({ href, label, icon: Icon }) => {
        const isCurrent = isWithin(pathname, href);
        return (
          <Link
            key={href}
            href={href}
            aria-current={isCurrent ? 'page' : undefined}
            className={cn(
              'flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-xs text-muted-foreground focus-visible:-outline-offset-2',
              isCurrent && 'font-medium text-foreground [&>.lucide]:text-primary-text',
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
