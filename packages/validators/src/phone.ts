import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { z } from 'zod';

/** Numbers typed without a country code are read as this country's. */
const DEFAULT_COUNTRY: CountryCode = 'US';

/** A number with its country code may be of a range we do not know yet; where the country is our guess, it has to fit. */
export function toE164(raw: string): string | null {
  const parsed = parsePhoneNumberFromString(raw, DEFAULT_COUNTRY);
  const isGuess = !raw.includes('+');
  return parsed?.isPossible() && (!isGuess || parsed.isValid()) ? parsed.number : null;
}

/** `+14155552671` -> `+1 415 555 2671`; what cannot be parsed is shown as stored. */
export function formatPhone(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}

const typedPhone = z.string().trim().max(40, 'At most 40 characters');

function parsePhone(value: string, ctx: z.RefinementCtx): string {
  const e164 = toE164(value);
  if (e164) return e164;
  ctx.addIssue({ code: 'custom', message: 'Enter a full phone number, with its area or country code' });
  return z.NEVER;
}

/** Any way a person types a number; E.164 after parsing. */
export const phone = typedPhone.transform(parsePhone);

/** `''` and `null` clear the field. */
export const optionalPhone = typedPhone
  .transform((value, ctx) => (value === '' ? null : parsePhone(value, ctx)))
  .nullable();
