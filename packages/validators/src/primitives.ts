import { z } from 'zod';

export const id = z.uuid('Not a valid id').transform((value) => value.toLowerCase());

/** An instant on the wire: ISO 8601 with microseconds, so that `expectedUpdatedAt` survives the round trip. */
export const instant = z.iso
  .datetime({ offset: true, error: 'Not a valid time' })
  .refine((value) => Number(value.slice(0, 4)) >= 1970, 'Not a valid time');
/** What we send was formatted by us; checking each again would cost more than the query. */
export const instantOut = z.string();

const isEmail = (value: string) => z.email().safeParse(value).success;
const typedEmail = z
  .string()
  .trim()
  .max(254, 'At most 254 characters')
  .transform((value) => value.toLowerCase());

export const email = typedEmail.refine(isEmail, 'Not a valid email address');

/** `''` and `null` clear the field. */
export const optionalEmail = typedEmail
  .refine((value) => value === '' || isEmail(value), 'Not a valid email address')
  .transform((value) => value || null)
  .nullable();

export const webUrl = z
  .string()
  .trim()
  .max(2000, 'At most 2000 characters')
  .transform((value) => (value === '' || /^https?:\/\//i.test(value) ? value : `https://${value}`))
  .refine((value) => value === '' || URL.canParse(value), 'Not a valid web address')
  .refine((value) => !value.includes('\u0000'), 'Not a valid web address')
  .transform((value) => value || null)
  .nullable();

export const timezone = z
  .string()
  .max(64)
  .refine((value) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
    } catch {
      return false;
    }
  }, 'Not a known time zone');

export const metadata = z.record(z.string(), z.unknown());

export const ById = z.object({ id });
export type ById = z.infer<typeof ById>;
/** What a removal answers: which one is gone, and the operation by which `audit.undo` brings it back. */
export const Removed = z.object({ id: z.string(), operationId: z.string() });
