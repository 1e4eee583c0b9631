import { OpenAPIGenerator } from '@orpc/openapi';
import { appCodes } from '../errors.ts';
import { PREFIX } from './options.ts';
import { restRouter } from './router.ts';
import { zodSchemas } from './zod-schemas.ts';

const generator = new OpenAPIGenerator({ schemaConverters: [zodSchemas] });

type OpenApiDocument = Awaited<ReturnType<typeof generator.generate>>;
type Schema = NonNullable<NonNullable<OpenApiDocument['components']>['schemas']>[string];

const errorSchema: Schema = {
  type: 'object',
  description:
    'A rule that said no. `fields` names inputs that are wrong; `current` is the row as it is now.',
  properties: {
    code: { type: 'string' },
    appCode: { type: 'string', enum: Object.keys(appCodes) },
    message: { type: 'string' },
    requestId: { type: 'string' },
    fields: { type: 'object', additionalProperties: { type: 'string' } },
    current: {},
  },
  required: ['code', 'appCode', 'message', 'requestId'],
};

const description = `The procedures of Switchboard over plain HTTP and JSON.

Authenticate with \`Authorization: Bearer sk_...\` (an API key from Settings, API) or a Supabase access token.
\`x-workspace-id\` names the workspace; without it, an API key acts in its own and a person in their personal one.
Lists take \`limit\` and \`cursor\` and answer \`{ items, nextCursor }\`. Nested query parameters are written
\`filter[ownerId]=...\`, \`sort[field]=...\`. A create takes an \`id\` of yours: sending it again answers the same row.
Too many requests are answered 429 with \`Retry-After\` in seconds.`;

const make = () =>
  generator.generate(restRouter, {
    info: { title: 'Switchboard API', version: '1', description },
    servers: [{ url: PREFIX }],
    security: [{ bearer: [] }],
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Error: errorSchema },
      responses: {
        Error: {
          description: 'An error',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        },
      },
    },
  });

let made: Promise<OpenApiDocument> | undefined;

/** OpenAPI 3.1, made once from the schemas that the procedures check. Every operation names its error body. */
export function openApiDocument(): Promise<OpenApiDocument> {
  made ??= make().then((document) => {
    for (const item of Object.values(document.paths ?? {})) {
      for (const method of ['get', 'post', 'patch', 'delete'] as const) {
        const operation = item?.[method];
        if (operation)
          operation.responses = { ...operation.responses, default: { $ref: '#/components/responses/Error' } };
      }
    }
    return document;
  });
  return made;
}
