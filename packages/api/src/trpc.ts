import { type Actor, asActor, type Transaction } from '@switchboard/db';
import { getTRPCErrorFromUnknown, initTRPC, type TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import type { Context } from './context.ts';
import { describeError, toTrpcError } from './error-map.ts';
import { appCodes, DomainError } from './errors.ts';
import { chargeActor, noteFailedCredentials } from './limits/index.ts';
import { noteKeyUse } from './last-use.ts';
import { requestIdOfError } from './request-id.ts';
import { serverTransformer } from './server-transformer.ts';

/** What queries and mutations work with: one actor's transaction. */
export type Scope = { tx: Transaction; actor: Actor };

const t = initTRPC.context<Context>().create({
  transformer: serverTransformer,
  // Proxies cut what is silent; a browser that hears nothing for so long connects anew.
  sse: { ping: { enabled: true, intervalMs: 10_000 }, client: { reconnectAfterInactivityMs: 25_000 } },
  errorFormatter: ({ shape, error, ctx }) => {
    const { message, code } = shape;
    const data = {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      path: shape.data.path,
      requestId: ctx?.requestId ?? requestIdOfError(error),
      ...describeError(error),
    };
    return { code, message: messageOf(error, message), data };
  },
});

/** zod's own message is the issues as JSON, which stand in `data.fields`; what went wrong inside stays inside. */
export function messageOf(error: TRPCError, message: string): string {
  if (error.code === 'INTERNAL_SERVER_ERROR') return appCodes.INTERNAL[1];
  if (error.cause instanceof SyntaxError) return 'The input is not JSON.';
  return error.cause instanceof ZodError ? appCodes.INVALID_INPUT[1] : message;
}

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;
export const mergeRouters = t.mergeRouters;

function callerOf({ refusal, actor }: Context): Actor {
  if (refusal) throw refusal;
  if (!actor) throw new DomainError('SIGNED_OUT');
  return actor;
}

/** Subscriptions: they outlive any transaction, and open one of their own for each look. */
export const liveProcedure = t.procedure.use(async ({ ctx, next }) => {
  try {
    const actor = callerOf(ctx);
    await chargeActor(actor);
    const result = await next({ ctx: { actor } });
    if (!result.ok) throw result.error;
    if (actor.kind === 'apiKey') noteKeyUse(ctx.pool, actor);
    return result;
  } catch (error) {
    throw toTrpcError(getTRPCErrorFromUnknown(error));
  }
});

/**
 * Every other procedure: errors mapped once, then one transaction as the caller. `next()` does not throw, so its error is
 * rethrown inside: a transaction whose procedure failed must not commit.
 */
export const procedure = t.procedure.use(async ({ ctx, type, next, getRawInput }) => {
  try {
    const actor = callerOf(ctx);
    await chargeActor(actor);
    // A body that trickles in must not hold a connection.
    await getRawInput();
    const options = { readOnly: type === 'query', workspaceId: ctx.workspaceId, requestId: ctx.requestId };
    const answer = await asActor(ctx.pool, actor, options, async (tx) => {
      const result = await next({ ctx: { tx, actor } });
      if (!result.ok) throw result.error;
      return result;
    });
    if (actor.kind === 'apiKey') noteKeyUse(ctx.pool, actor);
    return answer;
  } catch (cause) {
    const isViewing = type === 'mutation' && ctx.actor?.kind === 'user' && ctx.actor.viewAs !== undefined;
    const error = toTrpcError(getTRPCErrorFromUnknown(cause), isViewing);
    if (ctx.actor?.kind === 'apiKey' && error.code === 'UNAUTHORIZED') await noteFailedCredentials(ctx.ip);
    throw error;
  }
});
