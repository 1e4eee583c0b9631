import { z } from 'zod';
import { page, SearchableListInput } from './list.ts';
import { id, instantOut, webUrl } from './primitives.ts';
import { optionalPhone } from './phone.ts';
import { tags } from './tag.ts';
import { optionalText, text } from './text.ts';

export const Company = z.object({
  id: z.string(),
  name: z.string(),
  domain: z.string().nullable(),
  website: z.string().nullable(),
  phone: z.string().nullable(),
  street: z.string().nullable(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  postalCode: z.string().nullable(),
  country: z.string().nullable(),
  tags: z.array(z.string()),
  ownerId: z.string().nullable(),
  createdBy: z.string().nullable(),
  createdAt: instantOut,
  updatedAt: instantOut,
});
export type Company = z.infer<typeof Company>;
export const CompanyPage = page(Company);

export const ListCompaniesInput = SearchableListInput;
export type ListCompaniesInput = z.infer<typeof ListCompaniesInput>;

const domain = z
  .string()
  .trim()
  .max(253)
  .transform((value) =>
    value
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/\/.*$/, ''),
  )
  .refine(
    (value) => value === '' || /^[\p{L}\p{N}.-]+\.[\p{L}\p{N}-]{2,}$/u.test(value),
    'Not a valid domain',
  )
  .transform((value) => value || null)
  .nullable();

export const CreateCompanyInput = z.object({
  id: id.optional(),
  name: text(200),
  domain: domain.optional(),
  website: webUrl.optional(),
  phone: optionalPhone.optional(),
  street: optionalText(200).optional(),
  city: optionalText(120).optional(),
  region: optionalText(120).optional(),
  postalCode: optionalText(20).optional(),
  country: optionalText(80).optional(),
  tags: tags.optional(),
  ownerId: id.nullable().optional(),
});
export type CreateCompanyInput = z.infer<typeof CreateCompanyInput>;
