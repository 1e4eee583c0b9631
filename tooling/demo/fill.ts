import type { AppRouter } from '@switchboard/api';
import { transformer } from '@switchboard/api/transformer';
import { createTRPCClient, httpBatchLink, retryLink, TRPCClientError } from '@trpc/client';
import type { DemoPlan, PlannedCall } from './plan.ts';

type Options = { webUrl: string; accessToken: string; signal: AbortSignal };

const BATCH = 10;

function createClient({ webUrl, accessToken, signal }: Options) {
  return createTRPCClient<AppRouter>({
    links: [
      // Faster than a person works: the desk asks for a pause, as of any program. What is made twice is one row.
      retryLink({
        retry: ({ error, attempts }) => error.data?.appCode === 'RATE_LIMITED' && attempts < 60,
        retryDelayMs: () => 1000,
      }),
      httpBatchLink({
        url: `${webUrl}/api/trpc`,
        maxItems: BATCH,
        transformer,
        headers: { authorization: `Bearer ${accessToken}` },
        fetch: (url, init) => fetch(url, { ...init, signal }),
      }),
    ],
  });
}
type Client = ReturnType<typeof createClient>;

/** Records a plan through the procedures, as any program would. What an earlier try made already, it skips. */
export async function fillDemo(plan: DemoPlan, options: Options): Promise<void> {
  const client = createClient(options);
  const { user } = await client.me.get.query();
  // Some wait for somebody to take them.
  const contacts = plan.contacts.map((contact, at) => ({
    ...contact,
    ownerId: at % 4 === 3 ? null : user.id,
  }));
  for (let at = 0; at < contacts.length; at += BATCH) {
    await Promise.all(
      contacts.slice(at, at + BATCH).map((contact) => client.contacts.create.mutate(contact)),
    );
  }
  // One after another: a person has one call at a time.
  for (const call of plan.calls) await recordCall(client, call);
  await Promise.all(plan.notes.map((note) => client.notes.create.mutate(note)));
}

async function recordCall(client: Client, { endedAt, outcome, note, ...start }: PlannedCall): Promise<void> {
  const { id, endedAt: ended } = await client.calls.start.mutate(start);
  if (ended) return;
  await client.calls.end.mutate({ id, endedAt, outcome, ...(note && { note }) });
}

/** The server's own words for what went wrong, without the batch around them. */
export function failureText(error: unknown): string {
  if (error instanceof TRPCClientError) return `${error.shape?.data?.path ?? 'request'}: ${error.message}`;
  return error instanceof Error ? error.message : String(error);
}
