import type { TestUser } from '@switchboard/db/testing';
import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { expectRefusal, openTestApi } from '../../testing/index.ts';

process.env.SWITCHBOARD_ENCRYPTION_KEYS = `test:${randomBytes(32).toString('base64')}`;
delete process.env.SWITCHBOARD_ALLOW_LOOPBACK_WEBHOOKS;
const { make, owner, callerFor } = await openTestApi();
const { openWebhookSecret } = await import('@switchboard/integrations/webhook/secret');

const hook = { url: 'http://93.184.215.14/hook', eventTypes: ['contact.*'] };

async function team() {
  const [ann, bob] = [await make.makeUser(), await make.makeUser()];
  const workspaceId = await make.makeWorkspace(ann);
  await make.addMember(workspaceId, bob, 'member');
  const as = (user: TestUser) => callerFor(user, { workspaceId });
  return { ann, bob, workspaceId, as };
}

const deliveriesOf = (webhookId: string) => owner<
  { id: string; state: string; attempt: number; next_attempt_at: string | null }[]
>`
  select id, state, attempt, next_attempt_at from public.webhook_deliveries where webhook_id = ${webhookId} order by id`;

describe('webhooks', () => {
  it('show their secret once, keep it sealed, and never list it', async () => {
    const { ann, as } = await team();
    const { id, secret } = await as(ann).webhooks.create(hook);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const [row] = await owner<{ ciphertext: string; key_id: string }[]>`
      select ciphertext, key_id from public.webhook_secrets where webhook_id = ${id}`;
    expect(row?.ciphertext).not.toContain(secret.slice(6));
    expect(openWebhookSecret({ ciphertext: row?.ciphertext ?? '', keyId: row?.key_id ?? '' }, id)).toBe(
      secret,
    );
    const { items } = await as(ann).webhooks.list();
    expect(items).toMatchObject([
      { id, ...hook, enabled: true, health: { delivered: 0, pending: 0, dead: 0 } },
    ]);
    expect(JSON.stringify(items)).not.toContain('whsec_');
  });

  it('made twice with the same id are one, with the same secret; with another input they are refused', async () => {
    const { ann, as } = await team();
    const id = randomUUID();
    const copies = await Promise.all(
      Array.from({ length: 5 }, () => as(ann).webhooks.create({ ...hook, id })),
    );
    expect(new Set(copies.map((one) => `${one.id} ${one.secret}`)).size).toBe(1);
    expect(await owner`select from public.webhook_secrets where webhook_id = ${id}`).toHaveLength(1);
    await expectRefusal(as(ann).webhooks.create({ ...hook, id, eventTypes: ['*'] }), 'ID_TAKEN');
  });

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'https://localhost/hook',
    'http://[::ffff:10.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'https://user:secret@example.com/',
    'https://example.com:22/',
  ])('refuse %s when they are made and when they are changed', async (url) => {
    const { ann, as } = await team();
    expect(await expectRefusal(as(ann).webhooks.create({ ...hook, url }), 'INVALID_INPUT')).toHaveProperty(
      'fields.url',
    );
    const { id } = await as(ann).webhooks.create(hook);
    await expectRefusal(as(ann).webhooks.update({ id, url }), 'INVALID_INPUT');
  });

  it('refuse events that nobody sends', async () => {
    const { ann, as } = await team();
    await expect(as(ann).webhooks.create({ ...hook, eventTypes: ['contact.exploded'] })).rejects.toThrow(
      'Not an event we send',
    );
    await expect(as(ann).webhooks.create({ ...hook, eventTypes: [] })).rejects.toThrow(
      'Pick at least one event',
    );
  });

  it('belong to those who may manage them: members and strangers see and change nothing', async () => {
    const { ann, bob, as } = await team();
    const stranger = await make.makeUser();
    const { id } = await as(ann).webhooks.create(hook);
    const delivery = await as(ann).webhooks.test({ id });
    for (const caller of [as(bob), callerFor(stranger)]) {
      expect((await caller.webhooks.list()).items).toEqual([]);
      expect((await caller.webhooks.deliveries({ webhookId: id })).items).toEqual([]);
      await expectRefusal(caller.webhooks.delivery({ id: delivery.id }), 'NOT_FOUND');
      await expectRefusal(caller.webhooks.redeliver({ id: delivery.id }), 'NOT_FOUND');
      await expectRefusal(caller.webhooks.update({ id, enabled: false }), 'NOT_FOUND');
      await expectRefusal(caller.webhooks.remove({ id }), 'NOT_FOUND');
      await expectRefusal(caller.webhooks.rotateSecret({ id }), 'NOT_FOUND');
      await expectRefusal(caller.webhooks.test({ id }), 'NOT_FOUND');
    }
    await expectRefusal(as(bob).webhooks.create(hook), 'NOT_ALLOWED');
  });

  it('rotate their secret: the one before holds for a day', async () => {
    const { ann, as } = await team();
    const { id, secret } = await as(ann).webhooks.create(hook);
    const rotated = await as(ann).webhooks.rotateSecret({ id });
    expect(rotated.secret).not.toBe(secret);
    const rows = await owner<{ hours: number | null }[]>`
      select extract(epoch from expires_at - now())::float8 / 3600 as hours from public.webhook_secrets
      where webhook_id = ${id} order by created_at`;
    expect(rows.map(({ hours }) => hours && Math.round(hours))).toEqual([24, null]);
  });

  it('say when somebody else was quicker', async () => {
    const { ann, as } = await team();
    const { id, updatedAt } = await as(ann).webhooks.create(hook);
    await as(ann).webhooks.update({ id, description: 'CRM sync' });
    const { current } = (await expectRefusal(
      as(ann).webhooks.update({ id, description: 'Other', expectedUpdatedAt: updatedAt }),
      'STALE',
    )) as { current: { description: string } };
    expect(current.description).toBe('CRM sync');
  });

  it('gone, take their deliveries and secrets along', async () => {
    const { ann, as } = await team();
    const { id } = await as(ann).webhooks.create(hook);
    await as(ann).webhooks.test({ id });
    expect(await as(ann).webhooks.remove({ id })).toEqual({ id });
    expect(await deliveriesOf(id)).toEqual([]);
    expect(await owner`select from public.webhook_secrets where webhook_id = ${id}`).toEqual([]);
  });
});

describe('deliveries', () => {
  it('come newest first, page by page, by state, with what was sent and what came back', async () => {
    const { ann, as } = await team();
    const { id } = await as(ann).webhooks.create(hook);
    for (let at = 0; at < 5; at += 1) await as(ann).contacts.create({ fullName: `Contact ${at}` });
    await owner`update public.webhook_deliveries set state = 'dead', next_attempt_at = null where id = (
      select id from public.webhook_deliveries where webhook_id = ${id} order by id limit 1)`;
    const first = await as(ann).webhooks.deliveries({ webhookId: id, limit: 3 });
    const second = await as(ann).webhooks.deliveries({ webhookId: id, limit: 3, cursor: first.nextCursor });
    const all = [...first.items, ...second.items];
    expect(second.nextCursor).toBeNull();
    expect(all.map(({ id: one }) => one)).toEqual(
      (await deliveriesOf(id)).map(({ id: one }) => one).toReversed(),
    );
    expect((await as(ann).webhooks.deliveries({ state: 'dead' })).items).toMatchObject([
      { id: all.at(-1)?.id, state: 'dead' },
    ]);
    const detail = await as(ann).webhooks.delivery({ id: all[0]?.id ?? '' });
    expect(JSON.parse(detail.body)).toMatchObject({
      id: detail.id,
      type: 'contact.created',
      data: { fullName: 'Contact 4' },
    });
    expect((await as(ann).webhooks.list()).items).toMatchObject([
      { health: { pending: 4, dead: 1, delivered: 0 } },
    ]);
  });

  it('can be sent again, from the dead letters at once, and not while the webhook is off', async () => {
    const { ann, as } = await team();
    const { id } = await as(ann).webhooks.create(hook);
    await as(ann).contacts.create({ fullName: 'Zoe' });
    await owner`update public.webhook_deliveries set state = 'dead', attempt = 9, next_attempt_at = null where webhook_id = ${id}`;
    const [dead] = await deliveriesOf(id);
    expect(await as(ann).webhooks.redeliver({ id: dead?.id ?? '' })).toMatchObject({
      state: 'pending',
      attempt: 0,
    });
    const [renewed] = await deliveriesOf(id);
    expect(Date.parse(renewed?.next_attempt_at ?? '')).toBeLessThanOrEqual(Date.now());

    await as(ann).webhooks.update({ id, enabled: false });
    await expectRefusal(as(ann).webhooks.redeliver({ id: dead?.id ?? '' }), 'WEBHOOK_OFF');
    expect(await as(ann).webhooks.test({ id })).toMatchObject({
      eventType: 'webhook.test',
      state: 'pending',
    });
  });

  it('under way at this moment are not sent a second time beside', async () => {
    const { ann, as } = await team();
    const { id } = await as(ann).webhooks.create(hook);
    await as(ann).contacts.create({ fullName: 'Zoe' });
    await owner`update public.webhook_deliveries set next_attempt_at = now() + interval '50 seconds' where webhook_id = ${id}`;
    const [leased] = await deliveriesOf(id);
    await as(ann).webhooks.redeliver({ id: leased?.id ?? '' });
    expect((await deliveriesOf(id))[0]?.next_attempt_at).toEqual(leased?.next_attempt_at);
  });
});
