import { z } from 'zod';

const ofWorkspace = z.object({ workspaceId: z.uuid() });

/** Every task there is, and what its jobs carry. SQL adds jobs under the same names. */
export const taskPayloads = {
  /** Wakes the deliveries of one webhook; what is due stands in `webhook_deliveries`. */
  deliver_webhooks: ofWorkspace.extend({ webhookId: z.uuid() }),
  /** Once a day: one `purge_workspace` for each workspace. */
  schedule_housekeeping: z.object({}).loose(),
  /** Removes for good what is past its time. */
  purge_workspace: ofWorkspace,
} as const;

export type TaskName = keyof typeof taskPayloads;
export type TaskPayload<Name extends TaskName> = z.infer<(typeof taskPayloads)[Name]>;
/** `workspaceId` is the database's to add: always the caller's own. */
export type NewJob<Name extends TaskName> = Omit<TaskPayload<Name>, 'workspaceId'>;
