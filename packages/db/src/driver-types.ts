/** `2026-11-20 10:05:00.123456+00` -> `2026-11-20T10:05:00.123456Z`; sessions run in UTC. */
const toIso = (value: string) => `${value.slice(0, 10)}T${value.slice(11, -3)}Z`;

const element = /"((?:[^"\\]|\\.)*)"|([^,{}]+)/gs;

/** `{a,"b \"c\"",NULL}` -> `['a', 'b "c"', null]` */
export const parseTextArray = (literal: string): (string | null)[] =>
  Array.from(literal.matchAll(element), ([, quoted, plain = '']) => {
    if (quoted !== undefined) return quoted.replaceAll(/\\(.)/gs, '$1');
    return plain === 'NULL' ? null : plain;
  });

const asIs = (value: string) => value;

/** By type oid, what the driver does with values. Drizzle encodes what we send: only the way back is the driver's. */
export const driverTypes = {
  instant: { to: 1184, from: [1184], serialize: asIs, parse: toIso },
  json: { to: 114, from: [114, 3802], serialize: asIs, parse: JSON.parse },
  /** `text[]`, `varchar[]`, `uuid[]` */
  textArray: { to: 1009, from: [1009, 1015, 2951], serialize: asIs, parse: parseTextArray },
};
