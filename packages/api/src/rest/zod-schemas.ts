import type { ConditionalSchemaConverter } from '@orpc/openapi';
import { z } from 'zod';

/** JSON Schema as zod itself writes it, with its formats and limits. */
export const zodSchemas: ConditionalSchemaConverter = {
  condition: (schema) => schema instanceof z.ZodType,
  convert: (schema, { strategy }) => {
    if (!(schema instanceof z.ZodType)) return [false, {}];
    const { $schema: _, ...json } = z.toJSONSchema(schema, { io: strategy, unrepresentable: 'any' });
    return [!schema.safeParse(undefined).success, asDocumentSchema(json)];
  },
};

/** Both are JSON Schema 2020-12; the two libraries only type it apart. */
const asDocumentSchema = (json: object) =>
  json as Awaited<ReturnType<ConditionalSchemaConverter['convert']>>[1];
