import { type CombinedDataTransformer, TRPCError } from '@trpc/server';
import superjson, { type SuperJSONResult } from 'superjson';

const isEnvelope = (value: unknown): value is SuperJSONResult =>
  typeof value === 'object' && value !== null && 'json' in value;

/** The server's half of the transformer: does not walk what is plain JSON already. */
export const serverTransformer: CombinedDataTransformer = {
  input: {
    serialize: superjson.serialize,
    deserialize: (value: unknown) => {
      if (value === undefined) return undefined;
      if (!isEnvelope(value)) throw badEnvelope();
      if (!value.meta) return value.json;
      try {
        return superjson.deserialize(value);
      } catch {
        throw badEnvelope();
      }
    },
  },
  output: {
    serialize: (value: unknown) => (value === undefined ? superjson.serialize(value) : { json: value }),
    deserialize: superjson.deserialize,
  },
};

const badEnvelope = () =>
  new TRPCError({ code: 'BAD_REQUEST', message: 'The input is not in superjson’s form: { "json": … }.' });
