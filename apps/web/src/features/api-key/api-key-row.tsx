'use client';

import type { ApiKey } from '@switchboard/validators';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleSlash, Clock, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/alert-dialog.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { RelativeTime } from '@/components/ui/relative-time.tsx';
import { toast } from '@/components/ui/toaster.tsx';
import { useMembers } from '@/features/member/use-members.ts';
import { roleLabels } from '@/features/workspace/roles.ts';
import { useNow } from '@/lib/locale/provider.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { describeScopes } from './scope-groups.ts';

export function ApiKeyRow({ apiKey }: { apiKey: ApiKey }) {
  const { id, name, prefix, role, scopes, createdBy, lastUsedAt, expiresAt, revokedAt } = apiKey;
  const { nameOf } = useMembers();
  const now = useNow();
  const isExpired = expiresAt !== null && new Date(expiresAt).getTime() <= now;
  const isLive = !revokedAt && !isExpired;
  const maker = nameOf(createdBy);
  return (
    <li className="flex items-center gap-3 border-b px-4 py-3 last:border-b-0">
      <KeyRound aria-hidden className="hidden shrink-0 text-subtle-foreground sm:block" />
      <span className="grid min-w-0 flex-1 gap-1">
        <span className="flex min-w-0 items-center gap-2">
          <span dir="auto" className="truncate text-sm font-medium">
            {name}
          </span>
          {revokedAt ? (
            <Badge tone="danger" icon={CircleSlash}>
              Revoked
            </Badge>
          ) : isExpired ? (
            <Badge tone="warning" icon={Clock}>
              Expired
            </Badge>
          ) : (
            <Badge>{roleLabels[role]}</Badge>
          )}
        </span>
        <span className="truncate font-mono text-xs text-muted-foreground">{prefix}…</span>
        <span className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-muted-foreground">
          <span>{describeScopes(scopes)}</span>
          {maker ? <span>By {maker}</span> : null}
          <span>
            {lastUsedAt ? (
              <>
                Used <RelativeTime value={lastUsedAt} />
              </>
            ) : (
              'Never used'
            )}
          </span>
          {isLive ? (
            <span>
              {expiresAt ? (
                <>
                  Expires <RelativeTime value={expiresAt} />
                </>
              ) : (
                'Does not expire'
              )}
            </span>
          ) : null}
        </span>
      </span>
      {isLive ? <RevokeButton id={id} name={name} /> : null}
    </li>
  );
}

function RevokeButton({ id, name }: { id: string; name: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const revoke = useMutation(
    trpc.apiKeys.revoke.mutationOptions({
      meta: { failure: `${name} was not revoked` },
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.apiKeys.list.queryKey() });
        toast.success('Key revoked');
        setAsking(false);
      },
    }),
  );
  return (
    <>
      <Button variant="danger-ghost" aria-label={`Revoke ${name}`} onClick={() => setAsking(true)}>
        Revoke
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Revoke ${name}?`}
        description="What uses it is turned away from the next request on. This cannot be undone."
        confirmLabel="Revoke key"
        pending={revoke.isPending}
        onConfirm={() => revoke.mutate({ id })}
      />
    </>
  );
}
