import { createClient } from '@supabase/supabase-js';
import { writePrivateFile } from '@switchboard/local-supabase';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const recordSchema = z.object({
  email: z.string(),
  password: z.string(),
  /** The moment that the demo's three weeks lead up to: the same again when a start has to finish them. */
  before: z.iso.datetime(),
  isComplete: z.boolean(),
});
export type DemoRecord = z.infer<typeof recordSchema>;

const recordPath = (dataDir: string) => join(dataDir, 'demo.json');

export async function readDemoRecord(dataDir: string): Promise<DemoRecord | undefined> {
  const text = await readFile(recordPath(dataDir), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : recordSchema.parse(JSON.parse(text));
}

export async function saveDemoRecord(dataDir: string, record: DemoRecord): Promise<DemoRecord> {
  await writePrivateFile(recordPath(dataDir), `${JSON.stringify(record, null, 2)}\n`);
  return record;
}

export const newDemoRecord = (): DemoRecord => ({
  email: 'demo@switchboard.example',
  password: randomBytes(9).toString('base64url'),
  before: new Date().toISOString(),
  isComplete: false,
});

type SignInOptions = Pick<DemoRecord, 'email' | 'password'> & { supabaseUrl: string; publishableKey: string };

/** Signs the demo user in, up first where there is none yet. Answers the access token. */
export async function signInDemo({
  email,
  password,
  supabaseUrl,
  publishableKey,
}: SignInOptions): Promise<string> {
  const supabase = createClient(supabaseUrl, publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false },
  });
  const existing = await supabase.auth.signInWithPassword({ email, password });
  if (existing.data.session) return existing.data.session.access_token;
  const { data, error } = await supabase.auth.signUp({
    email,
    password,
    options: { data: { full_name: 'Alex Morgan' } },
  });
  if (data.session) return data.session.access_token;
  throw new Error(`The demo user could not be signed up: ${error?.message ?? 'no session came back'}`);
}
