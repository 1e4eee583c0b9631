import type { Contact } from '@switchboard/validators';
import type { RouterInputs } from '@switchboard/api';

/** What a person may change of a contact, as a row shows it. */
export type ContactPatch = Partial<
  Pick<
    Contact,
    | 'fullName'
    | 'title'
    | 'companyId'
    | 'companyName'
    | 'email'
    | 'phone'
    | 'linkedinUrl'
    | 'tags'
    | 'ownerId'
    | 'timezone'
    | 'doNotCall'
  >
>;

/** The same as `contacts.update` takes it: a company without an id is one to find or make by its name. */
export function toUpdateInput({
  companyId,
  companyName,
  ...fields
}: ContactPatch): Omit<RouterInputs['contacts']['update'], 'id'> {
  if (companyId) return { ...fields, companyId };
  if (companyName) return { ...fields, company: companyName };
  return companyId === null ? { ...fields, companyId: null } : fields;
}

/** What takes a patch back: the values of the same fields as they were. */
export function inverseOf(base: Contact, patch: ContactPatch): ContactPatch {
  const kept = Object.entries(base).filter(([name]) => name in patch);
  return Object.fromEntries(kept);
}
