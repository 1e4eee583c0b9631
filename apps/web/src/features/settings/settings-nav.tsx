'use client';

import type { Permission } from '@switchboard/validators';
import {
  Building2,
  History,
  KeyRound,
  type LucideIcon,
  ShieldCheck,
  UserRound,
  UsersRound,
  Webhook,
} from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useMe } from '@/features/me/use-me.ts';
import { cn } from '@/lib/utils.ts';

/** Without a permission a page is everybody's. */
type SettingsPage = { href: string; label: string; icon: LucideIcon; permission?: Permission };

const pages: SettingsPage[] = [
  { href: '/settings/profile', label: 'Profile', icon: UserRound },
  { href: '/settings/workspace', label: 'Workspace', icon: Building2 },
  { href: '/settings/members', label: 'Members', icon: UsersRound, permission: 'members.read' },
  { href: '/settings/permissions', label: 'Permissions', icon: ShieldCheck, permission: 'members.read' },
  { href: '/settings/api', label: 'API keys', icon: KeyRound, permission: 'api_keys.manage' },
  { href: '/settings/webhooks', label: 'Webhooks', icon: Webhook, permission: 'webhooks.manage' },
  { href: '/settings/audit', label: 'Audit log', icon: History, permission: 'audit.read' },
];

const isHere = (pathname: string, href: string) => pathname === href || pathname.startsWith(`${href}/`);

/** A column beside the settings; on a phone a row above them. */
export function SettingsNav() {
  const pathname = usePathname();
  const { permissions } = useMe();
  const shown = pages.filter(({ permission }) => !permission || permissions.includes(permission));
  return (
    <nav
      aria-label="Settings"
      className="flex shrink-0 gap-1 overflow-x-auto border-b px-3 py-2 md:w-48 md:flex-col md:gap-0.5 md:border-r md:border-b-0 md:px-2 md:py-3"
    >
      {shown.map(({ href, label, icon: Icon }) => (
        <Link
          key={href}
          href={href}
          aria-current={isHere(pathname, href) ? 'page' : undefined}
          className={cn(
            'flex h-8 shrink-0 items-center gap-2.5 rounded-md px-2.5 whitespace-nowrap text-sm text-muted-foreground transition-colors hover:bg-accent hover:text-foreground',
            isHere(pathname, href) && 'bg-pressed font-medium text-foreground hover:bg-pressed',
          )}
        >
          <Icon aria-hidden />
          {label}
        </Link>
      ))}
    </nav>
  );
}
