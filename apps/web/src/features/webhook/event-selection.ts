import { eventGroups, matchesPattern } from '@switchboard/validators';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const plurals: Record<string, string> = { company: 'companies' };
const pluralOf = (entity: string) => plurals[entity] ?? `${entity}s`;

export const groupLabel = (entity: string): string => capital(pluralOf(entity));

export const isChosen = (chosen: readonly string[], type: string): boolean =>
  chosen.some((pattern) => matchesPattern(type, pattern));

/** Everything, an entity's everything, or one type: what a wildcard covers goes with it, and breaks up when it goes. */
export function toggle(chosen: readonly string[], pattern: string): string[] {
  if (pattern === '*') return chosen.includes('*') ? [] : ['*'];
  const open = chosen.includes('*') ? eventGroups.map(({ entity }) => `${entity}.*`) : [...chosen];
  const [entity] = pattern.split('.');
  const group = eventGroups.find((one) => one.entity === entity);
  if (!group) return open;
  const wildcard = `${entity}.*`;
  const others = open.filter((one) => !one.startsWith(`${entity}.`));
  if (pattern === wildcard) return open.includes(wildcard) ? others : [...others, wildcard];
  const before = open.includes(wildcard)
    ? [...group.types]
    : group.types.filter((type) => open.includes(type));
  const after: string[] = isChosen(before, pattern)
    ? before.filter((type) => type !== pattern)
    : group.types.filter((type) => type === pattern || before.includes(type));
  return [...others, ...after];
}

/** "All events", "Contacts, calls", "contact.created and 2 more". */
export function describeSelection(chosen: readonly string[]): string {
  if (chosen.includes('*')) return 'All events';
  const names = chosen.map((pattern) =>
    pattern.endsWith('.*') ? `All of ${pluralOf(pattern.slice(0, -2))}` : pattern,
  );
  const [first = 'No events', second, ...rest] = names;
  if (!second) return first;
  return rest.length === 0 ? `${first}, ${second}` : `${first} and ${names.length - 1} more`;
}
