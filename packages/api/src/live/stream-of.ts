import { isTrackedEnvelope, tracked, type TrackedEnvelope } from '@trpc/server';
import { z } from 'zod';

/** The output of a subscription: each item is one of these, under the id from which a lost stream goes on. */
export const streamOf = <Item extends z.ZodType>(item: Item) =>
  z
    .custom<AsyncIterable<TrackedEnvelope<z.input<Item>>>>(
      (value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
    )
    .transform(async function* (items) {
      for await (const entry of items) {
        if (!isTrackedEnvelope(entry)) throw new Error('An item without an id');
        const [id, data] = entry;
        yield tracked(id, await item.parseAsync(data));
      }
    })
    .meta({ stream: item });
