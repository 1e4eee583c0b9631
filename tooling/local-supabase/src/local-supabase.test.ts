import { createClient } from '@supabase/supabase-js';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { expect, onTestFinished, test } from 'vitest';
import { tempDir } from '../../testing/temp-dir.ts';
import { startLocalSupabase } from './local-supabase.ts';

const siteUrl = 'http://127.0.0.1:41999';
const templatesDir = new URL('../../../supabase/templates', import.meta.url).pathname;
const password = 'correct horse battery';

async function start() {
  const dataDir = await tempDir();
  const lines: string[] = [];
  const supabase = await startLocalSupabase({
    dataDir,
    siteUrl,
    templatesDir,
    print: (line) => lines.push(line),
  });
  onTestFinished(supabase.stop);
  const client = () =>
    createClient(supabase.supabaseUrl, supabase.publishableKey, {
      auth: { persistSession: false, autoRefreshToken: false },
    });
  return { dataDir, lines, supabase, client };
}

const claimsOf = (token = '') => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

test('a person signs up, and the session refreshes with a new token each time', async () => {
  const { client, supabase: server } = await start();
  const supabase = client();
  const { data } = await supabase.auth.signUp({ email: 'ada@example.com', password });
  expect(data.session?.expires_in).toBe(3600);
  expect(data.user?.email).toBe('ada@example.com');
  expect(claimsOf(data.session?.access_token)).toMatchObject({
    iss: `${server.supabaseUrl}/auth/v1`,
    aud: 'authenticated',
    role: 'authenticated',
    sub: data.user?.id,
  });

  const { data: refreshed } = await supabase.auth.refreshSession();
  expect(refreshed.session?.refresh_token).not.toBe(data.session?.refresh_token);
  expect((await supabase.auth.getUser()).data.user?.id).toBe(data.user?.id);
  const { data: again } = await client().auth.signInWithPassword({ email: 'ada@example.com', password });
  expect(again.user?.id).toBe(data.user?.id);
});

test('a password reset is caught as a mail whose link proves the address, once', async () => {
  const { client, dataDir, lines } = await start();
  await client().auth.signUp({ email: 'ada@example.com', password });
  await client().auth.resetPasswordForEmail('ada@example.com');

  const [mail = ''] = await readdir(join(dataDir, 'mail'));
  const html = await readFile(join(dataDir, 'mail', mail), 'utf8');
  const link = new URL(/href="([^"]+)"/.exec(html)?.[1] ?? '');
  expect(link.origin).toBe(siteUrl);
  expect(lines.join('\n')).toContain(link.href);

  const token_hash = link.searchParams.get('token_hash') ?? '';
  const person = client();
  const { data } = await person.auth.verifyOtp({ type: 'recovery', token_hash });
  expect(data.user?.email).toBe('ada@example.com');
  expect((await person.auth.updateUser({ password: 'another password' })).error).toBeNull();
  expect((await client().auth.verifyOtp({ type: 'recovery', token_hash })).error).not.toBeNull();
});

test('what a person signs up with reaches the database as json, where triggers read it', async () => {
  const { client, supabase } = await start();
  await client().auth.signUp({
    email: 'Ada@Example.com',
    password,
    options: { data: { full_name: 'Ada "The" Lovelace' } },
  });
  const owner = postgres(supabase.ownerDatabaseUrl, { max: 1 });
  onTestFinished(() => owner.end());
  const rows = await owner`
    select u.raw_user_meta_data ->> 'full_name' as name, u.raw_app_meta_data ->> 'provider' as provider, i.email
    from auth.users u join auth.identities i on i.user_id = u.id`;
  expect(rows).toEqual([{ name: 'Ada "The" Lovelace', provider: 'email', email: 'ada@example.com' }]);
});

test('only the auth API is served, and only with the publishable key', async () => {
  const { supabase } = await start();
  const status = async (path: string, headers?: Record<string, string>) =>
    (await fetch(`${supabase.supabaseUrl}${path}`, headers && { headers })).status;
  const apikey = supabase.publishableKey;
  expect(await status('/auth/v1/settings', { apikey })).toBe(200);
  expect(await status('/auth/v1/settings')).toBe(401);
  expect(await status('/rest/v1/', { apikey })).toBe(404);
  expect(await status('/rest/v1/contacts')).toBe(404);
});

test('the database owner is no superuser, and auth.uid() reads the claims that the server sets', async () => {
  const { supabase } = await start();
  const owner = postgres(supabase.ownerDatabaseUrl, { max: 1 });
  onTestFinished(() => owner.end());
  const [role] = await owner`select rolsuper as superuser from pg_roles where rolname = current_user`;
  expect(role).toEqual({ superuser: false });
  const sub = '0198c0de-0000-7000-8000-000000000001';
  const [who] = await owner.begin(async (tx) => {
    await tx`select set_config('request.jwt.claims', ${JSON.stringify({ sub, role: 'authenticated' })}, true)`;
    return tx`select auth.uid(), auth.role()`;
  });
  expect(who).toEqual({ uid: sub, role: 'authenticated' });
});

test('addresses and keys stay the same after a restart, and nobody else can read them', async () => {
  const dataDir = await tempDir();
  const options = { dataDir, siteUrl, templatesDir, print: () => undefined };
  const first = await startLocalSupabase(options);
  await first.stop();
  const second = await startLocalSupabase(options);
  onTestFinished(second.stop);
  expect([second.supabaseUrl, second.publishableKey, second.ownerDatabaseUrl]).toEqual([
    first.supabaseUrl,
    first.publishableKey,
    first.ownerDatabaseUrl,
  ]);
  expect((await stat(join(dataDir, 'local.json'))).mode & 0o777).toBe(0o600);
});
