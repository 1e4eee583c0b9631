// The one file that runs on whatever Node (>= 20) a machine has: it installs what the
// lockfile says, then hands over to the Node that the root package.json pins.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PNPM = 'pnpm@12.21.0';
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.switchboard-install');
const pinnedNode = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

const commands = {
  start: ['tooling/start.ts'],
  dev: ['tooling/dev.ts'],
  test: ['tooling/test.ts'],
  build: ['tooling/build.ts'],
  bench: ['bench/run.ts'],
  lint: ['tooling/check.ts', 'lint'],
  typecheck: ['tooling/check.ts', 'typecheck'],
  format: ['tooling/check.ts', 'format'],
  'db:generate': ['tooling/db-generate.ts'],
  'db:check': ['tooling/check.ts', 'db:check'],
  'db:migrate': ['tooling/db-migrate.ts'],
  'restore:check': ['tooling/restore-check.ts'],
};

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Everything that decides what an install puts into node_modules. */
function installKey() {
  const folders = ['apps', 'packages', 'tooling'].flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
      .map((entry) => join(parent, entry.name)),
  );
  const manifests = ['.', 'tooling', 'bench', ...folders].map((folder) => join(folder, 'package.json'));
  const hash = createHash('sha256').update(`${PNPM} ${process.platform} ${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests].toSorted()) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(`\n${file}\n`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function install() {
  const key = installKey();
  if (existsSync(stamp) && existsSync(pinnedNode) && readFileSync(stamp, 'utf8') === key) return;
  console.log('Installing packages ...');
  const args = [
    '-y',
    PNPM,
    'install',
    '--frozen-lockfile',
    '--prod=false',
    '--config.confirmModulesPurge=false',
  ];
  const { status, error } = spawnSync('npx', [...args, '--reporter=append-only'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // Ctrl-C during the install ends it, and us with it.
    shell: process.platform === 'win32',
  });
  if (error) fail(`npx could not be run: ${error.message}`);
  if (status !== 0) fail('The packages could not be installed: see above.');
  writeFileSync(stamp, key);
}

function run(script, args) {
  const child = spawn(pinnedNode, [...script, ...args], {
    cwd: root,
    // The channel tells the child when we are gone, however we went.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    // A killed npm takes nobody with it: notice, and stop too.
    setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000).unref();
  }
  child.once('error', (error) => fail(error.message));
  child.once('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
}

const [command, ...args] = process.argv.slice(2);
const script = Object.hasOwn(commands, command ?? '') ? commands[command] : undefined;
if (!script) fail(`Usage: node tooling/run.mjs <${Object.keys(commands).join('|')}> [arguments]`);
if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Node 20 or newer is needed; this is ${process.version}.`);
install();
run(script, args);
