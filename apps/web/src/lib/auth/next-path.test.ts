import { describe, expect, it } from 'vitest';
import { homePath, loginPath, safeNextPath } from './next-path.ts';

describe('where to go after signing in', () => {
  it('keeps a path of ours with its query', () => {
    expect(safeNextPath('/contacts/1?tab=notes')).toBe('/contacts/1?tab=notes');
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    '/./\\evil.example',
    'javascript:alert(1)',
    '/login',
    '/login?next=/login',
    '/auth/welcome',
    '',
    null,
    undefined,
  ])('sends %j home', (value) => {
    expect(safeNextPath(value)).toBe(homePath);
  });

  it('writes a sign-in address that leads back', () => {
    expect(loginPath('/calls?x=1', 'expired')).toBe('/login?next=%2Fcalls%3Fx%3D1&end=expired');
    expect(loginPath()).toBe('/login');
  });
});
