import { callOutcomes } from '@switchboard/validators';
import { expect, it } from 'vitest';
import { outcomes } from './outcomes.ts';

it('gives every outcome a look of its own and a key of its own', () => {
  expect(outcomes.map(({ value }) => value)).toEqual(callOutcomes);
  expect(new Set(outcomes.map(({ key }) => key)).size).toBe(outcomes.length);
  expect(new Set(outcomes.map(({ icon }) => icon)).size).toBe(outcomes.length);
});
