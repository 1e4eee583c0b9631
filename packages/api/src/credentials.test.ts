import { describe, expect, test } from 'vitest';
import { isCrossSite, readCredentials } from './credentials.ts';

const read = (headers: Record<string, string>) => readCredentials(new Headers(headers));
const session = (value: unknown) => `base64-${Buffer.from(JSON.stringify(value)).toString('base64url')}`;
const cookieOf = (token: unknown) => `sb-switchboard=${session({ access_token: token })}`;

describe('credentials', () => {
  test('are the bearer token, even beside a cookie', () => {
    expect(read({ authorization: 'Bearer abc', cookie: cookieOf('xyz') })).toEqual({
      token: 'abc',
      via: 'bearer',
    });
  });

  test('are the cookie’s token where there is no bearer token', () => {
    expect(read({ cookie: cookieOf('xyz') })).toEqual({ token: 'xyz', via: 'cookie' });
    expect(read({ authorization: 'Basic abc', cookie: cookieOf('xyz') })).toEqual({
      token: 'xyz',
      via: 'cookie',
    });
  });

  test('are put together from the cookie’s pieces by their number, not their text', () => {
    const value = session({ access_token: 'xyz', padding: 'p'.repeat(200) });
    const pieces = (value.match(/.{1,10}/g) ?? []).map((piece, index) => `sb-switchboard.${index}=${piece}`);
    expect(pieces.length).toBeGreaterThan(10);
    expect(read({ cookie: pieces.toSorted().join('; ') })).toEqual({ token: 'xyz', via: 'cookie' });
  });

  test.for([
    '',
    '=',
    ';;;',
    'sb-switchboard',
    'sb-switchboard=',
    'sb-switchboard=base64-',
    'sb-switchboard=base64-!!!',
    'sb-switchboard=plain',
    `sb-switchboard=${session(null)}`,
    `sb-switchboard=${session([])}`,
    `sb-switchboard=${session({})}`,
    cookieOf(1),
    cookieOf(null),
    cookieOf({ toString: 'x' }),
    `xsb-switchboard=${session({ access_token: 'xyz' })}`,
    `sb-switchboard-other=${session({ access_token: 'xyz' })}`,
  ])('are none in the cookie %j', (cookie) => {
    expect(read({ cookie })).toBeNull();
  });
});

describe('a request from another site', () => {
  const isFrom = (headers: Record<string, string>) => isCrossSite(new Headers(headers));

  test.for([
    [{ 'sec-fetch-site': 'same-origin' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ 'sec-fetch-site': 'same-site' }, true],
    [{ 'sec-fetch-site': 'cross-site' }, true],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://desk.test', host: 'desk.test' }, true],
    [{}, false],
    [{ origin: 'https://desk.test', host: 'desk.test' }, false],
    [{ origin: 'https://desk.test:444', host: 'desk.test' }, true],
    [{ origin: 'https://desk.test', host: 'inner:3000', 'x-forwarded-host': 'desk.test' }, false],
    [{ origin: 'https://desk.test.evil.test', host: 'desk.test' }, true],
    [{ origin: 'null', host: 'desk.test' }, true],
    [{ origin: 'nonsense', host: 'nonsense' }, true],
  ] as [Record<string, string>, boolean][])('%j: %s', ([headers, expected]) => {
    expect(isFrom(headers)).toBe(expected);
  });
});
