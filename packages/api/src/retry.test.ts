import { expect, test } from 'vitest';
import { answerRetry, createHashOf } from './retry.ts';
import { requestIdOf } from './request-id.ts';
import { serverTransformer } from './server-transformer.ts';

const id = '01a1f899-e21f-7819-a7fb-d03429074778';

test('the same input has the same hash, another has not; without an id there is nothing to retry', () => {
  const hash = createHashOf({ id, name: 'A', tags: ['x'] } as { id: string });
  expect(createHashOf({ id, name: 'A', tags: ['x'] } as { id: string })).toBe(hash);
  expect(createHashOf({ id, name: 'A', tags: ['y'] } as { id: string })).not.toBe(hash);
  expect(createHashOf({ name: 'A' } as { id?: string })).toBeNull();
});

test('a retry answers the row without its hash, or says that the id stands for something else', () => {
  const row = { id, name: 'A', createHash: 'one' };
  expect(answerRetry(row, 'one')).toEqual({ id, name: 'A' });
  expect(() => answerRetry(row, 'other')).toThrow('This id was already used with other input.');
  expect(() => answerRetry(undefined, 'one')).toThrow('Not found.');
});

test('a request keeps its own id when it is a sane one', () => {
  expect(requestIdOf('abcd-EFGH_0123')).toBe('abcd-EFGH_0123');
  for (const odd of [null, undefined, '', 'short', 'x'.repeat(65), 'with space!', 'line\nbreak0']) {
    expect(requestIdOf(odd)).toMatch(/^[0-9a-f-]{36}$/);
  }
});

test('plain JSON crosses as it is; what superjson marked is restored; anything else is no envelope', () => {
  const { input, output } = serverTransformer;
  const plain = { a: [1, null], b: 'x' };
  expect(output.serialize(plain)).toEqual({ json: plain });
  expect(output.deserialize(output.serialize(undefined))).toBeUndefined();
  expect(input.deserialize({ json: plain })).toBe(plain);
  expect(input.deserialize(undefined)).toBeUndefined();
  expect(input.deserialize(input.serialize({ at: new Date(0) }))).toEqual({ at: new Date(0) });
  for (const odd of [null, 1, 'x', [], {}, { meta: {} }, { json: {}, meta: { values: { a: ['nope'] } } }]) {
    expect(() => input.deserialize(odd)).toThrow(/superjson/);
  }
});
