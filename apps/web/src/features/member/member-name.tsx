'use client';

import { Avatar } from '@/components/ui/avatar.tsx';
import { cn } from '@/lib/utils.ts';
import { useMembers } from './use-members.ts';

/** Somebody of the workspace with their initials; nothing for nobody. */
export function MemberName({
  userId,
  className,
  nameClassName,
}: {
  userId: string | null;
  className?: string;
  nameClassName?: string;
}) {
  const { nameOf } = useMembers();
  const name = nameOf(userId);
  if (!name) return null;
  return (
    <span className={cn('flex min-w-0 items-center gap-2', className)} title={name}>
      <Avatar name={name} size="sm" />
      <span dir="auto" className={cn('truncate', nameClassName)}>
        {name}
      </span>
    </span>
  );
}
