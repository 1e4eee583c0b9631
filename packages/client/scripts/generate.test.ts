import { expect, test } from 'vitest';
import { compareGenerated } from './generate.ts';

test.each(compareGenerated())(
  '$path is up to date (npm run generate in packages/client)',
  ({ wanted, found }) => {
    expect(found).toBe(wanted);
  },
);
