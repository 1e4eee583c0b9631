'use client';

import type { ExplainInput } from '@switchboard/validators';
import { useQuery } from '@tanstack/react-query';
import { Callout } from '@/components/ui/callout.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { roleLabels } from '@/features/workspace/roles.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { toApiError } from '@/trpc/errors.ts';
import { permissionLabels, ruleSentences } from './words.ts';

/** The answer in words, with the rule by its name. */
export function Explanation({ input }: { input: ExplainInput }) {
  const trpc = useTRPC();
  // What one may see changes under one's feet, so an answer is never kept.
  const { data, error } = useQuery(trpc.permissions.explain.queryOptions(input, { staleTime: 0, gcTime: 0 }));
  if (error) {
    const { appCode, message } = toApiError(error);
    return (
      <Callout tone="danger">
        {appCode === 'NOT_FOUND' ? 'There is no such record in this workspace.' : message}
      </Callout>
    );
  }
  if (!data) {
    return (
      <Loading>
        <Skeleton className="h-16" />
      </Loading>
    );
  }
  const sentence = ruleSentences[data.rule]({
    role: data.role ? roleLabels[data.role] : '',
    permission: permissionLabels[data.permission],
  });
  return (
    <Callout tone={data.sees ? 'success' : 'warning'}>
      <p className="font-medium">{data.sees ? 'They see it.' : 'They do not see it.'}</p>
      <p>{sentence}</p>
      {data.isDeleted ? <p>The record is deleted: lists leave it out for everybody.</p> : null}
      <p className="mt-1 font-mono text-xs">{data.rule}</p>
    </Callout>
  );
}
