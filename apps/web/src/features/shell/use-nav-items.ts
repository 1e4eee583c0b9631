'use client';

import { useMe } from '@/features/me/use-me.ts';
import { type NavItem, navItems } from './nav-items.ts';

/** The entries that this person's role can use. */
export function useNavItems(): NavItem[] {
  const { permissions } = useMe();
  return navItems.filter(({ permission }) => !permission || permissions.includes(permission));
}
