'use client';

import type { ContactFilter } from '@switchboard/validators';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FilterChip } from '@/components/list/filter-chip.tsx';
import { QueryBoundary } from '@/components/query-boundary.tsx';
import { Button } from '@/components/ui/button.tsx';
import { outcomeLook } from '@/features/call/outcomes.ts';
import { useMembers } from '@/features/member/use-members.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { withFilter } from './contact-filter.ts';

/** The filters that are on, in words. */
export function ContactFilterChips({
  filter,
  onFilterChange,
}: {
  filter: ContactFilter;
  onFilterChange: (filter: ContactFilter) => void;
}) {
  const off = (name: keyof ContactFilter) => () => onFilterChange(withFilter(filter, { [name]: undefined }));
  const { ownerId, companyId, tag, hasPhone, doNotCall, lastCallOutcome, neverContacted } = filter;
  return (
    <div className="flex gap-1.5 overflow-x-auto px-3 pb-2.5 [scrollbar-width:none]">
      {ownerId !== undefined ? (
        <FilterChip label="Owner" onRemove={off('ownerId')}>
          <Looked>
            <OwnerName ownerId={ownerId} />
          </Looked>
        </FilterChip>
      ) : null}
      {companyId ? (
        <FilterChip label="Company" onRemove={off('companyId')}>
          <Looked>
            <CompanyName id={companyId} />
          </Looked>
        </FilterChip>
      ) : null}
      {lastCallOutcome ? (
        <FilterChip label="Last call" onRemove={off('lastCallOutcome')}>
          {outcomeLook(lastCallOutcome).label}
        </FilterChip>
      ) : null}
      {neverContacted ? <FilterChip label="Never contacted" onRemove={off('neverContacted')} /> : null}
      {hasPhone !== undefined ? (
        <FilterChip label={hasPhone ? 'Has a phone number' : 'No phone number'} onRemove={off('hasPhone')} />
      ) : null}
      {doNotCall !== undefined ? (
        <FilterChip label={doNotCall ? 'Do not call' : 'May be called'} onRemove={off('doNotCall')} />
      ) : null}
      {tag ? (
        <FilterChip label="Tag" onRemove={off('tag')}>
          {tag}
        </FilterChip>
      ) : null}
      <Button variant="ghost" size="sm" onClick={() => onFilterChange({})}>
        Clear
      </Button>
    </div>
  );
}

/** A name that has to be looked up: the chip is there before it. */
function Looked({ children }: { children: ReactNode }) {
  return (
    <QueryBoundary skeleton="…" errorTitle="Unknown" renderError={() => 'Unknown'}>
      {children}
    </QueryBoundary>
  );
}

function OwnerName({ ownerId }: { ownerId: string | null }) {
  const { nameOf } = useMembers();
  return ownerId === null ? 'Nobody' : (nameOf(ownerId) ?? 'Somebody who left');
}

function CompanyName({ id }: { id: string }) {
  const trpc = useTRPC();
  return useSuspenseQuery(trpc.companies.get.queryOptions({ id })).data.name;
}
