import { execFileSync, spawnSync } from 'node:child_process';
import type { Binaries } from './binaries.ts';

/** How to start a PostgreSQL program: a command to put in front of it, and whose files it needs. */
export type PostgresUser = {
  wrap: (program: string, args: string[]) => { command: string; args: string[]; uid?: number; gid?: number };
  owner?: { uid: number; gid: number };
};

const asOurselves: PostgresUser = { wrap: (command, args) => ({ command, args }) };

function lookUp(name: string): { uid: number; gid: number } | undefined {
  const ids = (['-u', '-g'] as const).map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (ids.some((id) => id.status !== 0)) return undefined;
  const [uid, gid] = ids.map((id) => Number(id.stdout.trim()));
  return uid && gid ? { uid, gid } : undefined;
}

function postgresAccount(): { uid: number; gid: number } {
  const existing = lookUp('postgres');
  if (existing) return existing;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], {
      stdio: 'ignore',
    });
  } catch {
    // A read-only /etc: `nobody` is there on every system and will do.
  }
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (account) return account;
  throw new Error(
    'PostgreSQL does not run as root, and no "postgres" account could be made. Run as another user.',
  );
}

/**
 * PostgreSQL refuses to run as root: there, use the `postgres` account. Below a
 * closed directory such as /root, it keeps the one capability that lets it in.
 */
export function findPostgresUser(binaries: Binaries, parentDir: string): PostgresUser {
  if (process.getuid?.() !== 0) return asOurselves;
  const owner = postgresAccount();
  const plain: PostgresUser = { owner, wrap: (command, args) => ({ command, args, ...owner }) };
  const capability = '+dac_override';
  // Without the secure bit, `access()` would look at the plain rights of the account.
  const identity = [
    '--securebits=+no_setuid_fixup',
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    '--clear-groups',
  ];
  const capable: PostgresUser = {
    owner,
    wrap: (program, args) => ({
      command: 'setpriv',
      args: [
        ...identity,
        `--inh-caps=-all,${capability}`,
        `--ambient-caps=-all,${capability}`,
        '--',
        program,
        ...args,
      ],
    }),
  };
  const found = [plain, capable].find((user) => works(user, binaries, parentDir));
  if (found) return found;
  throw new Error(
    `PostgreSQL runs as the account "postgres", which cannot read ${parentDir}. Move the project out of a closed directory, or run as another user.`,
  );
}

function works(user: PostgresUser, binaries: Binaries, parentDir: string): boolean {
  const run = (program: string, args: string[]) => {
    const { command, args: wrapped, ...ids } = user.wrap(program, args);
    return spawnSync(command, wrapped, { ...ids, stdio: 'ignore' }).status === 0;
  };
  // `initdb --show` looks for its programs and files as a real run does, and makes nothing.
  return run(binaries.initdb, ['--show', `--pgdata=${parentDir}`]) && run('/bin/ls', [parentDir]);
}
