import { factories, openTestDatabase } from '@switchboard/db/testing';
import { currentEventVersion, eventPayloads, eventTypes } from '@switchboard/validators';
import { beforeAll, describe, expect, test } from 'vitest';

const { owner } = await openTestDatabase();
const make = factories(owner);

type EventRow = { type: string; entity_id: string; version: number; payload: Record<string, unknown> };
const eventsOf = (workspaceId: string) => owner<EventRow[]>`
  select type, entity_id, version, payload from public.domain_events where workspace_id = ${workspaceId}
  order by occurred_at, id`;
const typesOf = async (workspaceId: string) => (await eventsOf(workspaceId)).map(({ type }) => type);

async function freshWorkspace() {
  const user = await make.makeUser();
  const workspaceId = await make.makeWorkspace(user);
  await owner`delete from public.domain_events where workspace_id = ${workspaceId}`;
  return { user, workspaceId };
}

describe('every event type', () => {
  let events: EventRow[] = [];

  beforeAll(async () => {
    const { user, workspaceId } = await freshWorkspace();
    const colleague = await make.makeUser();
    await make.addMember(workspaceId, colleague, 'member');
    await owner`update public.workspace_members set role = 'admin' where workspace_id = ${workspaceId} and user_id = ${colleague.id}`;
    await make.removeMember(workspaceId, colleague);

    const companyId = await make.makeCompany(workspaceId, { name: 'Acme', tags: ['vip'], owner_id: user.id });
    const contactId = await make.makeContact(workspaceId, {
      full_name: 'Zoë O’Brien',
      phone: '+14155552671',
      company_id: companyId,
      metadata: { secret: 'kept inside' },
    });
    for (const table of ['companies', 'contacts']) {
      await owner`update public.${owner(table)} set tags = '{a}' where workspace_id = ${workspaceId}`;
      await owner`update public.${owner(table)} set deleted_at = now() where workspace_id = ${workspaceId}`;
      await owner`update public.${owner(table)} set deleted_at = null where workspace_id = ${workspaceId}`;
    }
    const callId = await make.makeCall(workspaceId, {
      contact_id: contactId,
      user_id: user.id,
      to_number: '+14155552671',
    });
    await owner`update public.calls set answered_at = now() where id = ${callId}`;
    await owner`update public.calls set ended_at = now(), outcome = 'interested', status = 'completed' where id = ${callId}`;
    const noteId = await make.makeNote(workspaceId, { contact_id: contactId, author_user_id: user.id });
    await owner`update public.notes set body_text = 'Changed' where id = ${noteId}`;
    await owner`delete from public.notes where id = ${noteId}`;
    await owner`delete from public.calls where id = ${callId}`;
    events = await eventsOf(workspaceId);
  });

  test('happens', () => {
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(eventTypes));
  });

  test('carries exactly the record that its schema promises', () => {
    for (const { type, version, payload, entity_id: entityId } of events) {
      const schema = eventPayloads[version]?.[type];
      expect(version).toBe(currentEventVersion);
      expect([type, schema?.parse(payload)]).toEqual([type, payload]);
      expect(payload[type.startsWith('member.') ? 'userId' : 'id']).toBe(entityId);
    }
  });

  test('leaks nothing that the API does not show', () => {
    expect(JSON.stringify(events)).not.toContain('kept inside');
    expect(JSON.stringify(events)).not.toMatch(/create_?hash|workspace_?id|name_?key|permissions/i);
  });
});

describe('silence', () => {
  test('an update that changes nothing public says nothing', async () => {
    const { workspaceId } = await freshWorkspace();
    const id = await make.makeContact(workspaceId, { title: 'CFO' });
    await owner`update public.contacts set title = 'CFO', metadata = '{"a": 1}' where id = ${id}`;
    expect(await typesOf(workspaceId)).toEqual(['contact.created']);
  });

  test('what is deleted already is not deleted twice', async () => {
    const { workspaceId } = await freshWorkspace();
    const id = await make.makeContact(workspaceId);
    await owner`update public.contacts set deleted_at = now() where id = ${id}`;
    await owner`update public.contacts set title = 'late' where id = ${id}`;
    await owner`delete from public.contacts where id = ${id}`;
    expect(await typesOf(workspaceId)).toEqual(['contact.created', 'contact.deleted']);
  });

  test('a transaction that fails leaves neither events nor deliveries', async () => {
    const { workspaceId } = await freshWorkspace();
    await make.insert('webhooks', { workspace_id: workspaceId, url: 'https://a.test', event_types: ['*'] });
    const work = owner.begin(async (tx) => {
      await tx`insert into public.contacts (workspace_id, full_name) values (${workspaceId}, 'Gone')`;
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await typesOf(workspaceId)).toEqual([]);
  });

  test('a workspace can be deleted with everything in it', async () => {
    const { workspaceId } = await freshWorkspace();
    await make.insert('webhooks', { workspace_id: workspaceId, url: 'https://a.test', event_types: ['*'] });
    await make.makeContact(workspaceId);
    await owner`delete from public.workspaces where id = ${workspaceId}`;
    expect(await typesOf(workspaceId)).toEqual([]);
  });
});

describe('fan-out', () => {
  const bodies = (workspaceId: string) => owner<
    { id: string; url: string; event_type: string; body: string }[]
  >`
    select d.id, w.url, d.event_type, d.body from public.webhook_deliveries d
    join public.webhooks w on w.workspace_id = d.workspace_id and w.id = d.webhook_id
    where d.workspace_id = ${workspaceId} order by d.id`;

  test('reaches the webhooks that asked, by type and by wildcard, and no other', async () => {
    const { workspaceId } = await freshWorkspace();
    const hook = (url: string, wanted: string[], rest = {}) =>
      make.insert('webhooks', { workspace_id: workspaceId, url, event_types: wanted, ...rest });
    await hook('all', ['*']);
    await hook('contacts', ['contact.*', 'contact.created']);
    await hook('exact', ['note.created', 'contact.created']);
    await hook('other', ['contact.deleted', 'company.*', 'contact']);
    await hook('off', ['*'], { enabled: false });
    const stranger = await freshWorkspace();
    await make.insert('webhooks', {
      workspace_id: stranger.workspaceId,
      url: 'stranger',
      event_types: ['*'],
    });

    const contactId = await make.makeContact(workspaceId, { full_name: 'Zoë "Quote" O’Brien' });
    const made = await bodies(workspaceId);
    expect(made.map(({ url }) => url).toSorted()).toEqual(['all', 'contacts', 'exact']);
    expect(new Set(made.map(({ id }) => id)).size).toBe(3);
    expect(await bodies(stranger.workspaceId)).toEqual([]);
    for (const { id, body } of made) {
      expect(JSON.parse(body)).toMatchObject({
        id,
        type: 'contact.created',
        workspaceId,
        occurredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
        data: { id: contactId, fullName: 'Zoë "Quote" O’Brien' },
      });
    }
  });

  test('a statement over many rows is one delivery for each', async () => {
    const { workspaceId } = await freshWorkspace();
    await make.insert('webhooks', { workspace_id: workspaceId, url: 'bulk', event_types: ['*'] });
    await owner`
      insert into public.contacts (workspace_id, full_name)
      select ${workspaceId}, 'C' || i from generate_series(1, 500) i`;
    await owner`update public.contacts set title = 'CFO' where workspace_id = ${workspaceId}`;
    const made = await bodies(workspaceId);
    expect(made.length).toBe(1000);
    expect(new Set(made.map(({ id }) => id)).size).toBe(1000);
  });
});
