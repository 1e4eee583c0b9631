import { BIG, MIDDLE, seededIdSql } from '../../ids.ts';

export type SeedSize = { contacts: number; workspaces: number };

/** An array of texts to pick from. */
export const list = (words: string[]) =>
  `array[${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(',')}]`;

/** A fixed random number of [0, 1) for row `n`; another `salt` gives another one. */
export const roll = (n: string, salt: number) => `bench.roll(${n}, ${salt})`;

/** One of the words, far more often from the front of the list than from its end. */
export const pick = (words: string[], n: string, salt: number) =>
  `bench.pick(${list(words)}, ${roll(n, salt)})`;

export const workspaceOfContact = (n: string) => seededIdSql('workspace', `bench.workspace_of(${n})`);

/** A few large workspaces and many small ones. */
export const helpers = ({ workspaces }: SeedSize) => `
  create schema bench;
  create function bench.roll(n bigint, salt integer) returns float8 language sql immutable parallel safe
    return (hashint8extended(n, salt) & 2147483647) / 2147483648.0::float8;
  create function bench.pick(words text[], roll float8) returns text language sql immutable parallel safe
    return words[1 + floor(roll * roll * cardinality(words))::integer];
  create function bench.workspace_of(n bigint) returns bigint language sql immutable parallel safe
    return case when n % 5 = 0 then ${BIG} when n % 100 = 1 then ${MIDDLE}
      else 3 + floor((${workspaces} - 2) * power(bench.roll(n, 1), 2.5))::bigint end;`;
