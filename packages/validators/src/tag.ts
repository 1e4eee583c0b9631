import { z } from 'zod';
import { text } from './text.ts';

/** Tags keep the case they were typed in; the same tag twice (in any case) is one tag. */
export const tags = z
  .array(text(50))
  .max(50, 'At most 50 tags')
  .transform((values) =>
    [...new Map(values.toReversed().map((value) => [value.toLowerCase(), value])).values()].toReversed(),
  );
