import { type TestUser, type World, worlds } from '@switchboard/db/testing';
import { describe, expect, test } from 'vitest';
import { listProcedures, openTestApi, serveTestApi } from './testing/index.ts';
import { type Exercise, type Expected, exercises } from './testing/leak-exercises.ts';

/**
 * Every procedure x everyone, over HTTP, byte for byte: who works in workspace A gets its rows, everybody else gets
 * nothing of it and changes nothing. A procedure without an exercise fails the first test.
 */
const { owner } = await openTestApi();
const { call } = await serveTestApi();
const { make, makePeople, makeWorld, checksum } = await worlds(owner);
const people = await makePeople();
const a = await makeWorld(people);
const b = await makeWorld(await makePeople());

// Streams are held to the same in live/stream.db.test.ts.
const procedures = listProcedures().filter(({ type }) => type !== 'subscription');
const cases = procedures.flatMap(({ path, type }) =>
  (exercises[path] ?? []).map((exercise) => ({
    path,
    type,
    exercise,
    title: [path, exercise.when].join(' ').trim(),
  })),
);
type Case = (typeof cases)[number];

const removed = await make.makeUser();
await make.addMember(a.workspaceId, removed, 'admin');
await make.removeMember(a.workspaceId, removed);
const stranger = b.people.owner;

type Asker = {
  who: string;
  user: TestUser | null;
  workspaceId?: string;
  expected: (exercise: Exercise) => Expected;
};
const outside = ({ outside: expected }: Exercise) => expected;
const outsiders: Asker[] = [
  { who: 'a client', user: people.client, workspaceId: a.workspaceId, expected: ({ client }) => client },
  {
    who: 'a client at home',
    user: people.client,
    expected: (exercise) => exercise.clientElsewhere ?? exercise.outside,
  },
  { who: 'a stranger', user: stranger, workspaceId: a.workspaceId, expected: () => 'NOT_A_MEMBER' },
  { who: 'a stranger at home', user: stranger, workspaceId: b.workspaceId, expected: outside },
  { who: 'somebody removed', user: removed, workspaceId: a.workspaceId, expected: () => 'NOT_A_MEMBER' },
  { who: 'somebody removed, at home', user: removed, expected: outside },
  { who: 'nobody', user: null, workspaceId: a.workspaceId, expected: () => 'SIGNED_OUT' },
];

type ErrorBody = { error?: { json: { data: { appCode?: string; requestId?: string } } } };

async function ask({ path, type, exercise }: Case, { user, workspaceId }: Asker, world: World) {
  const input = exercise.input?.(world, b);
  const headers: Record<string, string> = workspaceId ? { 'x-workspace-id': workspaceId } : {};
  const {
    text,
    status,
    headers: sent,
  } = await call(user, path, input, {
    type: type === 'query' ? 'query' : 'mutation',
    headers,
  });
  const body: ErrorBody = JSON.parse(text);
  return {
    said: JSON.stringify([text, ...sent]).toLowerCase(),
    asked: JSON.stringify(input ?? null),
    refusal: body.error?.json.data.appCode ?? (status === 200 ? null : `status ${status}`),
  };
}

/** What must not be in an answer to this person, apart from what they said themselves. */
function secretsFrom(user: TestUser | null, asked: string): string[] {
  const isClient = user === people.client;
  const known = isClient ? [people.client.id, a.workspaceId, a.workspaceMarker] : [];
  return [a.marker, a.workspaceMarker, ...a.ids].filter(
    (secret) => !known.includes(secret) && !asked.includes(secret),
  );
}

test('every procedure has an exercise, and every exercise a procedure', () => {
  const paths = procedures.map(({ path }) => path);
  const missing = paths.filter((path) => !exercises[path]?.length);
  expect(missing, 'say in packages/api/src/testing/leak-exercises.ts how these are called').toEqual([]);
  expect(Object.keys(exercises).filter((path) => !paths.includes(path))).toEqual([]);
});

for (const asker of outsiders) {
  describe(`${asker.who} gets nothing of a workspace and changes nothing in it`, () => {
    test.for(cases)('$title', async (asked) => {
      const before = await checksum(a, people.client);
      const answer = await ask(asked, asker, a);
      expect(answer.refusal ?? 'nothing').toBe(asker.expected(asked.exercise));
      expect(secretsFrom(asker.user, answer.asked).filter((secret) => answer.said.includes(secret))).toEqual(
        [],
      );
      expect(await checksum(a, people.client)).toEqual(before);
    });
  });
}

describe('who works there gets nothing of it while acting in another workspace: a request is of one', () => {
  const elsewhere: Asker = { who: 'an owner at home', user: people.owner, expected: outside };
  // Who one is and where one works is the same everywhere.
  const ofOneWorkspace = cases.filter(({ path }) => !/^(me|workspaces)\./.test(path));
  test.for(ofOneWorkspace)('$title', async (asked) => {
    const before = await checksum(a);
    const answer = await ask(asked, elsewhere, a);
    expect(answer.refusal ?? 'nothing').toBe(asked.exercise.outside);
    const secrets = [a.marker, ...Object.values(a.rows)].filter((secret) => !answer.asked.includes(secret));
    expect(secrets.filter((secret) => answer.said.includes(secret))).toEqual([]);
    expect(await checksum(a)).toEqual(before);
  });
});

for (const role of ['owner', 'admin', 'member'] as const) {
  describe(`its ${role} gets what the role gives: the exercises do reach the rows`, () => {
    test.for(cases)('$title', async (asked) => {
      const { exercise, type } = asked;
      // A mutation works on a world of its own, so that none finds what another one left.
      const world = type === 'query' ? a : await makeWorld(people);
      const expected = typeof exercise.staff === 'string' ? exercise.staff : exercise.staff[role];
      const answer = await ask(
        asked,
        { who: role, user: people[role], workspaceId: world.workspaceId, expected: () => expected },
        world,
      );
      const shows = [world.marker, world.workspaceMarker, ...world.ids].some((id) =>
        answer.said.includes(id),
      );
      expect(answer.refusal ?? (shows ? 'data' : 'nothing')).toBe(expected);
    });
  });
}
