import { createHash } from 'node:crypto';
import { DomainError } from './errors.ts';

/** What a client-made id stands for: the input it was first used with. Null when the server makes the id. */
export function createHashOf({ id, ...input }: { id?: string | undefined }): string | null {
  return id ? createHash('sha256').update(JSON.stringify(input)).digest('base64url') : null;
}

/** A create found its id taken: the same input answers the row that is there, another input is refused. */
export function answerRetry<Row extends { createHash: string | null }>(
  existing: Row | undefined,
  hash: string | null,
): Omit<Row, 'createHash'> {
  if (!existing) throw new DomainError('NOT_FOUND');
  const { createHash: first, ...row } = existing;
  if (first !== hash) throw new DomainError('ID_TAKEN');
  return row;
}
