import fc from 'fast-check';
import { z } from 'zod';
import { hostileValues } from './hostile.ts';

/** What exists, so that random input also reaches rows: ids by the field that would hold them, and cursors. */
export type Known = { ids: Record<string, string[]>; cursors: string[] };

type JsonSchema = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  format?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
};

/** What a field of this name may hold, where any text would be refused. */
const sensible: Record<string, string[]> = {
  email: ['ann@example.test', ' Ann.Lee+tag@Example.COM '],
  phone: ['+14155552671', '(415) 555-2671', '+41 44 668 18 00', ''],
  dialedNumber: ['+14155552671', '(415) 555-2671'],
  timezone: ['Europe/Zurich', 'UTC'],
  linkedinUrl: ['https://linkedin.com/in/x', 'linkedin.com/in/y', ''],
  website: ['example.test', 'https://example.test/x?y=z#w'],
  url: ['https://example.test/hook'],
  eventTypes: ['contact.created', 'call.*', '*'],
  table: ['contacts', 'companies', 'calls', 'notes'],
  domain: ['example.test', 'https://www.example.test/x'],
  search: ['leak', '%', '_', '\\', `'`, '+1 415', '000', 'x y z', 'laek'],
  query: ['leak', '%', '_', '\\', `'`, '+1 415', '000', 'x y z', 'laek'],
};

const instants = [
  '2026-01-05T08:00:00Z',
  '2026-01-05T08:00:00.123456Z',
  '2026-01-05T08:00:00+05:45',
  '1970-01-01T00:00:00Z',
  '2199-12-31T23:59:59Z',
];

function text(name: string, { format, minLength = 0, maxLength = 40 }: JsonSchema, known: Known) {
  if (format === 'uuid') {
    const there = known.ids[name] ?? [];
    const anywhere = fc.oneof(fc.uuid({ version: 4 }), fc.constantFrom(...Object.values(known.ids).flat()));
    return there.length > 0
      ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...there) }, anywhere)
      : anywhere;
  }
  if (format === 'date-time') return fc.constantFrom(...instants);
  if (name === 'cursor') return fc.constantFrom(...known.cursors);
  if (sensible[name]) return fc.constantFrom(...sensible[name]);
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 30) });
}

function fromJsonSchema(name: string, schema: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((option) => fromJsonSchema(name, option, known)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const { minimum: min = -1000, maximum: max = 1000, minItems: minLength = 0, maxItems = 4 } = schema;
  switch (schema.type) {
    case 'string':
      return text(name, schema, known);
    case 'integer':
      return fc.integer({ min, max });
    case 'number':
      return fc.double({ min, max, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(fromJsonSchema(name, schema.items ?? {}, known), {
        minLength,
        maxLength: Math.min(maxItems, 4),
      });
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).map(([key, field]) => {
        const value = fromJsonSchema(key, field, known);
        // Half of the optional fields are left out: JSON drops what is undefined.
        const isOptional = !schema.required?.includes(key);
        return [key, isOptional ? fc.option(value, { nil: undefined, freq: 2 }) : value] as const;
      });
      return fc.record<Record<string, unknown>>(Object.fromEntries(fields));
    }
    default:
      return fc.constant(null);
  }
}

/** Sensible input for a procedure. */
export function validInput(schema: z.ZodType | undefined, known: Known): fc.Arbitrary<unknown> {
  if (!schema) return fc.constant(undefined);
  return fromJsonSchema(
    '',
    asJsonSchema(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })),
    known,
  );
}

/** Sensible input with up to two hostile values anywhere in it, or instead of it. */
export function hostileInput(schema: z.ZodType | undefined, known: Known): fc.Arbitrary<unknown> {
  const hostile = fc.constantFrom(...hostileValues);
  const spoil = fc.array(fc.tuple(fc.nat(), hostile), { maxLength: 2 });
  return fc
    .tuple(validInput(schema, known), spoil)
    .map(([value, changes]) => changes.reduce((current, [at, bad]) => replace(current, at, bad), value));
}

/** Puts `bad` at the `at`-th place of a value: the value itself, any field of it, or a key it does not have. */
function replace(value: unknown, at: number, bad: unknown): unknown {
  if (typeof value !== 'object' || value === null) return bad;
  const keys = Object.keys(value);
  const place = at % (keys.length + 2);
  if (place === 0) return bad;
  const key = keys[place - 1] ?? 'unexpected';
  const inner: unknown = Reflect.get(value, key);
  const changed = replace(inner, Math.floor(at / 7), bad);
  return Array.isArray(value)
    ? value.map((item, index) => (String(index) === key ? changed : item))
    : { ...value, [key]: changed };
}

/** zod writes draft 2020-12; we read the part of it that our inputs use. */
const asJsonSchema = (schema: unknown) => schema as JsonSchema;
