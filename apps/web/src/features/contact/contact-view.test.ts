import { describe, expect, it } from 'vitest';
import {
  contactListInput,
  type ContactView,
  contactViewQuery,
  newestFirst,
  parseContactView,
} from './contact-view.ts';

const parse = (query: string) => parseContactView(new URLSearchParams(query));
const plain: ContactView = {
  search: '',
  filter: {},
  sort: newestFirst,
  contactId: null,
  tab: 'timeline',
  callId: null,
};
const some = '0198c0de-0000-7000-8000-000000000001';
const other = '0198c0de-0000-7000-8000-000000000002';

describe('the address of the contact list', () => {
  it('is empty for the plain list, and asks the API for nothing special', () => {
    expect(contactViewQuery(plain)).toBe('');
    expect(contactListInput(plain)).toEqual({});
  });

  it.each<ContactView>([
    { ...plain, search: 'zoe & "co"', contactId: some },
    { ...plain, filter: { ownerId: null, hasPhone: false, tag: 'VIP, west' } },
    {
      ...plain,
      filter: { ownerId: some, companyId: other, lastCallOutcome: 'interested', neverContacted: true },
    },
    { ...plain, sort: { field: 'fullName', direction: 'asc' }, contactId: some, tab: 'details' },
    { ...plain, contactId: some, tab: 'calls', callId: other },
  ])('reads back what it wrote: %o', (view) => {
    expect(parse(contactViewQuery(view))).toEqual(view);
  });

  it('ignores what makes no sense instead of failing', () => {
    expect(parse('c=1&owner=me&outcome=lovely&phone=maybe&sort=price.up&tab=files&call=%00')).toEqual(plain);
  });

  it('does not sort matches, which come best first', () => {
    const view: ContactView = { ...plain, search: ' ada ', sort: { field: 'fullName', direction: 'asc' } };
    expect(contactListInput(view)).toEqual({ search: 'ada' });
  });
});
