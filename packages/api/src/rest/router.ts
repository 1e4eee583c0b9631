import { type AnyProcedure, type AnyRouter, Procedure } from '@orpc/server';
import { toORPCRouter } from '@orpc/trpc';
import { type ProcedureInfo, listProcedures } from '../procedures.ts';
import { appRouter } from '../root.ts';
import { routeOf } from './route.ts';

type Resources = Record<string, Record<string, AnyProcedure>>;

/** oRPC keeps tRPC's shape: resources, and in each its procedures. */
const converted = toORPCRouter(appRouter) as unknown as Resources;

/** The router with the address of each procedure; what is published is all there is. */
function publish(procedures: ProcedureInfo[]): Resources {
  const published: Resources = {};
  for (const procedure of procedures) {
    const [resource = '', verb = ''] = procedure.path.split('.');
    const found = converted[resource]?.[verb];
    if (!found) throw new Error(`${procedure.path} cannot be published over REST.`);
    const route = { ...routeOf(procedure), tags: [resource], operationId: procedure.path };
    published[resource] = { ...published[resource], [verb]: new Procedure({ ...found['~orpc'], route }) };
  }
  return published;
}

/** A stream is no resource: `onChange` stays with `/api/trpc`, whose clients resume it. */
export const publishedProcedures = listProcedures().filter(({ type }) => type !== 'subscription');

export const restRouter: AnyRouter = publish(publishedProcedures);
