import type { TestUser } from '@switchboard/db/testing';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { openTestApi, watch } from '../testing/index.ts';
import { DomainError } from '../errors.ts';
import { closeStreams } from './hub.ts';

const { owner, make, callerFor } = await openTestApi();
afterAll(closeStreams);

const boss = await make.makeUser({ fullName: 'Boss' });
const workspaceId = await make.makeWorkspace(boss);

async function join(role: 'admin' | 'member' | 'client' = 'member', to = workspaceId): Promise<TestUser> {
  const user = await make.makeUser();
  await make.addMember(to, user, role);
  return user;
}

/** Contacts that only show that a stream is open. */
const probes = new Set<string | null>();

/** Open, and past its first look: what happens from here on must arrive. */
async function follow(
  user: TestUser,
  { lastEventId, to = workspaceId }: { lastEventId?: string; to?: string } = {},
) {
  const stream = await callerFor(user, { workspaceId: to }).events.onChange(
    lastEventId ? { lastEventId } : undefined,
  );
  const watched = watch(stream, { isNoise: ({ entityId }) => probes.has(entityId) });
  if (lastEventId) return watched;
  const probe = await make.makeContact(to, { owner_id: user.id });
  probes.add(probe);
  while (watched.lastEventId() === '') {
    await owner`update public.contacts set title = ${String(Math.random())} where id = ${probe}`;
    await delay(30);
  }
  return watched;
}

const appCodeOf = (error: unknown) =>
  error instanceof Error && error.cause instanceof DomainError ? error.cause.appCode : error;
const isOf = (id: string) => (change: { entityId: string | null }) => change.entityId === id;

describe('a change', () => {
  test('arrives as entity, id and what happened, and never in another workspace', async () => {
    const stranger = await make.makeUser();
    const strangers = await make.makeWorkspace(stranger);
    const [ours, theirs] = [await follow(await join()), await follow(stranger, { to: strangers })];
    const contact = await callerFor(boss, { workspaceId }).contacts.create({ fullName: 'New' });
    expect(await ours.until(isOf(contact.id))).toEqual({
      entity: 'contact',
      entityId: contact.id,
      op: 'created',
    });
    ours.changes.length = 0;
    await callerFor(boss, { workspaceId }).contacts.update({ id: contact.id, title: 'CFO' });
    expect(await ours.until(isOf(contact.id))).toMatchObject({ op: 'updated' });
    ours.changes.length = 0;
    const note = await callerFor(boss, { workspaceId }).notes.create({ body: 'Hi', contactId: contact.id });
    expect(await ours.until(isOf(note.id))).toEqual({ entity: 'note', entityId: note.id, op: 'created' });
    await callerFor(boss, { workspaceId }).contacts.remove({ id: contact.id });
    await ours.until((change) => change.entityId === contact.id && change.op === 'deleted');
    const own = await make.makeContact(strangers);
    await theirs.until(isOf(own));
    expect(theirs.changes.map(({ entityId }) => entityId)).toEqual([own]);
  });

  test('of a call arrives at calls.onChange, and nothing else does', async () => {
    const member = await join();
    const calls = watch(await callerFor(member, { workspaceId }).calls.onChange());
    const all = await follow(member);
    const contact = await make.makeContact(workspaceId, { phone: '+14155552671' });
    const caller = callerFor(boss, { workspaceId });
    const call = await caller.calls.start({ contactId: contact });
    await all.until(isOf(call.id));
    await caller.calls.end({ id: call.id, outcome: 'connected' });
    await all.until((change) => change.entityId === call.id && change.op === 'updated');
    await calls.until(isOf(call.id));
    expect(new Set(calls.changes.map(({ entity }) => entity))).toEqual(new Set(['call']));
  });

  test('of a record that a member may not see does not arrive, nor does its end', async () => {
    const narrow = await make.makeWorkspace(boss, 'Own records');
    await owner`update public.workspaces set record_visibility = 'own' where id = ${narrow}`;
    const member = await join('member', narrow);
    const [theirs, all] = [await follow(member, { to: narrow }), await follow(boss, { to: narrow })];
    const hidden = await make.makeContact(narrow, { owner_id: boss.id });
    const hiddenNote = await make.makeNote(narrow, { contact_id: hidden, author_user_id: boss.id });
    const own = await make.makeContact(narrow, { owner_id: member.id });
    const ownNote = await make.makeNote(narrow, { contact_id: own, author_user_id: boss.id });
    await owner`delete from public.notes where id in (${hiddenNote}, ${ownNote})`;
    await owner`update public.contacts set deleted_at = now() where id = ${hidden}`;
    const last = await make.makeContact(narrow, { owner_id: member.id });
    // What one look found may come in any order.
    const isGone = ({ entityId, op }: { entityId: string | null; op: string }) =>
      entityId === ownNote && op === 'deleted';
    await Promise.all([theirs.until(isOf(last)), theirs.until(isGone), theirs.until(isOf(own))]);
    await Promise.all([hidden, hiddenNote, own, ownNote, last].map((id) => all.until(isOf(id))));
    const ids = new Set(theirs.changes.map(({ entityId }) => entityId));
    expect({ hidden: ids.has(hidden), hiddenNote: ids.has(hiddenNote) }).toEqual({
      hidden: false,
      hiddenNote: false,
    });
    expect(ids.has(own)).toBe(true);
    expect(theirs.changes).toContainEqual({ entity: 'note', entityId: ownNote, op: 'deleted' });
    expect(new Set(all.changes.map(({ entityId }) => entityId))).toEqual(
      new Set([hidden, hiddenNote, own, ownNote, last]),
    );
  });

  test('of 5,000 rows at once is one word per kind', async () => {
    const big = await make.makeWorkspace(boss, 'Big');
    await owner`
      insert into public.contacts (workspace_id, full_name, owner_id) select ${big}, 'C' || n, ${boss.id} from generate_series(1, 5000) n`;
    const following = await follow(boss, { to: big });
    await owner`update public.contacts set title = 'Bulk' where workspace_id = ${big}`;
    await following.until(({ entityId }) => entityId === null);
    const last = await make.makeContact(big, { owner_id: boss.id });
    await following.until(isOf(last));
    expect(following.changes.length).toBeLessThan(10);
    expect(following.changes).toContainEqual({ entity: 'contact', entityId: null, op: 'updated' });
  }, 120_000);

  test('reaches no client of the workspace', async () => {
    const client = await join('client');
    const theirs = watch(await callerFor(client, { workspaceId }).events.onChange());
    const ours = await follow(await join());
    await ours.until(isOf(await make.makeContact(workspaceId)));
    await delay(300);
    expect(theirs.changes).toEqual([]);
  });
});

describe('nothing is missed', () => {
  test('by a stream that was cut off and goes on from its last event', async () => {
    const member = await join();
    const first = await follow(member);
    await first.until(isOf(await make.makeContact(workspaceId)));
    await first.stop();
    const missed = [await make.makeContact(workspaceId), await make.makeContact(workspaceId)];
    const second = await follow(member, { lastEventId: first.lastEventId() });
    await Promise.all(missed.map((id) => second.until(isOf(id))));
    expect(second.changes.map(({ entityId }) => entityId).toSorted()).toEqual(missed.toSorted());
  });

  test('when transactions commit in another order than they began, also across an interruption', async () => {
    const member = await join();
    const stream = await follow(member);
    const { promise: mayCommit, resolve: commit } = Promise.withResolvers<void>();
    const { promise: written, resolve: wrote } = Promise.withResolvers<string>();
    const slow = owner.begin(async (tx) => {
      const [row] = await tx<{ id: string }[]>`
        insert into public.contacts (workspace_id, full_name) values (${workspaceId}, 'Slow') returning id`;
      wrote(row?.id ?? '');
      await mayCommit;
    });
    const early = await written;
    await stream.until(isOf(await make.makeContact(workspaceId)));
    expect(stream.changes.some(isOf(early))).toBe(false);
    await stream.stop();
    const resumed = await follow(member, { lastEventId: stream.lastEventId() });
    await resumed.until(isOf(await make.makeContact(workspaceId)));
    commit();
    await slow;
    await resumed.until(isOf(early));
    expect(resumed.changes.filter(isOf(early))).toHaveLength(1);
  });

  test('by one that was away for too long: it is told to ask for everything', async () => {
    const member = await join();
    const stream = await follow(member);
    const [, snapshot] = stream.lastEventId().split('.');
    const old = `${(Date.now() - 86_400_000).toString(36)}.${snapshot}`;
    const resumed = await follow(member, { lastEventId: old });
    expect(await resumed.until(({ entity }) => entity === 'note')).toMatchObject({ entityId: null });
  });

  test('when the listening connection is lost', async () => {
    const stream = await follow(await join());
    await owner`
      select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where application_name = 'switchboard live' and datname = current_database()`;
    expect(await stream.until(isOf(await make.makeContact(workspaceId)))).toMatchObject({
      entity: 'contact',
    });
  });
});

describe('a stream ends', () => {
  const within = (ended: Promise<unknown>) => Promise.race([ended, delay(2_000).then(() => 'still open')]);

  test('when its member is removed', async () => {
    const member = await join();
    const stream = await follow(member);
    await make.removeMember(workspaceId, member);
    expect(appCodeOf(await within(stream.ended))).toBe('NOT_A_MEMBER');
  });

  test('when the workspace is removed', async () => {
    const gone = await make.makeWorkspace(boss, 'Gone');
    const stream = await follow(boss, { to: gone });
    await owner`delete from public.workspaces where id = ${gone}`;
    expect(appCodeOf(await within(stream.ended))).toBe('NOT_A_MEMBER');
  });

  test('when its key is revoked', async () => {
    const api = callerFor(boss, { workspaceId });
    const { id, key } = await api.apiKeys.create({ name: 'Live', role: 'member', scopes: ['contacts:read'] });
    const { createServerCaller } = await import('../server.ts');
    const caller = createServerCaller({ headers: new Headers({ authorization: `Bearer ${key}` }) });
    const stream = watch(await caller.events.onChange());
    const other = await follow(boss);
    const contact = await make.makeContact(workspaceId);
    await Promise.all([other.until(isOf(contact)), stream.until(isOf(contact))]);
    await api.apiKeys.revoke({ id });
    expect(appCodeOf(await within(stream.ended))).toBe('SIGNED_OUT');
  });

  test('when the server stops: with what makes a browser come back', async () => {
    const stream = await follow(await join());
    await closeStreams();
    expect(appCodeOf(await within(stream.ended))).toBe('UNAVAILABLE');
  });
});

test('1,000 subscribers share one listening connection, and each hears of a change', async () => {
  const crowd = await make.makeWorkspace(boss, 'Crowd');
  const members = await Promise.all(Array.from({ length: 20 }, () => join('member', crowd)));
  const streams = await Promise.all(
    Array.from({ length: 1000 }, async (_, index) => {
      const user = members[index % members.length] ?? boss;
      return watch(await callerFor(user, { workspaceId: crowd }).events.onChange());
    }),
  );
  const told = await follow(boss, { to: crowd });
  const contact = await make.makeContact(crowd);
  await told.until(isOf(contact));
  await Promise.all(streams.map((stream) => stream.until(isOf(contact))));
  const [row] = await owner`
    select count(*)::int as listening from pg_stat_activity
    where application_name = 'switchboard live' and datname = current_database()`;
  expect(row?.listening).toBe(1);
});
