import { describe, expect, test } from 'vitest';
import {
  CreateCompanyInput,
  CreateContactInput,
  CreateNoteInput,
  cursor,
  email,
  formatPhone,
  id,
  instant,
  ListContactsInput,
  optionalEmail,
  optionalPhone,
  optionalText,
  phone,
  searchText,
  StartCallInput,
  tags,
  text,
  timezone,
  toE164,
  webUrl,
} from './index.ts';

describe('phone numbers', () => {
  test.for([
    ['(415) 555-2671', '+14155552671'],
    ['415.555.2671', '+14155552671'],
    ['1 415 555 2671', '+14155552671'],
    ['+41 44 668 18 00', '+41446681800'],
    ['tel:+14155552671', '+14155552671'],
    ['  +442079460958 ', '+442079460958'],
  ] as const)('%j is stored as %s', ([typed, stored]) => {
    expect(phone.parse(typed)).toBe(stored);
  });

  test.for([
    '',
    'call me',
    '911',
    '555-0100',
    '+1415555267',
    '044 668 18 00',
    '1112223333',
    '+',
    '+1'.repeat(15),
  ])('%j is no full number', (typed) => {
    expect(toE164(typed)).toBeNull();
    expect(phone.safeParse(typed).success).toBe(false);
  });

  test('nothing clears the field; what cannot be parsed is shown as it is stored', () => {
    expect(optionalPhone.parse('')).toBeNull();
    expect(optionalPhone.parse(null)).toBeNull();
    expect(formatPhone('+14155552671')).toBe('+1 415 555 2671');
    expect(formatPhone('12')).toBe('12');
  });
});

describe('text', () => {
  test('is trimmed, not blank, not too long and without NUL', () => {
    expect(text(5).parse('  abc ')).toBe('abc');
    for (const odd of ['', '   ', 'abcdef', 'a\u0000b', 1, null, ['a']]) {
      expect(text(5).safeParse(odd).success).toBe(false);
    }
  });

  test('that is optional is null when it is blank', () => {
    expect(['', '  ', null].map((value) => optionalText(5).parse(value))).toEqual([null, null, null]);
    expect(optionalText(5).safeParse('a\u0000').success).toBe(false);
  });

  test('to search for is shortened instead of refused, up to what nobody types', () => {
    expect(searchText.parse(` ${'x'.repeat(300)}`)).toBe('x'.repeat(100));
    expect(searchText.safeParse('x'.repeat(401)).success).toBe(false);
  });
});

describe('tags', () => {
  test('that differ in case only are one, as it was typed first, in their order', () => {
    expect(tags.parse([' VIP ', 'b', 'vip', 'B', 'c'])).toEqual(['VIP', 'b', 'c']);
  });

  test('are not blank, not many and not long', () => {
    for (const odd of [[''], ['x'.repeat(51)], Array.from({ length: 51 }, (_, n) => `t${n}`), 'x', null]) {
      expect(tags.safeParse(odd).success).toBe(false);
    }
  });
});

describe('addresses', () => {
  test('of mail are compared in lower case', () => {
    expect(email.parse(' Ann.Lee+x@Example.COM ')).toBe('ann.lee+x@example.com');
    expect(optionalEmail.parse('')).toBeNull();
    for (const odd of [
      'ann',
      'ann@',
      '@x.test',
      'a b@x.test',
      'a@x',
      `${'a'.repeat(250)}@x.test`,
      'a\u0000@x.test',
    ]) {
      expect(email.safeParse(odd).success).toBe(false);
    }
  });

  test('of the web get a scheme, and only one that a browser opens as a page', () => {
    expect(webUrl.parse('example.test/x?y=z')).toBe('https://example.test/x?y=z');
    expect(webUrl.parse('HTTP://example.test')).toBe('HTTP://example.test');
    expect(webUrl.parse(' ')).toBeNull();
    for (const odd of ['javascript:alert(1)', 'http://[::1', 'a b', 'https://\u0000']) {
      const parsed = webUrl.safeParse(odd);
      expect(parsed.success && !/^https?:/i.test(parsed.data ?? '')).toBe(false);
    }
    expect(webUrl.safeParse('javascript:alert(1)').success).toBe(false);
  });

  test('of a company are its bare domain', () => {
    const domainOf = (domain: string) => CreateCompanyInput.parse({ name: 'x', domain }).domain;
    expect(domainOf('HTTPS://www.Acme.example/about?x')).toBe('acme.example');
    expect(domainOf('')).toBeNull();
    for (const odd of ['acme', 'a b.test', '-', 'http://']) {
      expect({ odd, ok: CreateCompanyInput.safeParse({ name: 'x', domain: odd }).success }).toEqual({
        odd,
        ok: odd === 'http://',
      });
    }
  });
});

describe('ids, instants and zones', () => {
  test('an id is compared in lower case', () => {
    expect(id.parse('01A1F899-E21F-7819-A7FB-D03429074778')).toBe('01a1f899-e21f-7819-a7fb-d03429074778');
    expect(id.safeParse('01a1f899e21f7819a7fbd03429074778').success).toBe(false);
  });

  test('an instant has a zone and keeps its microseconds', () => {
    expect(instant.parse('2026-01-05T08:00:00.123456Z')).toBe('2026-01-05T08:00:00.123456Z');
    expect(instant.safeParse('2026-01-05T08:00:00+05:45').success).toBe(true);
    const odd = [
      '2026-01-05',
      '2026-01-05T08:00:00',
      '2026-02-30T00:00:00Z',
      '1969-12-31T23:59:59Z',
      'now',
      0,
    ];
    expect(odd.filter((value) => instant.safeParse(value).success)).toEqual([]);
  });

  test('a time zone is one that the platform knows', () => {
    expect(timezone.safeParse('Europe/Zurich').success).toBe(true);
    expect(timezone.safeParse('Mars/Olympus').success).toBe(false);
  });

  test('a cursor is of any alphabet, but not endless', () => {
    expect(cursor.safeParse('x'.repeat(2000)).success).toBe(true);
    expect(cursor.safeParse('x'.repeat(2001)).success).toBe(false);
    expect(cursor.safeParse('').success).toBe(false);
  });
});

describe('inputs', () => {
  const contactId = '01a1f899-e21f-7819-a7fb-d03429074778';

  test('lists have a page of fifty by default and of two hundred at most', () => {
    expect(ListContactsInput.parse({}).limit).toBe(50);
    for (const limit of [0, -1, 1.5, 201, '10', null]) {
      expect(ListContactsInput.safeParse({ limit }).success).toBe(false);
    }
  });

  test('a contact has a company by name or by id, not both', () => {
    const both = CreateContactInput.safeParse({ fullName: 'A', company: 'Acme', companyId: contactId });
    expect(both.error?.issues.map(({ path }) => path)).toEqual([['company']]);
    expect(CreateContactInput.safeParse({ fullName: 'A', company: '', companyId: contactId }).success).toBe(
      true,
    );
  });

  test('a note stands on one thing', () => {
    expect(CreateNoteInput.safeParse({ body: 'x', contactId }).success).toBe(true);
    expect(CreateNoteInput.safeParse({ body: 'x' }).success).toBe(false);
    expect(CreateNoteInput.safeParse({ body: 'x', contactId, callId: contactId }).success).toBe(false);
  });

  test('a call is an outbound one by phone that is only recorded, unless it says otherwise', () => {
    expect(StartCallInput.parse({ contactId })).toEqual({
      contactId,
      direction: 'outbound',
      channel: 'phone',
      mode: 'log',
    });
    expect(StartCallInput.safeParse({ contactId, mode: 'bridge' }).success).toBe(false);
  });
});
