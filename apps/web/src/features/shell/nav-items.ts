import type { Permission } from '@switchboard/validators';
import { type LucideIcon, PhoneCall, Settings, Users } from 'lucide-react';
import { shortcutKeys } from '@/features/shortcuts/keys.ts';

export type NavItem = {
  href: string;
  label: string;
  icon: LucideIcon;
  keys: string;
  /** Without it the entry is absent. */
  permission?: Permission;
};

export const navItems: readonly NavItem[] = [
  {
    href: '/contacts',
    label: 'Contacts',
    icon: Users,
    keys: shortcutKeys.goContacts,
    permission: 'contacts.read',
  },
  { href: '/calls', label: 'Calls', icon: PhoneCall, keys: shortcutKeys.goCalls, permission: 'calls.read' },
  { href: '/settings', label: 'Settings', icon: Settings, keys: shortcutKeys.goSettings },
];

export const isWithin = (pathname: string, href: string): boolean =>
  pathname === href || pathname.startsWith(`${href}/`);
