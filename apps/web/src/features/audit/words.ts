import type { AuditActor, AuditEntry, AuditOperation } from '@switchboard/validators';
import { formatNumber } from '@/lib/locale/format.ts';
import { formatValue, shorten, type ValueContext } from './values.ts';
import { fieldName, kindOf } from './vocabulary.ts';

const FIELDS_NAMED = 2;

export function actorName({ kind, name }: AuditActor): string {
  if (kind === 'system') return 'Switchboard';
  if (name) return kind === 'api_key' ? `${name} (API key)` : name;
  return kind === 'api_key' ? 'An API key' : 'Somebody who left';
}

type Verb = 'added' | 'changed' | 'deleted' | 'restored' | 'revoked';

/** A row that is hidden or shown again is deleted or restored to the one who did it. */
function verbOf({ action, before, after }: Pick<AuditEntry, 'action' | 'before' | 'after'>): Verb {
  if (action === 'insert') return 'added';
  if (action === 'delete') return 'deleted';
  if (after && 'deletedAt' in after) return after.deletedAt ? 'deleted' : 'restored';
  if (after?.revokedAt && !before?.revokedAt) return 'revoked';
  return 'changed';
}

/** "Zoe O'Brien", "a note “Wants a quote”", "a call with Zoe O'Brien". */
function subjectOf({ table, label }: Pick<AuditEntry, 'table' | 'label'>): string {
  const kind = kindOf(table);
  if (!label) return /^[aeiou]/i.test(kind) ? `an ${kind}` : `a ${kind}`;
  if (table === 'contacts' || table === 'workspace_members') return label;
  if (table === 'calls') return `a call with ${label}`;
  if (table === 'notes') return `a note “${shorten(label)}”`;
  return `${kind} ${label}`;
}

/** "title CFO → CEO, owner Ann → nobody" */
function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>, context: ValueContext): string {
  const changed = Object.keys(after ?? {});
  const shown = changed.slice(0, FIELDS_NAMED).map((field) => {
    const [from, to] = [before?.[field], after?.[field]].map((value) => shorten(formatValue(value, context)));
    return `${fieldName(field)} ${from || 'empty'} → ${to || 'empty'}`;
  });
  const rest = changed.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** "changed Zoe O'Brien" */
export function entryTitle(entry: AuditEntry): string {
  if (entry.table !== 'view_as') return `${verbOf(entry)} ${subjectOf(entry)}`;
  return `${entry.action === 'insert' ? 'began' : 'stopped'} looking through the eyes of ${entry.label ?? 'somebody'}`;
}

/** "changed Zoe O'Brien: title CFO → CEO" */
export const entryWords = (entry: AuditEntry, context: ValueContext): string =>
  verbOf(entry) === 'changed' ? `${entryTitle(entry)}: ${changesOf(entry, context)}` : entryTitle(entry);

/** What one operation came to: in full for one change, by kinds for many. */
export function operationWords(operation: AuditOperation, context: ValueContext): string {
  const { entries, changes, undoes } = operation;
  const prefix = undoes ? 'undid an operation: ' : '';
  const [first] = entries;
  if (!first) return `${prefix}changed something`;
  if (changes === 1) {
    const isChange = undoes && verbOf(first) === 'changed';
    return isChange
      ? `undid a change to ${subjectOf(first)}: ${changesOf(first, context)}`
      : prefix + entryWords(first, context);
  }
  if (changes > entries.length) return prefix + manyWords(operation, context);
  const byVerb = Map.groupBy(entries, (entry) => verbOf(entry));
  const clauses = [...byVerb].map(([verb, group]) => `${verb} ${joined(group.map(subjectOf))}`);
  return prefix + joined(clauses);
}

/** Only the first entries are at hand: they name the kinds, the count says how many. */
function manyWords({ entries, changes }: AuditOperation, { locale }: ValueContext): string {
  const verbs = new Set(entries.map((entry) => verbOf(entry)));
  const tables = new Set(entries.map(({ table }) => table));
  const [verb = 'changed'] = verbs.size === 1 ? verbs : [];
  const [table] = tables.size === 1 ? tables : [];
  return `${verb} ${formatNumber(changes, locale)} ${table ? kindOf(table, changes) : 'records'}`;
}

const joined = (parts: string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
