'use client';

import { ArrowDownUp } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu.tsx';
import type { ContactSort } from './contact-view.ts';

const orders: { value: string; label: string; sort: ContactSort }[] = (
  [
    ['Newest first', { field: 'createdAt', direction: 'desc' }],
    ['Oldest first', { field: 'createdAt', direction: 'asc' }],
    ['Name, A to Z', { field: 'fullName', direction: 'asc' }],
    ['Name, Z to A', { field: 'fullName', direction: 'desc' }],
    ['Last call, latest first', { field: 'lastContactedAt', direction: 'desc' }],
    ['Last call, longest ago first', { field: 'lastContactedAt', direction: 'asc' }],
  ] satisfies [string, ContactSort][]
).map(([label, sort]) => ({ value: `${sort.field}.${sort.direction}`, label, sort }));

export function ContactSortMenu({
  sort,
  isSearching,
  onSortChange,
}: {
  sort: ContactSort;
  /** Matches come best first, whatever the order. */
  isSearching: boolean;
  onSortChange: (sort: ContactSort) => void;
}) {
  const current = orders.find(({ value }) => value === `${sort.field}.${sort.direction}`);
  const label = isSearching ? 'Best match first' : (current?.label ?? 'Sort');
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button
          variant="secondary"
          disabled={isSearching}
          aria-label={`Sort: ${label}`}
          title={`Sort: ${label}`}
          className="@max-3xl:w-8 @max-3xl:px-0"
        >
          <ArrowDownUp />
          <span className="@max-3xl:sr-only">{label}</span>
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        <DropdownMenuLabel>Sort</DropdownMenuLabel>
        <DropdownMenuRadioGroup
          value={current?.value ?? ''}
          onValueChange={(value) => {
            const next = orders.find((order) => order.value === value);
            if (next) onSortChange(next.sort);
          }}
        >
          {orders.map((order) => (
            <DropdownMenuRadioItem key={order.value} value={order.value}>
              {order.label}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
