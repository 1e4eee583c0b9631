import { z } from 'zod';

export type RouteMethod = 'GET' | 'POST' | 'PATCH' | 'DELETE';
export type Route = { method: RouteMethod; path: `/${string}` };

type Described = { path: string; type: string; input: z.ZodType | undefined };

/** Where the rule would not read well, or where an id is not the resource's own. */
const exceptions: Record<string, Route> = {
  'search.global': { method: 'GET', path: '/search' },
  'members.listInvitations': { method: 'GET', path: '/members/invitations' },
  'members.invite': { method: 'POST', path: '/members/invitations' },
  'members.resendInvitation': { method: 'POST', path: '/members/invitations/{id}/resend' },
  'members.revokeInvitation': { method: 'DELETE', path: '/members/invitations/{id}' },
  'members.acceptInvitation': { method: 'POST', path: '/members/invitations/accept' },
  'webhooks.delivery': { method: 'GET', path: '/webhooks/deliveries/{id}' },
  'webhooks.redeliver': { method: 'POST', path: '/webhooks/deliveries/{id}/redeliver' },
  'apiKeys.revoke': { method: 'DELETE', path: '/api-keys/{id}' },
};

const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `companies` -> `company`, `contacts` -> `contact`. */
const singular = (name: string) => name.replace(/ies$/, 'y').replace(/s$/, '');

/** The input that names the one thing a call is about: `id`, the resource's own id, or a member's. */
function keyOf(resource: string, input: z.ZodType | undefined): string | undefined {
  if (!input) return undefined;
  const { required = [] } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
  const own = resource === 'members' ? 'userId' : `${singular(resource)}Id`;
  return ['id', own].find((name) => required.includes(name));
}

/**
 * Where a procedure is found over REST: `contacts.get` -> `GET /contacts/{id}`, `contacts.timeline` ->
 * `GET /contacts/{contactId}/timeline`, `members.updateRole` -> `PATCH /members/{userId}/role`, anything else a verb
 * below its resource: `POST /contacts/{id}/restore`.
 */
export function routeOf({ path, type, input }: Described): Route {
  const exception = Object.hasOwn(exceptions, path) ? exceptions[path] : undefined;
  if (exception) return exception;
  const [resource = '', verb = ''] = path.split('.');
  const key = keyOf(resource, input);
  const base: Route['path'] = key ? `/${kebab(resource)}/{${key}}` : `/${kebab(resource)}`;
  if (verb === 'get' || verb === 'list') return { method: 'GET', path: base };
  if (verb === 'create') return { method: 'POST', path: base };
  if (verb === 'remove') return { method: 'DELETE', path: base };
  const change = /^(?:update|set)([A-Z].*)?$/.exec(verb);
  if (change) return { method: 'PATCH', path: change[1] ? `${base}/${kebab(change[1]).slice(1)}` : base };
  return { method: type === 'mutation' ? 'POST' : 'GET', path: `${base}/${kebab(verb)}` };
}
