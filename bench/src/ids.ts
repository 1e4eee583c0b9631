/**
 * Seeded rows have numbers for ids: a fixed half that says what they are, then a 16 digit number. pgbench knows numbers
 * only, so its scripts put an id together from the two halves.
 */
export const idPrefix = {
  user: '0190000000017000',
  workspace: '0190000000027000',
  company: '0190000000037000',
  contact: '0190000000047000',
  call: '0190000000057000',
  note: '0190000000067000',
} as const;
export type SeededKind = keyof typeof idPrefix;

/** Makes the variant bits of a uuid right. */
export const ID_BASE = 8_000_000_000_000_000;

export function seededId(kind: SeededKind, number: number): string {
  const digits = `${idPrefix[kind]}${ID_BASE + number}`;
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join('-');
}

/** The same as an SQL expression over a number. */
export const seededIdSql = (kind: SeededKind, number: string) =>
  `('${idPrefix[kind]}' || (${ID_BASE} + ${number})::text)::uuid`;

/** Workspace 1 holds every fifth contact, workspace 2 every hundredth. */
export const BIG = 1;
export const MIDDLE = 2;
/** Members of the big workspace; each can be on one call. */
export const USERS = 4000;
/** Contacts of the big workspace that somebody works on: a timeline of some 22 rows each. */
export const workedContact = (random: number, contacts: number) =>
  50 * (1 + Math.floor(random * (contacts / 50)));
/** Any contact of the big workspace. */
export const bigContact = (random: number, contacts: number) => 5 * (1 + Math.floor(random * (contacts / 5)));
