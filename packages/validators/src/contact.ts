import { z } from 'zod';
import { callOutcome } from './call.ts';
import { page, SearchableListInput, sortDirection } from './list.ts';
import { id, instant, instantOut, optionalEmail, timezone, webUrl } from './primitives.ts';
import { optionalPhone } from './phone.ts';
import { tags } from './tag.ts';
import { optionalText, text } from './text.ts';

export const Contact = z.object({
  id: z.string(),
  fullName: z.string(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  title: z.string().nullable(),
  companyId: z.string().nullable(),
  companyName: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  linkedinUrl: z.string().nullable(),
  tags: z.array(z.string()),
  ownerId: z.string().nullable(),
  timezone: z.string().nullable(),
  doNotCall: z.boolean(),
  lastContactedAt: instantOut.nullable(),
  lastCallOutcome: callOutcome.nullable(),
  createdBy: z.string().nullable(),
  createdAt: instantOut,
  updatedAt: instantOut,
});
export type Contact = z.infer<typeof Contact>;
export const ContactPage = page(Contact);

export const contactSortFields = ['createdAt', 'fullName', 'lastContactedAt'] as const;
export type ContactSortField = (typeof contactSortFields)[number];

export const ContactFilter = z.object({
  ownerId: id.nullable().optional(),
  companyId: id.optional(),
  tag: text(50).optional(),
  hasPhone: z.boolean().optional(),
  doNotCall: z.boolean().optional(),
  lastCallOutcome: callOutcome.optional(),
  neverContacted: z.boolean().optional(),
});
export type ContactFilter = z.infer<typeof ContactFilter>;

export const ListContactsInput = SearchableListInput.extend({
  filter: ContactFilter.optional(),
  /** Ignored while `search` is set: matches come best first. */
  sort: z.object({ field: z.enum(contactSortFields), direction: sortDirection }).optional(),
});
export type ListContactsInput = z.infer<typeof ListContactsInput>;

const fields = {
  firstName: optionalText(100).optional(),
  lastName: optionalText(100).optional(),
  title: optionalText(120).optional(),
  companyId: id.nullable().optional(),
  /** A company by its name: found in the workspace, or made. */
  company: optionalText(200).optional(),
  email: optionalEmail.optional(),
  phone: optionalPhone.optional(),
  linkedinUrl: webUrl.optional(),
  tags: tags.optional(),
  ownerId: id.nullable().optional(),
  timezone: timezone.nullable().optional(),
  doNotCall: z.boolean().optional(),
};
const notBoth = (input: { companyId?: unknown; company?: unknown }) => !(input.companyId && input.company);
const notBothMessage = { path: ['company'], message: 'Give either company or companyId' };

export const CreateContactInput = z
  .object({ id: id.optional(), fullName: text(200), ...fields })
  .refine(notBoth, notBothMessage);
export type CreateContactInput = z.infer<typeof CreateContactInput>;

export const UpdateContactInput = z
  .object({ id, fullName: text(200).optional(), ...fields, expectedUpdatedAt: instant.optional() })
  .refine(notBoth, notBothMessage);
export type UpdateContactInput = z.infer<typeof UpdateContactInput>;
