import { z } from 'zod';

/** Postgres text cannot hold NUL, so it is refused at the door with a message instead of failing in the database. */
const hasNoNul = (value: string) => !value.includes('\u0000');
const noNulMessage = 'Remove the NUL character';

/** Required text: trimmed, 1 to `max` UTF-16 units. */
export const text = (max: number) =>
  z.string().trim().min(1, 'Required').max(max, `At most ${max} characters`).refine(hasNoNul, noNulMessage);

/** Optional text: `null`, `''` and white space all mean "none". */
export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `At most ${max} characters`)
    .refine(hasNoNul, noNulMessage)
    .transform((value) => value || null)
    .nullable();

/** A search box: anything a person types, shortened to what is worth searching for. */
export const searchText = z
  .string()
  .max(400, 'At most 400 characters')
  .refine(hasNoNul, noNulMessage)
  .transform((value) => value.trim().slice(0, 100));
