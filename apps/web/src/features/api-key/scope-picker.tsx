'use client';

import { useId } from 'react';
import { SegmentedControl } from '@/components/ui/segmented-control.tsx';
import { type Access, accessOf, scopeGroups, withAccess } from './scope-groups.ts';

const labels: Record<Access, string> = { none: 'None', read: 'Read', write: 'Write' };

/** What the key may touch, domain by domain. */
export function ScopePicker({
  allowed,
  value,
  onChange,
  error,
}: {
  allowed: readonly string[];
  value: readonly string[];
  onChange: (scopes: string[]) => void;
  error?: string | undefined;
}) {
  const errorId = useId();
  return (
    <fieldset className="grid gap-1.5" aria-describedby={error ? errorId : undefined}>
      <legend className="mb-1.5 text-sm font-medium">Access</legend>
      <div className="divide-y rounded-md border">
        {scopeGroups(allowed).map(({ domain, label, accesses }) => (
          <div key={domain} className="flex items-center justify-between gap-3 py-1.5 pr-1.5 pl-3">
            <span className="text-sm">{label}</span>
            <SegmentedControl
              label={label}
              segments={accesses.map((access) => ({ value: access, label: labels[access] }))}
              value={accessOf(value, domain)}
              onValueChange={(access) => onChange(withAccess(value, domain, access))}
            />
          </div>
        ))}
      </div>
      <p id={errorId} aria-live="polite" className={error ? 'text-xs text-danger-text' : 'hidden'}>
        {error}
      </p>
    </fieldset>
  );
}
