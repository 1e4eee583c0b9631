import { BIG, seededId } from '../ids.ts';
import { tokenOf } from '../tokens.ts';

export type Call = { procedure: string; type: 'query' | 'mutation'; input: unknown };

type Options = { user: number; workspace?: number };

function raw(start: string, { user, workspace = BIG }: Options, body?: string): Buffer {
  const lines = [
    start,
    'host: 127.0.0.1',
    `authorization: Bearer ${tokenOf(user)}`,
    `x-workspace-id: ${seededId('workspace', workspace)}`,
    ...(body === undefined
      ? []
      : ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`]),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body ?? ''}`);
}

/** A procedure call as our clients send it. */
export function trpcRequest({ procedure, type, input }: Call, options: Options): Buffer {
  const json = JSON.stringify({ json: input });
  const query = input === undefined ? '' : `?input=${encodeURIComponent(json)}`;
  return type === 'query'
    ? raw(`GET /api/trpc/${procedure}${query} HTTP/1.1`, options)
    : raw(`POST /api/trpc/${procedure} HTTP/1.1`, options, json);
}

export type GraphqlCall = { query: string; variables: Record<string, unknown> };

export const graphqlRequest = (call: GraphqlCall, options: Options): Buffer =>
  raw('POST /graphql HTTP/1.1', options, JSON.stringify(call));
