'use client';

import type { PermissionRow } from '@switchboard/validators';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Check, Minus } from 'lucide-react';
import { Switch } from '@/components/ui/switch.tsx';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table.tsx';
import { useMay } from '@/features/me/use-me.ts';
import { roleLabels } from '@/features/workspace/roles.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { permissionLabels } from './words.ts';

const roles = ['owner', 'admin', 'member'] as const;

/** Role by permission; a switch where members can be narrowed. */
export function PermissionMatrix() {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.permissions.matrix.queryOptions());
  const mayManage = useMay('permissions.manage');
  return (
    <Table aria-label="Permissions by role">
      <TableHeader>
        <tr>
          <TableHead>May</TableHead>
          {roles.map((role) => (
            <TableHead key={role} className="w-18 text-center">
              {roleLabels[role]}
            </TableHead>
          ))}
        </tr>
      </TableHeader>
      <TableBody>
        {data.items.map((row) => (
          <TableRow key={row.permission}>
            <TableCell>{permissionLabels[row.permission]}</TableCell>
            <TableCell className="text-center">
              <Has has={row.owner} />
            </TableCell>
            <TableCell className="text-center">
              <Has has={row.admin} />
            </TableCell>
            <TableCell className="text-center">
              {mayManage && row.isMemberDefault ? <MemberSwitch row={row} /> : <Has has={row.member} />}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Has({ has }: { has: boolean }) {
  const Icon = has ? Check : Minus;
  return (
    <>
      <Icon aria-hidden className={has ? 'mx-auto text-success-text' : 'mx-auto text-subtle-foreground'} />
      <span className="sr-only">{has ? 'Yes' : 'No'}</span>
    </>
  );
}

function MemberSwitch({ row: { permission, member } }: { row: PermissionRow }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const matrixKey = trpc.permissions.matrix.queryKey();
  const update = useMutation(
    trpc.permissions.update.mutationOptions({
      meta: { failure: 'The permission was not changed' },
      onSuccess: ({ items }) => queryClient.setQueryData(matrixKey, { items }),
      onError: () => void queryClient.invalidateQueries({ queryKey: matrixKey }),
    }),
  );
  return (
    <Switch
      aria-label={`Members may: ${permissionLabels[permission]}`}
      className="align-middle"
      checked={update.isPending ? update.variables.allowed : member}
      disabled={update.isPending}
      onCheckedChange={(allowed) => update.mutate({ permission, allowed })}
    />
  );
}
