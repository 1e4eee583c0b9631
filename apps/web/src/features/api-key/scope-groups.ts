import { apiKeyScopes } from '@switchboard/validators';

export type Access = 'none' | 'read' | 'write';
export type ScopeGroup = { domain: string; label: string; accesses: readonly Access[] };

const labelOf = (domain: string) => {
  const words = domain.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** One line for each domain among these scopes, in the vocabulary's order. */
export function scopeGroups(allowed: readonly string[] = apiKeyScopes): ScopeGroup[] {
  const shown = apiKeyScopes.filter((scope) => allowed.includes(scope));
  const domains = [...new Set(shown.map((scope) => scope.slice(0, scope.indexOf(':'))))];
  return domains.map((domain) => ({
    domain,
    label: labelOf(domain),
    accesses: [
      'none',
      ...(shown.includes(`${domain}:read`) ? (['read'] as const) : []),
      ...(shown.includes(`${domain}:write`) ? (['write'] as const) : []),
    ],
  }));
}

export function accessOf(scopes: readonly string[], domain: string): Access {
  if (scopes.includes(`${domain}:write`)) return 'write';
  return scopes.includes(`${domain}:read`) ? 'read' : 'none';
}

/** Writing includes reading, so one scope says all. */
export function withAccess(scopes: readonly string[], domain: string, access: Access): string[] {
  const others = scopes.filter((scope) => !scope.startsWith(`${domain}:`));
  return access === 'none' ? others : [...others, `${domain}:${access}`];
}

/** All that can be had, each domain by its strongest scope. */
export const fullAccess = (allowed: readonly string[]): string[] =>
  scopeGroups(allowed).map(({ domain, accesses }) => `${domain}:${accesses.at(-1)}`);

/** "Everything", "Contacts, Calls (read)": a key's scopes in words. */
export function describeScopes(scopes: readonly string[]): string {
  const groups = scopeGroups();
  if (groups.every(({ domain, accesses }) => accessOf(scopes, domain) === accesses.at(-1)))
    return 'Everything';
  return groups
    .map(({ domain, label }) => ({ label, access: accessOf(scopes, domain) }))
    .filter(({ access }) => access !== 'none')
    .map(({ label, access }) => (access === 'read' ? `${label} (read)` : label))
    .join(', ');
}
