import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writePrivateFile } from './write-private-file.ts';

const localStateSchema = z.object({
  passwords: z.object({
    superuser: z.string(),
    owner: z.string(),
    authAdmin: z.string(),
    server: z.string(),
  }),
  jwtSecret: z.string(),
  publishableKey: z.string(),
  /** What encrypts secrets at rest; absent in what an older version wrote. */
  encryptionKeys: z.string().optional(),
  /** What keys the hashes of API keys; likewise. */
  hashSecret: z.string().optional(),
  postgresPort: z.number().optional(),
  authPort: z.number().optional(),
});

/** Secrets and ports of one data directory, kept between starts. */
export type LocalState = z.infer<typeof localStateSchema> & { encryptionKeys: string; hashSecret: string };

const secret = (bytes = 24) => randomBytes(bytes).toString('base64url');

const newEncryptionKeys = () => `local:${randomBytes(32).toString('base64')}`;

function newState(): LocalState {
  return {
    passwords: { superuser: secret(), owner: secret(), authAdmin: secret(), server: secret() },
    jwtSecret: secret(48),
    publishableKey: `sb_publishable_${secret()}`,
    encryptionKeys: newEncryptionKeys(),
    hashSecret: secret(48),
  };
}

const stateFile = (dataDir: string) => join(dataDir, 'local.json');

export async function saveLocalState(dataDir: string, state: LocalState): Promise<void> {
  await writePrivateFile(stateFile(dataDir), `${JSON.stringify(state, null, 2)}\n`);
}

/** Reads the directory's secrets, making the directory and new secrets where there are none yet. */
export async function openLocalState(dataDir: string): Promise<LocalState> {
  await mkdir(dataDir, { recursive: true });
  const text = await readFile(stateFile(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) {
    const state = newState();
    await saveLocalState(dataDir, state);
    return state;
  }
  const state = localStateSchema.safeParse(JSON.parse(text));
  if (!state.success) {
    throw new Error(`${stateFile(dataDir)} is damaged: ${z.prettifyError(state.error)}`);
  }
  const { encryptionKeys, hashSecret } = state.data;
  if (encryptionKeys && hashSecret) return { ...state.data, encryptionKeys, hashSecret };
  const completed = {
    ...state.data,
    encryptionKeys: encryptionKeys ?? newEncryptionKeys(),
    hashSecret: hashSecret ?? secret(48),
  };
  await saveLocalState(dataDir, completed);
  return completed;
}
