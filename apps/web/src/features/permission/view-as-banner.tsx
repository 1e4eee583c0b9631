'use client';

import { Eye } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { useMe } from '@/features/me/use-me.ts';
import { useStopViewAs } from './use-view-as.ts';

/** Above everything, for as long as somebody looks through another's eyes. */
export function ViewAsBanner() {
  const { user } = useMe();
  const { stop, isPending } = useStopViewAs();
  return (
    <section
      aria-label="Viewing as somebody else"
      className="flex shrink-0 items-center justify-center gap-3 border-b bg-warning-tint px-4 py-1.5 text-sm text-warning-text"
    >
      <Eye aria-hidden className="shrink-0" />
      <p className="min-w-0 truncate">
        You see what <b className="font-medium">{user.fullName ?? user.email}</b> sees. Nothing can be
        changed.
      </p>
      <Button variant="secondary" size="sm" pending={isPending} onClick={stop}>
        Stop
      </Button>
    </section>
  );
}
