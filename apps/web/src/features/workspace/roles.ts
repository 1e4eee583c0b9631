import type { WorkspaceRole } from '@switchboard/validators';
import { Eye, type LucideIcon, ShieldCheck, ShieldUser, UserRound } from 'lucide-react';
import type { BadgeTone } from '@/components/ui/badge.tsx';

export const roleLabels: Record<WorkspaceRole, string> = {
  owner: 'Owner',
  admin: 'Admin',
  member: 'Member',
  client: 'Client',
};

export const roleLooks: Record<WorkspaceRole, { tone: BadgeTone; icon: LucideIcon }> = {
  owner: { tone: 'accent', icon: ShieldUser },
  admin: { tone: 'info', icon: ShieldCheck },
  member: { tone: 'neutral', icon: UserRound },
  client: { tone: 'warning', icon: Eye },
};
