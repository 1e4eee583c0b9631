import {
  type Contact,
  CreateContactInput,
  email as emailSchema,
  formatPhone,
  phone as phoneSchema,
} from '@switchboard/validators';
import { z } from 'zod';

const { shape } = CreateContactInput;

/** Empty is none; anything else is judged by the schema, in its own words. */
const orNone = (schema: z.ZodType<string>) =>
  z
    .string()
    .trim()
    .transform((value, ctx) => {
      if (value === '') return null;
      const result = schema.safeParse(value);
      if (result.success) return result.data;
      ctx.addIssue({ code: 'custom', message: result.error.issues[0]?.message ?? 'Not valid' });
      return z.NEVER;
    });
export const optionalPhoneText = orNone(phoneSchema);
export const optionalEmailText = orNone(emailSchema);

export type TextFieldName = 'fullName' | 'title' | 'phone' | 'email' | 'linkedinUrl';

export type TextFieldSpec = {
  label: string;
  schema: z.ZodType<string | null | undefined>;
  type: 'text' | 'tel' | 'email' | 'url';
  placeholder: string;
  /** How it reads while nobody is typing in it. */
  show: (contact: Contact) => string;
};

/** The fields of a contact that are lines of text, as forms and the details show them. */
export const textFields: Record<TextFieldName, TextFieldSpec> = {
  fullName: {
    label: 'Name',
    schema: shape.fullName,
    type: 'text',
    placeholder: 'Zoe O’Brien',
    show: ({ fullName }) => fullName,
  },
  title: {
    label: 'Title',
    schema: shape.title,
    type: 'text',
    placeholder: 'Add a title',
    show: ({ title }) => title ?? '',
  },
  phone: {
    label: 'Phone',
    schema: optionalPhoneText,
    type: 'tel',
    placeholder: 'Add a phone number',
    show: ({ phone }) => (phone ? formatPhone(phone) : ''),
  },
  email: {
    label: 'Email',
    schema: optionalEmailText,
    type: 'email',
    placeholder: 'Add an email',
    show: ({ email }) => email ?? '',
  },
  linkedinUrl: {
    label: 'LinkedIn',
    schema: shape.linkedinUrl,
    type: 'url',
    placeholder: 'Add a LinkedIn address',
    show: ({ linkedinUrl }) => linkedinUrl ?? '',
  },
};
