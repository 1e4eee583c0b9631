import type { Actor, Pool } from '@switchboard/db';
import { z } from 'zod';
import { isApiKey, hashOf } from './api-key-hash.ts';
import { type Credentials, isCrossSite, readCredentials } from './credentials.ts';
import { database } from './database.ts';
import { DomainError } from './errors.ts';
import { admitAddress, noteFailedCredentials } from './limits/index.ts';
import { requestIdOf } from './request-id.ts';
import { actorOf } from './token.ts';

export type Context = {
  requestId: string;
  actor: Actor | null;
  /** `x-workspace-id`; null means the caller's personal workspace. */
  workspaceId: string | null;
  /** What is wrong with the request as such; every procedure answers it. */
  refusal: DomainError | null;
  /** Whose failed attempts are counted; null for calls from inside the web app. */
  ip: string | null;
  pool: Pool;
};

const IdHeader = z.uuid().nullable();

/** An API key is looked up when its transaction begins; a person's token is verified here. */
async function callerOf({ token, via }: Credentials, viewAs: string | null): Promise<Actor | null> {
  if (via === 'bearer' && isApiKey(token)) return { kind: 'apiKey', keyHash: hashOf(token) };
  const actor = await actorOf(token);
  return actor?.kind === 'user' && viewAs ? { ...actor, viewAs } : actor;
}

/** The headers whose value is no id. */
function badHeaders(headers: Record<string, boolean>): DomainError | null {
  const names = Object.keys(headers).filter((name) => !headers[name]);
  if (names.length === 0) return null;
  return new DomainError('INVALID_INPUT', {
    fields: Object.fromEntries(names.map((name) => [name, 'Not a valid id'])),
  });
}

/** What a request by this method may do. tRPC and REST alike read by GET alone. */
const changes = (method: string | undefined) => method !== undefined && method !== 'GET' && method !== 'HEAD';

/** An EventSource cannot set headers: what says where, never what says who, may stand in its address. */
export function withConnectionParams(headers: Headers, params: NodeJS.Dict<string> | null): Headers {
  const completed = new Headers(headers);
  for (const name of ['x-workspace-id', 'x-view-as']) {
    const value = params?.[name];
    if (value && !headers.has(name)) completed.set(name, value);
  }
  return completed;
}

/** Who calls, from where, in which workspace. `method` is absent for calls from inside the web app. */
export async function createContext(
  headers: Headers,
  method?: string,
  ip: string | null = null,
): Promise<Context> {
  const credentials = readCredentials(headers);
  const workspace = IdHeader.safeParse(headers.get('x-workspace-id') || null);
  const viewAs = IdHeader.safeParse(headers.get('x-view-as') || null);
  const context: Context = {
    requestId: requestIdOf(headers.get('x-request-id')),
    actor: null,
    workspaceId: workspace.data ?? null,
    refusal: badHeaders({ 'x-workspace-id': workspace.success, 'x-view-as': viewAs.success }),
    ip,
    pool: database(),
  };
  const tooMany = await admitAddress(ip, credentials?.via);
  if (tooMany) return { ...context, refusal: tooMany };
  if (credentials?.via === 'cookie' && changes(method) && isCrossSite(headers)) {
    return { ...context, refusal: new DomainError('CROSS_SITE') };
  }
  try {
    const actor = credentials && (await callerOf(credentials, viewAs.data ?? null));
    if (credentials?.via === 'bearer' && !actor) await noteFailedCredentials(ip);
    return { ...context, actor };
  } catch (error) {
    if (error instanceof DomainError) return { ...context, refusal: error };
    throw error;
  }
}
