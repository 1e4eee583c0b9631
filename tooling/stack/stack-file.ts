import { writePrivateFile } from '@switchboard/local-supabase';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What other programs need to reach a running Switchboard. */
export type StackFile = {
  webUrl: string;
  supabaseUrl: string;
  publishableKey: string;
  /** The web server's login: it can do nothing outside a request. */
  databaseUrl: string;
  ownerDatabaseUrl: string | null;
  demo: { email: string; password: string } | null;
  pid: number;
};

const stackPath = (dataDir: string) => join(dataDir, 'stack.json');

export async function writeStackFile(dataDir: string, stack: StackFile): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await writePrivateFile(stackPath(dataDir), `${JSON.stringify(stack, null, 2)}\n`);
}

export const removeStackFile = (dataDir: string): Promise<void> => rm(stackPath(dataDir), { force: true });
