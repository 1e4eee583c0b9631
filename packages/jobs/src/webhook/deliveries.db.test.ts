import { setTimeout as delay } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test, vi } from 'vitest';
import { openTestDesk } from '../testing/desk.ts';
import { type Received, startEndpoint } from '../testing/endpoint.ts';

const desk = await openTestDesk();
const { make, owner } = desk;
const patience = { timeout: 15_000, interval: 20 };

const until = (
  webhookId: string,
  condition: (rows: Awaited<ReturnType<typeof desk.deliveries>>) => boolean,
) =>
  vi.waitFor(async () => {
    const rows = await desk.deliveries(webhookId);
    if (!condition(rows)) throw new Error(`Not yet: ${JSON.stringify(rows)}`);
    return rows;
  }, patience);

/** As a customer's server does it, with the library of Standard Webhooks. */
function verify(received: Received | undefined, secret: string): unknown {
  const headers = Object.entries(received?.headers ?? {}).map(([name, value]) => [name, String(value)]);
  return new Webhook(secret).verify(received?.body ?? '', Object.fromEntries(headers));
}

describe('a delivery', () => {
  test('arrives at once, signed for both schemes, and is on record', async () => {
    const endpoint = await startEndpoint((_, response) => response.end('thanks'));
    const workspaceId = await desk.makeWorkspace();
    const { id, secret } = await desk.makeWebhook(workspaceId, endpoint.url);
    await desk.startRunner();
    const contactId = await make.makeContact(workspaceId, { full_name: 'Zoë' });
    const [row] = await until(id, ([first]) => first?.state === 'delivered');
    const [received] = endpoint.received;
    expect(verify(received, secret)).toMatchObject({
      id: row?.id,
      type: 'contact.created',
      data: { id: contactId },
    });
    expect(row).toMatchObject({ attempt: 1, status: 200, error: null, waits_ms: null });
    expect(row?.attempts).toMatchObject([{ status: 200, error: null, response: 'thanks' }]);
  });

  test('that fails comes back with the same id and body, later each time, until it is dead', async () => {
    const endpoint = await startEndpoint((_, response) => response.writeHead(500).end('no'));
    const workspaceId = await desk.makeWorkspace();
    const { id } = await desk.makeWebhook(workspaceId, endpoint.url);
    await desk.startRunner();
    await make.makeContact(workspaceId);
    const waits: number[] = [];
    for (let attempt = 1; attempt < 9; attempt += 1) {
      const [row] = await until(id, ([first]) => first?.attempt === attempt && first.state === 'pending');
      waits.push(row?.waits_ms ?? 0);
      await desk.makeDue(id);
    }
    const [row] = await until(id, ([first]) => first?.state === 'dead');
    expect(row).toMatchObject({ attempt: 9, status: 500, error: 'Answered 500', waits_ms: null });
    expect(row?.attempts).toHaveLength(9);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(24 * 3_600_000);
    expect(new Set(endpoint.received.map(({ id: one, body }) => `${one} ${body}`)).size).toBe(1);
  });

  test('out of the dead letters goes again with the same id and body', async () => {
    const endpoint = await startEndpoint((_, response) => response.writeHead(400).end());
    const workspaceId = await desk.makeWorkspace();
    const { id } = await desk.makeWebhook(workspaceId, endpoint.url);
    await desk.startRunner();
    await make.makeContact(workspaceId);
    await until(id, ([first]) => first?.attempt === 1);
    await owner`update public.webhook_deliveries set state = 'dead', next_attempt_at = null where webhook_id = ${id}`;
    endpoint.answerWith((_, response) => response.end());
    await owner`update public.webhook_deliveries set state = 'pending' where webhook_id = ${id}`;
    const [row] = await until(id, ([first]) => first?.state === 'delivered');
    expect(row?.attempts.map(({ status }) => status)).toEqual([400, 200]);
    const [first, second] = endpoint.received;
    expect(second).toMatchObject({ id: first?.id, body: first?.body });
  });

  test('waits as long as Retry-After asks', async () => {
    const endpoint = await startEndpoint((_, response) =>
      response.writeHead(429, { 'retry-after': '600' }).end(),
    );
    const workspaceId = await desk.makeWorkspace();
    const { id } = await desk.makeWebhook(workspaceId, endpoint.url);
    await desk.startRunner();
    await make.makeContact(workspaceId);
    const [row] = await until(id, ([first]) => first?.attempt === 1);
    expect(row?.waits_ms).toBeGreaterThan(590_000);
  });
});

describe('an endpoint', () => {
  const webhookOf = async (id: string) => {
    const [row] = await owner<
      {
        enabled: boolean;
        disabled_reason: string | null;
        disabled_at: string | null;
        failing_since: string | null;
      }[]
    >`
      select enabled, disabled_reason, disabled_at, failing_since from public.webhooks where id = ${id}`;
    return row;
  };

  test('that answers 410 is switched off at once, and what waits for it is a dead letter', async () => {
    const endpoint = await startEndpoint((_, response) => response.writeHead(500).end());
    const workspaceId = await desk.makeWorkspace();
    const { id } = await desk.makeWebhook(workspaceId, endpoint.url);
    await desk.startRunner();
    await make.makeContact(workspaceId);
    await until(id, ([first]) => first?.attempt === 1);
    endpoint.answerWith((_, response) => response.writeHead(410).end());
    await make.makeContact(workspaceId);
    await until(id, (rows) => rows.length === 2 && rows.every(({ state }) => state === 'dead'));
    expect(await webhookOf(id)).toMatchObject({
      enabled: false,
      disabled_reason: 'gone',
      disabled_at: expect.any(String),
    });
    await make.makeContact(workspaceId);
    expect(await desk.deliveries(id)).toHaveLength(2);
    await owner`update public.webhooks set enabled = true where id = ${id}`;
    expect(await webhookOf(id)).toMatchObject({
      enabled: true,
      disabled_reason: null,
      disabled_at: null,
      failing_since: null,
    });
  });

  test('that fails for days is switched off with the reason; one success in between and it is not', async () => {
    const endpoint = await startEndpoint((_, response) => response.writeHead(503).end());
    const workspaceId = await desk.makeWorkspace();
    const { id } = await desk.makeWebhook(workspaceId, endpoint.url);
    await desk.startRunner();
    await make.makeContact(workspaceId);
    await until(id, ([first]) => first?.attempt === 1);
    expect(await webhookOf(id)).toMatchObject({ enabled: true, failing_since: expect.any(String) });

    endpoint.answerWith((_, response) => response.end());
    await desk.makeDue(id);
    await until(id, ([first]) => first?.state === 'delivered');
    expect(await webhookOf(id)).toMatchObject({ enabled: true, failing_since: null });

    endpoint.answerWith((_, response) => response.writeHead(503).end());
    await owner`update public.webhooks set failing_since = now() - interval '6 days' where id = ${id}`;
    await make.makeContact(workspaceId);
    await until(id, ([, second]) => second?.state === 'dead');
    expect(await webhookOf(id)).toMatchObject({ enabled: false, disabled_reason: 'failing' });
  });

  test('that hangs delays no other, nor more of its own than its share', async () => {
    const hanging = await startEndpoint(() => undefined);
    const quick = await startEndpoint();
    const slowWorkspace = await desk.makeWorkspace();
    const workspaceId = await desk.makeWorkspace();
    const dead = await Promise.all(
      Array.from({ length: 12 }, () => desk.makeWebhook(slowWorkspace, hanging.url)),
    );
    const { id } = await desk.makeWebhook(workspaceId, quick.url);
    await desk.startRunner();
    await owner`insert into public.contacts (workspace_id, full_name) select ${slowWorkspace}, 'C' || i from generate_series(1, 40) i`;
    await vi.waitFor(() => expect(hanging.received.length).toBe(12 * 10), patience);
    const startedAt = performance.now();
    await make.makeContact(workspaceId);
    await until(id, ([first]) => first?.state === 'delivered');
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    const waiting = await Promise.all(dead.map((webhook) => desk.deliveries(webhook.id)));
    expect(waiting.flat().every(({ state }) => state === 'pending')).toBe(true);
  });

  test('that redirects is not followed', async () => {
    const target = await startEndpoint();
    const endpoint = await startEndpoint((_, response) =>
      response.writeHead(307, { location: target.url }).end(),
    );
    const workspaceId = await desk.makeWorkspace();
    const { id } = await desk.makeWebhook(workspaceId, endpoint.url);
    await desk.startRunner();
    await make.makeContact(workspaceId);
    const [row] = await until(id, ([first]) => first?.attempt === 1);
    expect(row).toMatchObject({ state: 'pending', status: 307 });
    expect(target.received).toEqual([]);
  });

  test('on a private network is never called', async () => {
    const workspaceId = await desk.makeWorkspace();
    const { id } = await desk.makeWebhook(workspaceId, 'http://169.254.169.254/latest/meta-data/');
    await desk.startRunner();
    await make.makeContact(workspaceId);
    const [row] = await until(id, ([first]) => first?.attempt === 1);
    expect(row).toMatchObject({ status: null, error: 'This address is not on the open internet' });
  });
});

test('after a rotation both secrets sign for a day, then the new one alone', async () => {
  const endpoint = await startEndpoint();
  const workspaceId = await desk.makeWorkspace();
  const { id, secret } = await desk.makeWebhook(workspaceId, endpoint.url);
  const fresh = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';
  await desk.addSecret(workspaceId, id, fresh);
  await desk.startRunner();
  await make.makeContact(workspaceId);
  await until(id, ([first]) => first?.state === 'delivered');
  for (const key of [secret, fresh])
    expect(verify(endpoint.received[0], key)).toMatchObject({ type: 'contact.created' });

  await owner`update public.webhook_secrets set expires_at = now() where webhook_id = ${id} and expires_at is not null`;
  await make.makeContact(workspaceId);
  await until(id, ([, second]) => second?.state === 'delivered');
  expect(verify(endpoint.received[1], fresh)).toMatchObject({ type: 'contact.created' });
  expect(() => verify(endpoint.received[1], secret)).toThrow('No matching signature');
});

test('a runner that is stopped gives back what it did not send', async () => {
  const endpoint = await startEndpoint(() => undefined);
  const workspaceId = await desk.makeWorkspace();
  const { id } = await desk.makeWebhook(workspaceId, endpoint.url);
  const { startJobsRunner } = await import('../runner.ts');
  const runner = await startJobsRunner({ env: desk.env });
  await owner`insert into public.contacts (workspace_id, full_name) select ${workspaceId}, 'C' || i from generate_series(1, 15) i`;
  await vi.waitFor(() => expect(endpoint.received.length).toBe(10), patience);
  await Promise.race([runner.stop(), delay(14_000)]);
  const rows = await desk.deliveries(id);
  expect(rows).toHaveLength(15);
  for (const row of rows) {
    expect(row).toMatchObject({ state: 'pending', attempt: 0 });
    expect(row.waits_ms).toBeLessThanOrEqual(0);
  }
});
