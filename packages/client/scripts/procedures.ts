import { appRouter } from '@switchboard/api/server';
import { z } from 'zod';

/** What tRPC keeps of a procedure; ours have one input schema or none, and always an output schema. */
const Definition = z.object({
  type: z.enum(['query', 'mutation', 'subscription']),
  inputs: z.array(z.instanceof(z.ZodType)).max(1),
  output: z.instanceof(z.ZodType),
});

export type Procedure = {
  path: string;
  router: string;
  name: string;
  /** A `create` accepts a client-made id, so it may be sent again. */
  kind: 'query' | 'mutation' | 'create';
  input: z.ZodType | undefined;
  output: z.ZodType;
};

/** Every procedure of the API, from the router itself. */
export function listProcedures(): Procedure[] {
  const { _def: definition } = appRouter;
  return Object.entries<unknown>(definition.procedures).flatMap(([path, procedure]) => {
    const [router, name, ...deeper] = path.split('.');
    if (!router || !name || deeper.length > 0) throw new Error(`${path} is not <router>.<procedure>`);
    const { type, inputs, output } = definitionOf(path, procedure);
    const [input] = inputs;
    // The client asks and answers; what streams is read with an EventSource.
    if (type === 'subscription') return [];
    const kind = type === 'mutation' && takesNewId(input) ? 'create' : type;
    return [{ path, router, name, kind, input, output }];
  });
}

function definitionOf(path: string, procedure: unknown): z.infer<typeof Definition> {
  if (typeof procedure === 'function' && '_def' in procedure) {
    const { _def: definition } = procedure;
    const parsed = Definition.safeParse(definition);
    if (parsed.success) return parsed.data;
  }
  throw new Error(`${path} has no output schema, or is of a kind that the client does not know.`);
}

const takesNewId = (input: z.ZodType | undefined) =>
  input instanceof z.ZodObject && input.shape.id instanceof z.ZodOptional;
