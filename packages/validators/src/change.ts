import { z } from 'zod';

export const changeEntities = ['contact', 'company', 'note', 'call', 'member'] as const;
export const changeOps = ['created', 'updated', 'deleted'] as const;

/**
 * Something that the caller may read has changed. `entityId` is null when so much changed at once, or so long ago, that
 * everything of the kind should be asked for again.
 */
export const Change = z.object({
  entity: z.enum(changeEntities),
  entityId: z.string().nullable(),
  op: z.enum(changeOps),
});
export type Change = z.infer<typeof Change>;

/** Where a stream goes on: the id of the last event that arrived. Opaque; without it, it begins with now. */
export const OnChangeInput = z
  .object({
    lastEventId: z
      .string()
      .max(8_000)
      .regex(/^[0-9a-z]{1,12}\.\d+:\d+:[\d,]*$/, 'Not an id of ours')
      .nullish(),
  })
  .optional();
export type OnChangeInput = z.infer<typeof OnChangeInput>;
