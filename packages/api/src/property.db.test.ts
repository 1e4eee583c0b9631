import { type World, worlds } from '@switchboard/db/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  expectClearRefusal,
  fromStream,
  hostileInput,
  hostileMeta,
  type Known,
  listProcedures,
  openTestApi,
  type ProcedureInfo,
  serveTestApi,
  validInput,
  valueOf,
} from './testing/index.ts';

/**
 * Whatever is sent: an answer of the promised shape, or a clear refusal. The inputs come from each procedure's own
 * schema, spoiled with hostile values; a failure prints the seed and the smallest input that shows it.
 */
const { owner } = await openTestApi();
const { send } = await serveTestApi();
const { makePeople, makeWorld } = await worlds(owner);
const people = await makePeople();
const RUNS = { numRuns: 25, seed: 20_261_120 };
/** Node's own http parser refuses longer request lines before we see them. */
const MAX_URL = 12_000;

/** The ids that a field of this procedure would hold, and cursors of every kind of list. */
function knownOf({ path }: ProcedureInfo, { rows, workspaceId }: World): Known {
  const [domain = '', verb] = path.split('.');
  const own = {
    workspaces: [workspaceId],
    contacts: [rows.contact, rows.spareContact, rows.deletedContact],
    companies: [rows.company, rows.spareCompany],
    calls: [rows.call, rows.activeCall],
    notes: [rows.note, rows.spareNote],
    members: [rows.invitation],
    apiKeys: [rows.apiKey, rows.spareApiKey],
    webhooks: ['delivery', 'redeliver'].includes(verb ?? '')
      ? [rows.delivery]
      : [rows.webhook, rows.spareWebhook],
  }[domain];
  const cursor = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
  const at = '2026-11-01T00:00:00Z';
  return {
    ids: {
      // Makers take ids that are not there yet.
      id: verb === 'create' || verb === 'start' ? [] : (own ?? []),
      contactId: [rows.contact],
      companyId: [rows.company],
      callId: [rows.call],
      ownerId: [people.admin.id, people.member.id],
      userId: [people.owner.id, people.member.id],
      rowId: [rows.contact, rows.company, rows.call, rows.note],
      operationId: [rows.noteOperation, rows.contactOperation],
    },
    cursors: [
      cursor(at, rows.contact),
      cursor('m', rows.contact),
      cursor('-infinity', rows.contact),
      cursor('search', 2),
    ],
  };
}

type Sent = { procedure: ProcedureInfo; body: string; workspaceId: string; isBatch?: boolean };

async function sendBody({
  procedure: { path, type },
  body,
  workspaceId,
  isBatch = false,
}: Sent): Promise<Answer> {
  const by = path === 'members.transferOwnership' ? people.owner : people.admin;
  const headers = { authorization: `Bearer ${by.token}`, 'x-workspace-id': workspaceId };
  const whole = isBatch ? `{"0":${body}}` : body;
  const flag = isBatch ? '?batch=1' : '?';
  const query = `${flag}&input=${encodeURIComponent(whole)}`;
  fc.pre(type === 'mutation' || query.length < MAX_URL);
  const answer =
    type === 'mutation'
      ? await send(`${path}${flag}`, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: whole,
        })
      : await send(`${path}${query}`, { headers });
  if (isStream(answer)) return fromStream(answer);
  // A batch of one is answered by tRPC's own adapter, anything else by ours.
  return isBatch ? { ...answer, text: JSON.stringify([JSON.parse(answer.text)].flat()[0]) } : answer;
}

const isStream = ({ headers }: Answer) =>
  headers.get('content-type')?.startsWith('text/event-stream') ?? false;

/** Whether it was answered; throws where the answer is neither a right one nor a clear refusal. */
function isAnswered(answer: Answer, { output }: ProcedureInfo): boolean {
  if (answer.status !== 200) {
    expectClearRefusal(answer);
    return false;
  }
  if (isStream(answer)) return true;
  const problem = output?.safeParse(valueOf(answer)).error;
  if (problem) throw problem;
  return true;
}

const procedures = listProcedures();
/** Nobody guesses a token. */
const takesToken = new Set(['members.invitation', 'members.acceptInvitation']);

describe('whatever is sent is answered in the promised shape or clearly refused', () => {
  test.for(procedures)('$path, sensible input', async (procedure) => {
    const world = await makeWorld(people);
    const { workspaceId } = world;
    const input = validInput(procedure.input, knownOf(procedure, world));
    const counts = { answered: 0 };
    await fc.assert(
      fc.asyncProperty(input, async (json) => {
        const answer = await sendBody({
          procedure,
          body: JSON.stringify({ json: json ?? null }),
          workspaceId,
        });
        counts.answered += Number(isAnswered(answer, procedure));
      }),
      { ...RUNS, numRuns: 40 },
    );
    // Sensible input that is never accepted would prove nothing.
    expect(counts.answered > 0, `${counts.answered} were accepted`).toBe(!takesToken.has(procedure.path));
  });

  test.for(procedures)('$path, hostile input', async (procedure) => {
    const world = await makeWorld(people);
    const { workspaceId } = world;
    const input = hostileInput(procedure.input, knownOf(procedure, world));
    const counts = { refused: 0 };
    await fc.assert(
      fc.asyncProperty(input, fc.boolean(), async (json, isBatch) => {
        const answer = await sendBody({ procedure, body: JSON.stringify({ json }), workspaceId, isBatch });
        counts.refused += Number(!isAnswered(answer, procedure));
      }),
      RUNS,
    );
    expect(counts.refused > 0 || !procedure.input).toBe(true);
  });
});

describe('an envelope that is not superjson’s is answered or clearly refused', () => {
  const bodies = [
    '',
    'x',
    '{',
    'null',
    '1',
    '"x"',
    '[]',
    '{}',
    '{"json"}',
    '{"meta":{}}',
    '\u0000',
    '{"json":1,}',
  ];
  test.for(procedures)('$path', async (procedure) => {
    const { workspaceId } = await makeWorld(people);
    const answered: string[] = [];
    for (const body of bodies) {
      if (isAnswered(await sendBody({ procedure, body, workspaceId }), procedure)) answered.push(body);
    }
    // A query without any input at all is one whose input is undefined.
    expect(answered.filter((body) => body !== '')).toEqual([]);
  });

  test.for(procedures)('$path, with odd meta', async (procedure) => {
    const world = await makeWorld(people);
    const { workspaceId } = world;
    const input = validInput(procedure.input, knownOf(procedure, world));
    await fc.assert(
      fc.asyncProperty(input, fc.constantFrom(...hostileMeta), async (json, meta) => {
        const body = JSON.stringify({ json, meta });
        isAnswered(await sendBody({ procedure, body, workspaceId }), procedure);
      }),
      RUNS,
    );
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
  });
});
