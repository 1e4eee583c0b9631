import { ensureAuthSchema, runningSuperuserUrl, startPostgres } from '@switchboard/local-supabase';
import { migrate } from '@switchboard/db/migrate';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { expect, onTestFinished, test } from 'vitest';
import { tempDir } from '../testing/temp-dir.ts';
import { checkRestore } from './check.ts';
import { differences, fingerprint } from './fingerprint.ts';

type State = { passwords: { owner: string; authAdmin: string } };

/** A database with our schema and a few people in it. */
async function startDesk() {
  const dataDir = await tempDir();
  const server = await startPostgres({ dataDir });
  onTestFinished(server.stop);
  const { passwords }: State = JSON.parse(await readFile(join(dataDir, 'local.json'), 'utf8'));
  const urlOf = (user: string, password: string) => `postgres://${user}:${password}@127.0.0.1:${server.port}/postgres`;
  const authAdminUrl = urlOf('supabase_auth_admin', passwords.authAdmin);
  await ensureAuthSchema({ superuserUrl: server.superuserUrl, authAdminUrl, passwords });
  await migrate(urlOf('postgres', passwords.owner));
  const sql = postgres(server.superuserUrl, { max: 2, onnotice: () => undefined });
  onTestFinished(() => sql.end());
  await sql`insert into auth.users (id, email) select gen_random_uuid(), 'person' || n || '@desk.test' from generate_series(1, 50) n`;
  return { dataDir, superuserUrl: server.superuserUrl, sql };
}

test('a backup taken while people work restores to exactly what was there, and starts as a desk of its own', async () => {
  const { dataDir, superuserUrl, sql } = await startDesk();
  expect(await runningSuperuserUrl(dataDir)).toBe(superuserUrl);
  let isWorking = true;
  const work = (async () => {
    while (isWorking) {
      await sql`update public.profiles set full_name = 'Name ' || random()`;
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  })();
  const keep = join(await tempDir(), 'backup');
  const verdict = await checkRestore({ dataDir, superuserUrl, keep }).finally(() => {
    isWorking = false;
    return work;
  });
  expect(verdict.differences).toEqual([]);
  expect(verdict.original.tables.get('public.profiles')?.rows).toBe('50');
  expect(verdict.original.catalogue.get('policies')?.size).toBeGreaterThan(20);
  expect(existsSync(join(keep, 'postgres', 'backup_label'))).toBe(true);
  const started = await startPostgres({ dataDir: keep });
  onTestFinished(started.stop);
  const copy = postgres(started.superuserUrl, { max: 1 });
  const [{ people } = {}] = await copy`select count(*)::int as people from auth.users`;
  await copy.end();
  expect(people).toBe(50);
});

test('what a restore would lose is named', async () => {
  const { sql } = await startDesk();
  const before = await fingerprint(sql);
  const changes: Record<string, string> = {
    'update auth.users set email = email || 1 where email like \'person7@%\'': 'auth.users has the same number of rows with other contents.',
    'delete from public.interactions; delete from public.profiles where id = (select id from public.profiles limit 1)':
      'public.profiles has 50 rows, restored 49.',
    'drop policy contacts_select_staff on public.contacts': 'Among the policies, public.contacts contacts_select_staff is not the same.',
    'grant select on public.notes to anon': 'Among the relations, public.notes is not the same.',
    'alter table public.calls no force row level security': 'Among the relations, public.calls is not the same.',
    'alter role switchboard_server inherit': 'Among the roles, switchboard_server is not the same.',
  };
  for (const [change, sentence] of Object.entries(changes)) {
    await sql.begin(async (tx) => {
      await tx.unsafe('set local session_replication_role = replica').simple();
      await tx.unsafe(change).simple();
      expect(differences(before, await fingerprint(tx))).toContain(sentence);
      throw new RollBack();
    }).catch((error: unknown) => {
      if (!(error instanceof RollBack)) throw error;
    });
  }
});

class RollBack extends Error {}
