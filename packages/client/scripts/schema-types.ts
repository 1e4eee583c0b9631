import type { z } from 'zod';

export type Schema = z.core.JSONSchema.JSONSchema;

/** A JSON Schema, of the part of it that our schemas use, as a TypeScript type. Anything else is an error. */
export function typeOf(
  schema: Schema,
  docOf: (property: string) => string | undefined = () => undefined,
): string {
  if (schema.$ref) return schema.$ref.replace('#/$defs/', '');
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum) return union(schema.enum.map(literal));
  if (schema.anyOf) return union(schema.anyOf.map((member) => typeOf(member)));
  if (Array.isArray(schema.type)) return union(schema.type.map((type) => typeOf({ ...schema, type })));
  switch (schema.type) {
    case 'string':
      return schema.format === 'date-time' ? 'Instant' : 'string';
    case 'number':
    case 'integer':
      return 'number';
    case 'boolean':
    case 'null':
      return schema.type;
    case 'array':
      return `(${typeOf(single(schema.items))})[]`;
    case 'object':
      return objectOf(schema, docOf);
    default:
      if (Object.keys(schema).length === 0) return 'unknown';
      throw new Error(`No TypeScript for ${JSON.stringify(schema)}`);
  }
}

function objectOf(schema: Schema, docOf: (property: string) => string | undefined): string {
  const { properties, required = [], additionalProperties } = schema;
  if (!properties) return `Record<string, ${typeOf(single(additionalProperties))}>`;
  const { items, nextCursor, ...others } = properties;
  if (items && nextCursor && Object.keys(others).length === 0) {
    return `Page<${typeOf(single(single(items).items))}>`;
  }
  const members = Object.entries(properties).map(([name, property]) => {
    const doc = [docOf(name), limitsOf(single(property))].filter(Boolean).join(' ');
    return `${comment(doc)}${name}${required.includes(name) ? '' : '?'}: ${typeOf(single(property))};`;
  });
  return `{\n${members.join('\n')}\n}`;
}

/** What the type cannot say: `1 to 200. Default: 50.` */
function limitsOf(schema: Schema): string {
  const { minimum, maximum, maxLength, maxItems, format } = notNull(schema);
  return [
    schema.description,
    format === 'uuid' && 'A uuid.',
    minimum !== undefined && maximum !== undefined && `${minimum} to ${maximum}.`,
    maxLength !== undefined && `At most ${maxLength} characters.`,
    maxItems !== undefined && `At most ${maxItems}.`,
    schema.default !== undefined && `Default: ${literal(schema.default)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** `T` of a `T | null`, and of the `'' | T` with which forms clear a field. */
function notNull(schema: Schema): Schema {
  const member = schema.anyOf?.find(({ type, const: constant }) => type !== 'null' && constant !== '');
  return member ? notNull(member) : schema;
}

/** Each member once; next to `string`, a literal string says nothing. */
function union(members: string[]): string {
  return [...new Set(members)]
    .filter((member) => !(member.startsWith("'") && members.includes('string')))
    .join(' | ');
}

const literal = (value: unknown): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : JSON.stringify(value);

export const comment = (text: string): string => (text ? `/** ${text} */\n` : '');

function single(schema: Schema['items']): Schema {
  if (typeof schema === 'object' && !Array.isArray(schema)) return schema;
  throw new Error(`Not one schema: ${JSON.stringify(schema)}`);
}
