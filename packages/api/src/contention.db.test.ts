import { seededRandom } from '@switchboard/db/testing';
import { TRPCError } from '@trpc/server';
import { expect, test } from 'vitest';
import { DomainError } from './errors.ts';
import { openTestApi } from './testing/index.ts';

const { owner, make, callerFor } = await openTestApi();

test('people who type each other’s new words at the same moment do not wait for each other in a circle', async () => {
  const caller = callerFor(await make.makeUser());
  const rounds = Array.from({ length: 30 }, (_, n) => [`Alpha${n}x`, `Beta${n}x`] as const);
  const made = await Promise.allSettled(
    rounds.flatMap(([one, other]) => [
      caller.contacts.create({ fullName: one, company: other }),
      caller.contacts.create({ fullName: other, company: one }),
    ]),
  );
  expect(made.filter(({ status }) => status === 'rejected')).toEqual([]);
});

/** One busy workspace: everybody at the same few rows. */
async function busyDesk() {
  const boss = await make.makeUser();
  const workspaceId = await make.makeWorkspace(boss);
  const callers = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const user = await make.makeUser();
      await make.addMember(workspaceId, user, 'member');
      return callerFor(user, { workspaceId });
    }),
  );
  const [first] = callers;
  if (!first) throw new Error('Nobody is at the desk');
  const contacts = await Promise.all(
    ['Ann', 'Bob', 'Cleo'].map((fullName) =>
      first.contacts.create({ fullName, company: 'Acme', phone: '+14155552671' }),
    ),
  );
  return { workspaceId, callers, contactIds: contacts.map(({ id }) => id) };
}

test('everybody at the same rows at once: each is answered or refused for a reason of ours', async () => {
  const random = seededRandom(20_261_120);
  const { workspaceId, callers, contactIds } = await busyDesk();
  const names = ['Acme', 'Globex', 'Initech', 'Umbrella'];
  const notes: string[] = [];
  const refusals = new Map<string, number>();

  async function work(caller: (typeof callers)[number]): Promise<unknown> {
    const id = random.pick(contactIds);
    const name = random.pick(names);
    switch (random.below(10)) {
      case 0:
        return caller.contacts.create({
          fullName: `${name} ${random.pick(names)}`,
          company: random.pick(names),
        });
      case 1:
        return caller.contacts.update({ id, company: name, title: random.pick(names) });
      case 2:
        return caller.contacts.remove({ id });
      case 3:
        return caller.contacts.restore({ id });
      case 4:
        return caller.calls.start({ contactId: id });
      case 5: {
        const active = await caller.calls.active();
        return active && caller.calls.end({ id: active.id, outcome: 'connected', note: `about ${name}` });
      }
      case 6:
        return notes.push((await caller.notes.create({ contactId: id, body: `on ${name}` })).id);
      case 7:
        return notes.length > 0 && caller.notes.update({ id: random.pick(notes), body: name });
      case 8:
        return notes.length > 0 && caller.notes.remove({ id: random.pick(notes) });
      default:
        return owner`
          update public.companies set name = ${`${name} ${random.below(9)}`}
          where workspace_id = ${workspaceId} and name_key like ${`${name.toLowerCase()}%`}`;
    }
  }

  await Promise.all(
    callers.map(async (caller) => {
      for (let turn = 0; turn < 40; turn += 1) {
        await work(caller).catch((error: unknown) => {
          const appCode =
            error instanceof TRPCError && error.cause instanceof DomainError
              ? error.cause.appCode
              : String(error);
          refusals.set(appCode, (refusals.get(appCode) ?? 0) + 1);
        });
      }
    }),
  );
  const expected = ['NOT_FOUND', 'CALL_ALREADY_ACTIVE', 'CALL_ALREADY_ENDED'];
  expect([...refusals.keys()].filter((appCode) => !expected.includes(appCode))).toEqual([]);
});

test('a transaction that Postgres undoes because two wait for each other is tried again, as if nothing had been', async () => {
  const caller = callerFor(await make.makeUser());
  const { id: contactId } = await caller.contacts.create({ fullName: 'Ann', phone: '+14155552671' });
  const call = await caller.calls.start({ contactId });
  const ending = await owner.begin(async (tx) => {
    await tx`set local deadlock_timeout = '60s'`;
    await tx`select from public.contacts where id = ${contactId} for update`;
    // Ends the call, then waits for the contact.
    const ended = caller.calls.end({ id: call.id, outcome: 'connected', note: 'Once' });
    await until(async () => {
      const [waiting] = await owner`
        select from pg_stat_activity
        where datname = current_database() and usename = 'switchboard_server' and wait_event_type = 'Lock'`;
      return waiting !== undefined;
    });
    // And this waits for the call, with more patience than the other.
    await tx`select from public.calls where id = ${call.id} for update`;
    return { ended };
  });
  expect(await ending.ended).toMatchObject({ status: 'completed', outcome: 'connected' });
  expect((await caller.notes.list({ contactId })).items).toHaveLength(1);
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo()));
}
