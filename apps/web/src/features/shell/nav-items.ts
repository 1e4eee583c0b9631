import type { Permission } from '@switchboard/validators';
import { type LucideIcon, PhoneCall, Settings, Users } from 'lucide-react';
import { shortcutKeys } from '@/features/shortcuts/keys.ts';

export type NavItem = {
  href: string;
  /** What it is the entry of, where that is more than its own page. */
  section?: string;
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
  {
    href: '/settings/profile',
    section: '/settings',
    label: 'Settings',
    icon: Settings,
    keys: shortcutKeys.goSettings,
  },
];

/** Whether the entry stands for the page that is open. */
export function isCurrent({ href, section = href }: NavItem, pathname: string): boolean {
  return pathname === section || pathname.startsWith(`${section}/`);
}
