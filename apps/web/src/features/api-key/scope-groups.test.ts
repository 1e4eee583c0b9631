import { apiKeyScopes } from '@switchboard/validators';
import { expect, test } from 'vitest';
import { accessOf, describeScopes, fullAccess, scopeGroups, withAccess } from './scope-groups.ts';

test('a domain has the accesses that its scopes give', () => {
  expect(scopeGroups(['contacts:read', 'contacts:write', 'audit:write'])).toEqual([
    { domain: 'contacts', label: 'Contacts', accesses: ['none', 'read', 'write'] },
    { domain: 'audit', label: 'Audit', accesses: ['none', 'write'] },
  ]);
});

test('choosing an access replaces the one before', () => {
  expect(withAccess(['contacts:read', 'calls:read'], 'contacts', 'write')).toEqual([
    'calls:read',
    'contacts:write',
  ]);
  expect(withAccess(['contacts:write'], 'contacts', 'none')).toEqual([]);
  expect(accessOf(['contacts:read', 'contacts:write'], 'contacts')).toBe('write');
});

test('scopes are said in words', () => {
  expect(describeScopes(['contacts:write', 'calls:read'])).toBe('Contacts, Calls (read)');
  expect(describeScopes(apiKeyScopes)).toBe('Everything');
  expect(describeScopes(fullAccess(apiKeyScopes))).toBe('Everything');
});
