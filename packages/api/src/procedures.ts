import type { AnyProcedure } from '@trpc/server';
import type { z } from 'zod';
import { appRouter } from './root.ts';

export type ProcedureInfo = {
  path: string;
  type: 'query' | 'mutation' | 'subscription';
  input: z.ZodType | undefined;
  output: z.ZodType | undefined;
};

/** Every procedure that the router answers to. */
export function listProcedures(): ProcedureInfo[] {
  return Object.entries(flatRecord(appRouter['_def'].procedures)).map(([path, procedure]) => {
    const { type, inputs, output } = partsOf(procedure);
    return { path, type, input: inputs[0], output };
  });
}

/** tRPC types the record as the nested one it was made from; it is kept by whole paths. */
const flatRecord = (procedures: unknown) => procedures as Record<string, AnyProcedure>;

/** Our procedures take at most one schema, and all schemas are zod's; tRPC keeps both without typing them. */
const partsOf = (procedure: AnyProcedure) =>
  procedure['_def'] as unknown as Pick<ProcedureInfo, 'type' | 'output'> & { inputs: z.ZodType[] };
