'use client';

import type { AuditEntry } from '@switchboard/validators';
import { useLocale } from '@/lib/locale/provider.tsx';
import { formatValue } from './values.ts';
import { fieldName, technicalFields } from './vocabulary.ts';
import { entryTitle } from './words.ts';

/** Field by field, what was and what is. */
export function ChangeList({ entries, names }: { entries: AuditEntry[]; names: Record<string, string> }) {
  const locale = useLocale();
  const context = { names, locale };
  return (
    <ul className="grid gap-3">
      {entries.map((entry) => (
        <li key={entry.id} className="grid gap-1.5">
          {entries.length > 1 ? (
            <p dir="auto" className="text-sm font-medium first-letter:uppercase">
              {entryTitle(entry)}
            </p>
          ) : null}
          <Fields entry={entry} format={(value) => formatValue(value, context)} />
        </li>
      ))}
    </ul>
  );
}

function Fields({ entry, format }: { entry: AuditEntry; format: (value: unknown) => string }) {
  const { action, before, after } = entry;
  const isUpdate = action === 'update';
  const fields = Object.keys(after ?? before ?? {}).filter(
    (field) => isUpdate || (!technicalFields.has(field) && format((after ?? before)?.[field])),
  );
  if (fields.length === 0) return <p className="text-xs text-muted-foreground">No other details.</p>;
  return (
    <dl className="grid gap-x-4 gap-y-1 rounded-md bg-muted px-3 py-2 text-sm sm:grid-cols-[8rem_1fr]">
      {fields.map((field) => (
        <div key={field} className="contents">
          <dt className="text-xs leading-5 text-muted-foreground first-letter:uppercase">
            {fieldName(field)}
          </dt>
          <dd dir="auto" className="mb-1 min-w-0 wrap-anywhere whitespace-pre-line sm:mb-0">
            {before ? (
              <del className="text-danger-text decoration-1">
                <span className="sr-only">Before: </span>
                {format(before[field]) || 'empty'}
              </del>
            ) : null}
            {before && after ? <span aria-hidden> → </span> : null}
            {after ? (
              <ins className="text-success-text no-underline">
                <span className="sr-only">After: </span>
                {format(after[field]) || 'empty'}
              </ins>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
