'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Hint } from '@/components/ui/tooltip.tsx';
import { cn } from '@/lib/utils.ts';
import { isCurrent, type NavItem } from './nav-items.ts';

/** One entry of the sidebar. Collapsed, the words stay for screen readers and move to a tooltip. */
export function NavLink({ item, isCollapsed }: { item: NavItem; isCollapsed: boolean }) {
  const isOpen = isCurrent(item, usePathname());
  const Icon = item.icon;
  return (
    <Hint label={item.label} keys={item.keys} side="right">
      <Link
        href={item.href}
        aria-current={isOpen ? 'page' : undefined}
        className={cn(
          'flex h-8 items-center gap-2.5 rounded-md px-2.5 text-sm text-sidebar-foreground transition-colors hover:bg-accent hover:text-foreground',
          isOpen && 'bg-pressed font-medium text-foreground hover:bg-pressed [&>.lucide]:text-primary-text',
        )}
      >
        <Icon aria-hidden />
        <span className={cn(isCollapsed && 'sr-only')}>{item.label}</span>
      </Link>
    </Hint>
  );
}
