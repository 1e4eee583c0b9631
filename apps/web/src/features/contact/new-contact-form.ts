import { CreateContactInput } from '@switchboard/validators';
import { z } from 'zod';
import { optionalEmailText, optionalPhoneText } from './contact-text-fields.ts';

const { shape } = CreateContactInput;

/** What the dialog asks for; the company is picked, or made by its name. */
export const NewContactForm = z.object({
  fullName: shape.fullName,
  company: z.object({ id: z.string().nullable(), name: z.string() }).nullable(),
  phone: optionalPhoneText,
  email: optionalEmailText,
  tags: z.array(z.string().trim().min(1).max(50, 'At most 50 characters')),
});
export type NewContactValues = z.input<typeof NewContactForm>;

export const emptyForm: NewContactValues = { fullName: '', company: null, phone: '', email: '', tags: [] };

let left = emptyForm;

/** A form that was closed half filled in is as it was when it opens again. */
export const leftForm = (): NewContactValues => left;
export function leaveForm(values: NewContactValues): void {
  left = values;
}

/** As `contacts.create` takes it. */
export function toCreateInput({ company, ...fields }: z.output<typeof NewContactForm>) {
  if (!company) return fields;
  return company.id ? { ...fields, companyId: company.id } : { ...fields, company: company.name };
}

/** Where the API's word on an input belongs in this form. */
export function formField(inputPath: string): keyof NewContactValues | null {
  const [name] = inputPath.split('.');
  if (name === 'companyId' || name === 'company') return 'company';
  return name === 'fullName' || name === 'phone' || name === 'email' || name === 'tags' ? name : null;
}
