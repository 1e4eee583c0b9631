import postgres from 'postgres';
import { newDemoRecord, readDemoRecord, saveDemoRecord, signInDemo } from './account.ts';
import { failureText, fillDemo } from './fill.ts';
import { planDemo } from './plan.ts';

export type DemoAccount = { email: string; password: string };

type Options = {
  dataDir: string;
  ownerDatabaseUrl: string;
  supabaseUrl: string;
  publishableKey: string;
  webUrl: string;
  /** Leave an empty database empty. */
  empty: boolean;
  signal: AbortSignal;
  print: (line: string) => void;
};

/**
 * On an empty database: signs a demo user up and records three weeks of a sales desk.
 * One that was interrupted is finished by the next start. Null where there is no demo.
 */
export async function ensureDemo(options: Options): Promise<DemoAccount | null> {
  const { dataDir, supabaseUrl, publishableKey, webUrl, signal, print } = options;
  let record = await readDemoRecord(dataDir);
  if (!record) {
    if (options.empty || (await hasUsers(options.ownerDatabaseUrl))) return null;
    record = await saveDemoRecord(dataDir, newDemoRecord());
  }
  const account = { email: record.email, password: record.password };
  if (record.isComplete) return account;

  print('Filling the demo workspace ...');
  try {
    const accessToken = await signInDemo({ ...account, supabaseUrl, publishableKey });
    await fillDemo(planDemo(record.before, new Date(record.before)), { webUrl, accessToken, signal });
    await saveDemoRecord(dataDir, { ...record, isComplete: true });
  } catch (error) {
    signal.throwIfAborted();
    print(`The demo workspace is not complete (${failureText(error)}). The next start goes on with it.`);
  }
  return account;
}

async function hasUsers(ownerUrl: string): Promise<boolean> {
  const owner = postgres(ownerUrl, { max: 1 });
  try {
    const [row] = await owner<{ found: boolean }[]>`select exists (select from auth.users) as found`;
    return row?.found ?? false;
  } finally {
    await owner.end();
  }
}
