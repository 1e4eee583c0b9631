import { sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from './actor.ts';
import { asActor } from './session.ts';
import { factories, openTestDatabase, type TestDatabase, type TestUser } from './testing/index.ts';

let db: TestDatabase;
let make: ReturnType<typeof factories>;
let ann: TestUser;
let workspaceId: string;

beforeAll(async () => {
  db = await openTestDatabase();
  make = factories(db.owner);
  ann = await make.makeUser({ fullName: 'Ann' });
  workspaceId = await make.makeWorkspace(ann);
});

type Row = Record<string, unknown>;
const logOf = (rowId: string) =>
  db.owner<Row[]>`select * from public.audit_log where row_id = ${rowId} order by occurred_at, id`;

function as<Result>(actor: Actor, work: Parameters<typeof asActor<Result>>[3]) {
  return asActor(db.pool, actor, { readOnly: false, workspaceId, requestId: 'request-under-test' }, work);
}

const insertContact = (id: string, name: string, createdBy: string) => sql`
  insert into public.contacts (id, workspace_id, full_name, created_by)
  values (${id}, ${workspaceId}, ${name}, ${createdBy})`;

describe('who changed what', () => {
  it('names the person, the request and one operation for everything a transaction does', async () => {
    const [contactId, noteId] = [randomUUID(), randomUUID()];
    const operationId = await as(ann.actor, async (tx) => {
      await tx.query(insertContact(contactId, 'Zoe', ann.id));
      await tx.query(sql`insert into public.notes (id, workspace_id, author_user_id, body_text, contact_id)
        values (${noteId}, ${workspaceId}, ${ann.id}, 'Hello', ${contactId})`);
      return tx.operationId;
    });
    const same = {
      actor_kind: 'user',
      actor_id: ann.id,
      request_id: 'request-under-test',
      operation: operationId,
    };
    expect(await logOf(contactId)).toMatchObject([{ ...same, table_name: 'contacts', action: 'insert' }]);
    expect(await logOf(noteId)).toMatchObject([{ ...same, table_name: 'notes', action: 'insert' }]);
  });

  it('names an API key rather than the person who made it', async () => {
    const keyHash = randomUUID();
    const keyId = await make.insert('api_keys', {
      workspace_id: workspaceId,
      name: 'Import',
      prefix: 'sk_test',
      hashed_key: keyHash,
      role: 'admin',
      scopes: ['contacts:read', 'contacts:write'],
      created_by: ann.id,
    });
    const contactId = randomUUID();
    await as({ kind: 'apiKey', keyHash }, (tx) => tx.query(insertContact(contactId, 'By key', ann.id)));
    expect(await logOf(contactId)).toMatchObject([{ actor_kind: 'api_key', actor_id: keyId }]);
  });

  it('names the system for a job and for what nobody signed for', async () => {
    const contactId = await make.makeContact(workspaceId);
    expect(await logOf(contactId)).toMatchObject([{ actor_kind: 'system', actor_id: null }]);
    await db.owner.begin(async (tx) => {
      await tx`select set_config('request.jwt.claims', ${JSON.stringify({ system_workspace: workspaceId })}, true)`;
      await tx`update public.contacts set title = 'CFO' where id = ${contactId}`;
    });
    expect((await logOf(contactId)).at(-1)).toMatchObject({ actor_kind: 'system', actor_id: null });
  });

  it('holds only what an update changed, and nothing for one that changed nothing', async () => {
    const contactId = await make.makeContact(workspaceId, { full_name: 'Zoe', title: 'CFO' });
    await db.owner`update public.contacts set title = 'CEO', full_name = 'Zoe' where id = ${contactId}`;
    await db.owner`update public.contacts set title = 'CEO' where id = ${contactId}`;
    await db.owner`update public.contacts set last_contacted_at = now() where id = ${contactId}`;
    const [, ...updates] = await logOf(contactId);
    expect(updates).toMatchObject([{ action: 'update', before: { title: 'CFO' }, after: { title: 'CEO' } }]);
  });

  it('holds everything of a deleted row', async () => {
    const contactId = await make.makeContact(workspaceId, { full_name: 'Zoe', tags: ['vip'] });
    await db.owner`delete from public.contacts where id = ${contactId}`;
    expect((await logOf(contactId)).at(-1)).toMatchObject({
      action: 'delete',
      before: { id: contactId, full_name: 'Zoe', tags: ['vip'] },
      after: null,
    });
  });

  it('does not fill up with what goes when its workspace goes', async () => {
    const doomed = await make.makeWorkspace(ann, 'Doomed');
    await make.makeContact(doomed);
    await db.owner`delete from public.workspaces where id = ${doomed}`;
    const deletes = await db.owner<Row[]>`
      select table_name from public.audit_log where workspace_id = ${doomed} and action = 'delete'`;
    expect(deletes).toEqual([{ table_name: 'workspaces' }]);
  });

  it('writes down no secret and no hash', async () => {
    const secret = `secret-${randomUUID()}`;
    await make.insert('invitations', {
      workspace_id: workspaceId,
      email: 'new@example.test',
      role: 'member',
      token_hash: secret,
      expires_at: '2030-01-01',
    });
    await make.insert('api_keys', {
      workspace_id: workspaceId,
      name: 'Key',
      prefix: 'sk_x',
      hashed_key: secret,
      role: 'member',
      scopes: ['contacts:read'],
      created_by: ann.id,
    });
    const webhookId = await make.insert('webhooks', {
      workspace_id: workspaceId,
      url: 'https://example.test',
      event_types: ['*'],
    });
    await make.insert('webhook_secrets', {
      workspace_id: workspaceId,
      webhook_id: webhookId,
      ciphertext: secret,
      key_id: '1',
    });
    await make.makeContact(workspaceId, { create_hash: secret });
    const found = await db.owner`
      select from public.audit_log where before::text like ${`%${secret}%`} or after::text like ${`%${secret}%`}`;
    expect(found.length).toBe(0);
    const rotations = await db.owner`select from public.audit_log where table_name = 'webhook_secrets'`;
    expect(rotations.length).toBeGreaterThan(0);
  });
});

describe('nobody rewrites it', () => {
  it('refuses changes, deletion and truncation to the tables’ owner too', async () => {
    const contactId = await make.makeContact(workspaceId);
    await expect(
      db.owner`update public.audit_log set after = '{}' where row_id = ${contactId}`,
    ).rejects.toThrow('append-only');
    await expect(db.owner`delete from public.audit_log where row_id = ${contactId}`).rejects.toThrow(
      'append-only',
    );
    await expect(db.owner`truncate public.audit_log`).rejects.toThrow('append-only');
    await expect(db.owner`truncate private.audit_log_default`).rejects.toThrow('append-only');
    expect(await logOf(contactId)).toHaveLength(1);
  });

  it.each(['insert', 'update', 'delete', 'truncate'])('gives nobody the right to %s', async (right) => {
    const [answer] = await db.owner<{ granted: boolean }[]>`
      select bool_or(has_table_privilege(r, c.oid, ${right})) as granted
      from unnest(array['authenticated', 'anon', 'switchboard_system', 'switchboard_server']) r,
        pg_class c where c.relname like 'audit\\_log%' and c.relkind in ('r', 'p')`;
    expect(answer?.granted).toBe(false);
  });
});

describe('who reads it', () => {
  type Asked = { table?: string; row: string; as?: string };
  /** `as`: what the reader claims to ask about. */
  const visibleTo = (user: TestUser, { table = 'contacts', row, as: claimed = `${table} ${row}` }: Asked) =>
    asActor(db.pool, user.actor, { readOnly: true, workspaceId, requestId: 'reading' }, async (tx) => {
      await tx.query(sql`select set_config('switchboard.record', ${claimed}, true)`);
      return tx.query(sql`
        select id from public.audit_log
        where workspace_id = ${workspaceId} and table_name = ${table} and row_id = ${row}`);
    });

  it('lets members read the history of the records they see, and of nothing else', async () => {
    const [member, client] = [await make.makeUser(), await make.makeUser()];
    await make.addMember(workspaceId, member, 'member');
    await make.addMember(workspaceId, client, 'client');
    const [seen, other] = [
      await make.makeContact(workspaceId, { owner_id: member.id }),
      await make.makeContact(workspaceId, { owner_id: ann.id }),
    ];
    for (const [user, count] of [
      [ann, 1],
      [member, 1],
      [client, 0],
    ] as const) {
      expect(await visibleTo(user, { row: other })).toHaveLength(count);
    }
    const membership = { table: 'workspace_members', row: member.id };
    expect(await visibleTo(ann, membership)).not.toHaveLength(0);
    expect(await visibleTo(member, membership)).toHaveLength(0);

    await db.owner`update public.workspaces set record_visibility = 'own' where id = ${workspaceId}`;
    expect(await visibleTo(member, { row: seen })).toHaveLength(1);
    expect(await visibleTo(member, { row: other })).toHaveLength(0);
    expect(await visibleTo(member, { row: other, as: `contacts ${seen}` })).toHaveLength(0);
    expect(await visibleTo(ann, { row: other })).toHaveLength(1);
    // A note of one's own with a hidden contact's id opens the note's history, not the contact's.
    await make.makeNote(workspaceId, { id: other, contact_id: seen, author_user_id: member.id });
    expect(await visibleTo(member, { row: other, as: `notes ${other}` })).toHaveLength(0);
    await db.owner`update public.workspaces set record_visibility = 'all' where id = ${workspaceId}`;
  });

  it('shows nothing without a record in view, and nothing of another workspace', async () => {
    const [member, stranger] = [await make.makeUser(), await make.makeUser()];
    await make.addMember(workspaceId, member, 'member');
    const row = await make.makeContact(workspaceId);
    expect(await visibleTo(member, { row, as: '' })).toHaveLength(0);
    const elsewhere = asActor(
      db.pool,
      stranger.actor,
      { readOnly: true, workspaceId: null, requestId: 'reading' },
      async (tx) => {
        await tx.query(sql`select set_config('switchboard.record', ${`contacts ${row}`}, true)`);
        return tx.query(sql`select id from public.audit_log where row_id = ${row}`);
      },
    );
    expect(await elsewhere).toHaveLength(0);
  });
});

describe('the months', () => {
  const insertAt = (at: string) => db.owner`
    insert into public.audit_log (workspace_id, occurred_at, actor_kind, operation, table_name, row_id, action)
    values (${workspaceId}, ${at}, 'system', gen_random_uuid(), 'contacts', ${ann.id}, 'insert')`;
  const partitions = async () => {
    const rows = await db.owner<{ name: string }[]>`
      select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'public.audit_log'::regclass order by 1`;
    return rows.map(({ name }) => name);
  };

  it('takes a row of any time, and gives it its month afterwards', async () => {
    await insertAt('2099-05-05');
    await db.owner`select private.maintain_audit_log()`;
    expect(await partitions()).toEqual(expect.arrayContaining(['audit_log_2099_05', 'audit_log_default']));
    const stray = await db.owner`select from private.audit_log_default`;
    expect(stray.length).toBe(0);
    const kept = await db.owner`select from private.audit_log_2099_05`;
    expect(kept.length).toBe(1);
    await expect(db.owner`truncate private.audit_log_2099_05`).rejects.toThrow('append-only');
  });

  it('lets a job look after them', async () => {
    const dropped = await as({ kind: 'system', workspaceId }, (tx) =>
      tx.query(sql`select private.maintain_audit_log()`),
    );
    expect(dropped).toEqual([]);
  });

  it('keeps as many months as the setting says and drops whole ones that are older', async () => {
    await insertAt('2001-01-31T23:59:59Z');
    const dropped = await db.owner<{ maintain_audit_log: string }[]>`select private.maintain_audit_log()`;
    expect(dropped.map((row) => row.maintain_audit_log)).toEqual(['audit_log_2001_01']);
    expect(await partitions()).not.toContain('audit_log_2001_01');
    const [thisMonth] = await db.owner<{ name: string }[]>`
      select 'audit_log_' || to_char(now() at time zone 'UTC', 'YYYY_MM') as name`;
    expect(await partitions()).toContain(thisMonth?.name);
  });
});

describe('every business table is under audit', () => {
  /** Tables that are no record of what people did, each with its reason. */
  const exempt = new Set([
    'profiles', // a person's own, in no workspace
    'role_permissions', // changed by migrations only
    'interactions', // mirrors of audited rows
    'domain_events', // a log itself
    'webhook_deliveries', // each holds its own attempts
    'audit_log',
  ]);

  it('has all three triggers on each, and leaves out what the database computes', async () => {
    const rows = await db.owner<{ name: string; triggers: string[]; computed: string[] }[]>`
      select c.relname as name,
        array(select t.tgname::text from pg_trigger t where t.tgrelid = c.oid and t.tgname like 'audit\\_%'
          and t.tgenabled = 'O' order by 1) as triggers,
        array(select a.attname::text from pg_attribute a
          where a.attrelid = c.oid and a.attgenerated <> '' and a.attname <> all (coalesce(l.left_out, '{}'))) as computed
      from pg_class c left join private.audited_tables l on l.table_name = c.relname
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;
    const audited = rows.filter(({ name }) => !exempt.has(name));
    expect(audited.length).toBeGreaterThan(8);
    for (const { name, triggers, computed } of audited) {
      expect({ name, triggers, computed }).toEqual({
        name,
        triggers: ['audit_delete', 'audit_insert', 'audit_update'],
        computed: [],
      });
    }
  });
});
