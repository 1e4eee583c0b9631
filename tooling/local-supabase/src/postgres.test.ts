import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import postgres from 'postgres';
import { expect, onTestFinished, test, vi } from 'vitest';
import { tempDir } from '../../testing/temp-dir.ts';
import { clusterDir } from './cluster.ts';
import { pickPort } from './ports.ts';
import { startPostgres } from './postgres.ts';
import { throwawaySettings } from './postgres-settings.ts';
import { processStartTime } from './process-identity.ts';

const script = new URL('./testing/start-and-report.ts', import.meta.url).pathname;

async function query(url: string, text: string) {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await sql.unsafe(text);
  } finally {
    await sql.end();
  }
}

/** Another process that starts PostgreSQL on this directory, as `npm start` does. */
async function startElsewhere(dataDir: string) {
  const starter = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void starter.kill('SIGKILL'));
  const [line] = await once(starter.stdout.setEncoding('utf8'), 'data');
  const { pid, superuserUrl }: { pid: number; superuserUrl: string } = JSON.parse(String(line));
  return { starter, pid, superuserUrl };
}

test('after kill -9 of the starter, its server ends too, and the next start has the data', async () => {
  const dataDir = await tempDir();
  const first = await startElsewhere(dataDir);
  await query(first.superuserUrl, 'create table kept (id int); insert into kept values (42)');
  first.starter.kill('SIGKILL');
  await vi.waitFor(() => expect(processStartTime(first.pid)).toBeUndefined(), { timeout: 20_000 });

  const second = await startPostgres({ dataDir });
  onTestFinished(second.stop);
  expect(second.superuserUrl).toBe(first.superuserUrl);
  expect(await query(second.superuserUrl, 'select id from kept')).toEqual([{ id: 42 }]);
});

test('a server that was left running on the directory is stopped, and its data taken over', async () => {
  const dataDir = await tempDir();
  const left = await startPostgres({ dataDir });
  await query(left.superuserUrl, 'create table kept (id int); insert into kept values (43)');

  const second = await startPostgres({ dataDir });
  onTestFinished(second.stop);
  expect(processStartTime(left.pid)).toBeUndefined();
  expect(await query(second.superuserUrl, 'select id from kept')).toEqual([{ id: 43 }]);
});

test('after kill -9 of PostgreSQL itself, committed data is there', async () => {
  const dataDir = await tempDir();
  const first = await startPostgres({ dataDir });
  await query(first.superuserUrl, 'create table kept (id int); insert into kept values (7)');
  process.kill(first.pid, 'SIGKILL');
  await first.ended;

  const second = await startPostgres({ dataDir });
  onTestFinished(second.stop);
  expect(await query(second.superuserUrl, 'select id from kept')).toEqual([{ id: 7 }]);
});

test('a pid file whose number now belongs to another program does not stop that program', async () => {
  const dataDir = await tempDir();
  const first = await startPostgres({ dataDir, settings: throwawaySettings });
  await first.stop();
  await writeFile(
    join(clusterDir(dataDir), 'postmaster.pid'),
    `${process.pid}\n${clusterDir(dataDir)}\n0\n0\n\n\n\n`,
  );

  const second = await startPostgres({ dataDir, settings: throwawaySettings });
  onTestFinished(second.stop);
  expect(await query(second.superuserUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a port that was asked for and is taken is named', async () => {
  const taken = createServer();
  const port = await pickPort();
  await once(taken.listen(port, '127.0.0.1'), 'listening');
  onTestFinished(() => void taken.close());
  await expect(
    startPostgres({ dataDir: await tempDir(), port, settings: throwawaySettings }),
  ).rejects.toThrow(`Port ${port} is already in use. Set SWITCHBOARD_POSTGRES_PORT`);
});
