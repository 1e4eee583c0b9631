import { currentRowOf, toApiError } from '@/trpc/errors.ts';

type Versioned = { updatedAt: string };

/** Somebody else changed the very fields that are being saved. Nothing was written. */
export class EditConflict extends Error {
  /** The row as it is now. */
  readonly current: object;
  readonly fields: readonly PropertyKey[];

  constructor(current: object, fields: readonly PropertyKey[]) {
    super('Somebody changed this in the meantime.');
    this.current = current;
    this.fields = fields;
  }
}

const isSame = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The fields of `patch` that stand otherwise now than they did when the edit began. */
export function conflictingFields<Row extends object>(
  base: Row,
  patch: Partial<Row>,
  current: Row,
): (keyof Row)[] {
  const isField = (key: string): key is keyof Row & string => key in base;
  return Object.keys(patch)
    .filter(isField)
    .filter((key) => !isSame(current[key], base[key]) && !isSame(current[key], patch[key]));
}

const maxAttempts = 4;

/**
 * Saves `patch`, which was made looking at `base`. Another person's change to other fields is no conflict: the
 * write is sent again against the row as it is now. One to the same fields throws `EditConflict`.
 */
export async function saveEdit<Row extends Versioned, Saved = Row>({
  base,
  patch,
  send,
}: {
  base: Row;
  patch: Partial<Row>;
  send: (expectedUpdatedAt: string) => Promise<Saved>;
}): Promise<Saved> {
  let expected = base.updatedAt;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send(expected);
    } catch (error) {
      if (toApiError(error).appCode !== 'STALE') throw error;
      const current = rowLike(base, currentRowOf(error));
      if (!current) throw error;
      const fields = conflictingFields(base, patch, current);
      if (fields.length > 0) throw new EditConflict(current, fields);
      if (attempt === maxAttempts) throw error;
      expected = current.updatedAt;
    }
  }
}

/** `current` as a row of the same kind: the API answers a stale write with the row of that very procedure. */
function rowLike<Row extends Versioned>(base: Row, current: unknown): Row | null {
  const isRow = (value: unknown): value is Row =>
    typeof value === 'object' && value !== null && Object.keys(base).every((key) => key in value);
  return isRow(current) ? current : null;
}
