import { randomBytes, randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { readTables, type Table } from './catalogue.ts';
import { factories, type TestUser } from './factories.ts';

export type People = { owner: TestUser; admin: TestUser; member: TestUser; client: TestUser };

type Rows = Record<
  | 'company'
  | 'spareCompany'
  | 'contact'
  | 'spareContact'
  | 'deletedContact'
  | 'call'
  | 'activeCall'
  | 'note'
  | 'spareNote'
  | 'noteOperation'
  | 'contactOperation'
  | 'invitation'
  | 'invitationHash'
  | 'webhook'
  | 'spareWebhook'
  | 'delivery'
  | 'apiKey'
  | 'spareApiKey',
  string
>;

/** A workspace with rows in every table, whose every text says where it comes from. */
export type World = {
  /** In every text of its business rows. */
  marker: string;
  /** In every text of the workspace itself, which its clients may read too. */
  workspaceMarker: string;
  workspaceId: string;
  people: People;
  rows: Rows;
  /** The one name without a marker: for those who type it themselves. */
  plainCompanyName: string;
  /** Ids of all its rows and of its people. */
  ids: string[];
};

/** Triggers write the timeline and the log. */
const writtenByTriggers = new Set(['interactions', 'domain_events', 'audit_log']);
/** Rows of no workspace. */
const shared = new Set(['profiles', 'role_permissions']);

export async function worlds(owner: postgres.Sql) {
  const make = factories(owner);
  const tables = await readTables(owner);

  /** A row whose free texts, tags and json all hold the marker; `values` overrule. */
  async function insertMarked(
    name: string,
    marker: string,
    values: Record<string, unknown>,
  ): Promise<string> {
    const table = tables.find((candidate) => candidate.name === name);
    return make.insert(name, { ...markedValues(table, marker), ...values });
  }

  async function makePeople(): Promise<People> {
    const person = (fullName: string) => make.makeUser({ fullName: `${fullName} ${newMarker()}` });
    const [rowOwner, admin, member, client] = await Promise.all(['Olga', 'Ada', 'Milo', 'Cleo'].map(person));
    if (!rowOwner || !admin || !member || !client) throw new Error('Four people were asked for');
    return { owner: rowOwner, admin, member, client };
  }

  async function makeWorld(people: People): Promise<World> {
    const marker = newMarker();
    const workspaceMarker = newMarker();
    const author = people.owner.id;
    const workspaceId = await insertMarked('workspaces', workspaceMarker, { created_by: author });
    await make.addMember(workspaceId, people.admin, 'admin');
    await make.addMember(workspaceId, people.member, 'member');
    await make.addMember(workspaceId, people.client, 'client');

    const insert = (table: string, values: Record<string, unknown>) =>
      insertMarked(table, marker, { workspace_id: workspaceId, ...values });
    const by = { owner_id: author, created_by: author };
    const company = await insert('companies', by);
    const spareCompany = await insert('companies', by);
    const plainCompanyName = `Holding ${randomUUID()}`;
    await insert('companies', { ...by, name: plainCompanyName });
    const contact = await insert('contacts', { ...by, company_id: company });
    const spareContact = await insert('contacts', { ...by, company_id: company });
    const deletedContact = await insert('contacts', { ...by, company_id: company, deleted_at: 'now' });
    const parties = { contact_id: contact, company_id: company, user_id: author, created_by: author };
    const call = await insert('calls', {
      ...parties,
      direction: 'outbound',
      status: 'completed',
      outcome: 'connected',
      started_at: '2026-01-01T10:00:00Z',
      ended_at: '2026-01-01T10:05:00Z',
    });
    const activeCall = await insert('calls', {
      ...parties,
      direction: 'inbound',
      started_at: '2026-01-02T10:00:00Z',
    });
    const note = await insert('notes', { author_user_id: author, call_id: call });
    const spareNote = await insert('notes', { author_user_id: author, contact_id: contact });
    await insert('notes', { author_user_id: author, company_id: company });
    const invitation = await insert('invitations', {
      role: 'admin',
      expires_at: '2100-01-01',
      invited_by: author,
    });
    const keyValues = { role: 'member', scopes: ['contacts:read'], created_by: author };
    const apiKey = await insert('api_keys', keyValues);
    const spareApiKey = await insert('api_keys', keyValues);
    // Keyed by workspace and permission, so there is nothing to mark in it.
    await owner`
      insert into public.permission_denials (workspace_id, permission, created_by)
      values (${workspaceId}, 'companies.delete', ${author})`;

    const webhook = await insert('webhooks', { created_by: author });
    const spareWebhook = await insert('webhooks', { created_by: author });
    await insert('webhook_secrets', { webhook_id: webhook });
    const delivery = await insert('webhook_deliveries', {
      webhook_id: webhook,
      event_id: randomUUID(),
      state: 'dead',
      attempts: [{ at: '2026-01-01T10:00:00Z', status: 500, responseMs: 1, error: marker, response: marker }],
    });

    const own = Object.values(people).map(({ id }) => id);
    return {
      marker,
      workspaceMarker,
      workspaceId,
      people,
      plainCompanyName,
      rows: {
        company,
        spareCompany,
        contact,
        spareContact,
        deletedContact,
        call,
        activeCall,
        note,
        spareNote,
        noteOperation: await operationOf(spareNote),
        contactOperation: await operationOf(contact),
        invitation,
        invitationHash: await hashOf(invitation),
        webhook,
        spareWebhook,
        delivery,
        apiKey,
        spareApiKey,
      },
      ids: [workspaceId, ...own, ...(await idsOf(workspaceId))],
    };
  }

  /** The operation that made a row. */
  async function operationOf(rowId: string): Promise<string> {
    const [entry] = await owner<{ operation: string }[]>`
      select operation from public.audit_log where row_id = ${rowId} and action = 'insert'`;
    if (!entry) throw new Error(`Nothing is written of ${rowId}`);
    return entry.operation;
  }

  /** What only the holder of an invitation's token can know. */
  async function hashOf(invitation: string): Promise<string> {
    const [row] = await owner<{ hash: string }[]>`
      select token_hash as hash from public.invitations where id = ${invitation}`;
    if (!row) throw new Error(`No invitation ${invitation}`);
    return row.hash;
  }

  async function idsOf(workspaceId: string): Promise<string[]> {
    const keyed = tables.filter(
      ({ columns }) => hasColumn(columns, 'id') && hasColumn(columns, 'workspace_id'),
    );
    const ids = await Promise.all(
      keyed.map(
        ({ name }) => owner<{ id: string }[]>`
          select id from ${owner(`public.${name}`)} where workspace_id = ${workspaceId}`,
      ),
    );
    return ids.flat().map(({ id }) => id);
  }

  /** Of every row that belongs to the world, in every table of ours, and of its people, `except` for one of them. */
  async function checksum(
    { workspaceId, people }: World,
    except?: TestUser,
  ): Promise<Record<string, string>> {
    const kept = Object.values(people).flatMap(({ id }) => (id === except?.id ? [] : [id]));
    const ours = await owner<{ name: string }[]>`
      select attrelid::regclass::text as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      where a.attname = 'workspace_id' and c.relnamespace::regnamespace::text in ('public', 'private')
      and c.relkind in ('r', 'p')`;
    const sums = ours.map(
      ({ name }) => `
      select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as sum
      from ${name} t where workspace_id = $1`,
    );
    const rows = await owner.unsafe<{ name: string; sum: string }[]>(
      `${sums.join(' union all ')}
      union all select 'jobs', count(*)::text from graphile_worker._private_jobs where payload ->> 'workspaceId' = $1::text
      union all select 'workspaces', md5(t::text) from public.workspaces t where id = $1
      union all select 'profiles', md5(string_agg(t::text, ',' order by id)) from public.profiles t where id = any ($2)`,
      [workspaceId, kept],
    );
    return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
  }

  /** What the world has not marked: a text column that no row shows could leak without anybody noticing. */
  async function unmarked({ marker, workspaceMarker, workspaceId }: World): Promise<string[]> {
    const missing: string[] = [];
    for (const { name, columns } of tables) {
      if (writtenByTriggers.has(name) || shared.has(name) || name === 'workspace_members') continue;
      const key = name === 'workspaces' ? 'id' : 'workspace_id';
      const rows = await owner<Record<string, unknown>[]>`
        select * from ${owner(`public.${name}`)} where ${owner(key)} = ${workspaceId}`;
      if (rows.length === 0) missing.push(name);
      for (const column of columns.filter(isText)) {
        const text = JSON.stringify(rows.map((row) => row[column.name]));
        if (!text.includes(marker) && !text.includes(workspaceMarker)) missing.push(`${name}.${column.name}`);
      }
    }
    return missing;
  }

  return { make, tables, makePeople, makeWorld, insertMarked, checksum, unmarked };
}

const newMarker = () => `leak${randomBytes(6).toString('hex')}`;

const hasColumn = (columns: Table['columns'], name: string) => columns.some((column) => column.name === name);

const isText = ({ type, isFree }: Table['columns'][number]) =>
  isFree && ['text', 'text[]', 'jsonb'].includes(type);

/** Every text with the marker, and different from every other: some are unique. */
export function markedValues(table: Table | undefined, marker: string): Record<string, unknown> {
  const marked = (column: string) => `${marker} ${column} ${randomUUID().slice(0, 8)}`;
  const values = (table?.columns ?? []).filter(isText).map(({ name, type }) => {
    const value =
      type === 'jsonb' ? { marked: marked(name) } : type === 'text[]' ? [marked(name)] : marked(name);
    return [name, value] as const;
  });
  return Object.fromEntries(values);
}
