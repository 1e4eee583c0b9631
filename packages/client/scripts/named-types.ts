import * as validators from '@switchboard/validators';
import { z } from 'zod';
import { typeDocs } from './docs.ts';
import { comment, type Schema, typeOf } from './schema-types.ts';

const handWritten = {
  Instant: `
/** ISO 8601. Answers are in UTC with microseconds, \`2026-11-20T10:05:00.123456Z\`; inputs may have any offset. */
export type Instant = string;`,
  Page: `
/** \`nextCursor\` is the \`cursor\` of the next page; null on the last one. */
export type Page<Item> = { items: Item[]; nextCursor: string | null };`,
};

/** Objects and vocabularies go by the validators' names for them; pages are generic, the rest is written in place. */
function nameOf(name: string, schema: z.ZodType): string | undefined {
  if (schema === validators.instantOut) return 'Instant';
  if (schema instanceof z.ZodEnum) return name.replace(/^[a-z]/, (letter) => letter.toUpperCase());
  return /^[A-Z]/.test(name) && !name.endsWith('Page') ? name : undefined;
}

/** Tells zod the names; of two for the same schema, the first. */
function nameSchemas(): void {
  for (const [name, schema] of Object.entries<unknown>(validators)) {
    if (!(schema instanceof z.ZodType)) continue;
    const id = nameOf(name, schema);
    const known = z.globalRegistry.get(schema);
    if (id && !known?.id) z.globalRegistry.add(schema, { ...known, id });
  }
}

/** Collects the named types that procedures speak of, each once. */
export class NamedTypes {
  readonly #texts = new Map<string, string>(Object.entries(handWritten));
  readonly #unusedDocs = new Set(Object.keys(typeDocs));

  constructor() {
    nameSchemas();
  }

  /** A schema as a type; what it names is collected. */
  use(schema: z.ZodType | undefined, io: 'input' | 'output'): string {
    if (!schema) return 'void';
    const { $defs = {}, ...root } = z.toJSONSchema(schema, { io });
    for (const [name, definition] of Object.entries($defs)) this.#define(name, definition);
    return typeOf(root);
  }

  #define(name: string, schema: Schema): void {
    if (Object.hasOwn(handWritten, name)) return;
    const type = typeOf(schema, (property) => this.#doc(`${name}.${property}`) ?? this.#doc(`*.${property}`));
    const text = `${comment(this.#doc(name) ?? '')}export type ${name} = ${type};`;
    if ((this.#texts.get(name) ?? text) !== text) {
      throw new Error(`${name} is not the same as an input and as an output: give it two names.`);
    }
    this.#texts.set(name, text);
  }

  #doc(key: string): string | undefined {
    this.#unusedDocs.delete(key);
    return typeDocs[key];
  }

  /** Their declarations, by name. */
  texts(): string[] {
    if (this.#unusedDocs.size > 0)
      throw new Error(`Described, but not there: ${[...this.#unusedDocs].join(', ')}`);
    return [...this.#texts].toSorted(([a], [b]) => a.localeCompare(b)).map(([, text]) => text);
  }
}
