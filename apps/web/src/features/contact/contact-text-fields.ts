import { type Contact, CreateContactInput, formatPhone } from '@switchboard/validators';
import type { z } from 'zod';

const { shape } = CreateContactInput;

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
    schema: shape.phone,
    type: 'tel',
    placeholder: 'Add a phone number',
    show: ({ phone }) => (phone ? formatPhone(phone) : ''),
  },
  email: {
    label: 'Email',
    schema: shape.email,
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
