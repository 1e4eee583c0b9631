import type { Actor, Pool } from '@switchboard/db';
import { z } from 'zod';
import { isCrossSite, readCredentials } from './credentials.ts';
import { database } from './database.ts';
import { DomainError } from './errors.ts';
import { requestIdOf } from './request-id.ts';
import { actorOf } from './token.ts';

export type Context = {
  requestId: string;
  actor: Actor | null;
  /** `x-workspace-id`; null means the caller's personal workspace. */
  workspaceId: string | null;
  /** What is wrong with the request as such; every procedure answers it. */
  refusal: DomainError | null;
  pool: Pool;
};

const WorkspaceHeader = z.uuid().nullable();

/** Who calls, from where, in which workspace. `method` is absent for calls from inside the web app. */
export async function createContext(headers: Headers, method?: string): Promise<Context> {
  const credentials = readCredentials(headers);
  const workspace = WorkspaceHeader.safeParse(headers.get('x-workspace-id') || null);
  const context: Context = {
    requestId: requestIdOf(headers.get('x-request-id')),
    actor: null,
    workspaceId: workspace.data ?? null,
    refusal: workspace.success
      ? null
      : new DomainError('INVALID_INPUT', { fields: { 'x-workspace-id': 'Not a valid id' } }),
    pool: database(),
  };
  if (credentials?.via === 'cookie' && method === 'POST' && isCrossSite(headers)) {
    return { ...context, refusal: new DomainError('CROSS_SITE') };
  }
  try {
    return { ...context, actor: credentials && (await actorOf(credentials.token)) };
  } catch (error) {
    if (error instanceof DomainError) return { ...context, refusal: error };
    throw error;
  }
}
