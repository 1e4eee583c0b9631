'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Combobox } from '@/components/ui/combobox.tsx';
import { useDebounced } from '@/hooks/use-debounced.ts';
import { useTRPC } from '@/trpc/client.tsx';

/** A company of the workspace, or the name of one that is made with the contact. */
export type CompanyChoice = { id: string | null; name: string };

const newId = 'new';
const shownCompanies = 30;
/** The search forgives a typo, which in a few letters finds almost anything. */
const forgivingFrom = 5;

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
const contains = (text: string, typed: string) => plain(text).includes(plain(typed));

export function CompanyCombobox({
  value,
  onValueChange,
  className,
  'aria-label': label,
}: {
  value: CompanyChoice | null;
  onValueChange: (value: CompanyChoice | null) => void;
  className?: string;
  'aria-label'?: string;
}) {
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const search = useDebounced(typed.trim(), 120);
  const { data } = useQuery(
    trpc.companies.list.queryOptions(
      { limit: shownCompanies, ...(search ? { search } : {}) },
      { enabled: isOpen, placeholderData: keepPreviousData },
    ),
  );
  const found = (data?.items ?? [])
    .filter(({ name, domain }) => search.length >= forgivingFrom || contains(`${name} ${domain}`, search))
    .map(({ id, name, domain }) => ({ value: id, label: name, ...(domain ? { hint: domain } : {}) }));
  const valueId = value ? (value.id ?? newId) : null;
  const chosen = value && valueId ? [{ value: valueId, label: value.name }] : [];
  const isChosenShown = value !== null && contains(value.name, typed.trim());
  const options = [
    ...(isChosenShown || !isOpen ? chosen : []),
    ...found.filter((option) => option.value !== valueId),
  ];

  return (
    <Combobox
      {...(label ? { 'aria-label': label } : {})}
      {...(className ? { className } : {})}
      value={valueId}
      {...(value ? { valueLabel: value.name } : {})}
      options={options}
      placeholder="Add a company"
      searchPlaceholder="Find or add a company…"
      emptyText={search ? 'No company of that name' : 'No companies yet. Type a name to add one.'}
      onOpenChange={setOpen}
      onSearch={setTyped}
      onCreate={(name) => onValueChange({ id: null, name })}
      clearable
      onValueChange={(id) => {
        const option = options.find((one) => one.value === id);
        onValueChange(
          option ? { id: option.value === newId ? null : option.value, name: option.label } : null,
        );
      }}
    />
  );
}
