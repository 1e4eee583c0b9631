import { createHmac } from 'node:crypto';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { verifySample } from './verify-sample.ts';

const secret = `whsec_${Buffer.from('a secret of thirty-two bytes !!!').toString('base64')}`;
const body = JSON.stringify({ id: 'd1', type: 'contact.created', data: { fullName: 'Zoë' } });

function headersFor(text: string, timestamp = Math.floor(Date.now() / 1000)): Record<string, string> {
  const key = Buffer.from(secret.slice(6), 'base64');
  const signature = createHmac('sha256', key).update(`d1.${timestamp}.${text}`).digest('base64');
  return {
    'webhook-id': 'd1',
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,old v1,${signature}`,
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await once(probe.listen(0, '127.0.0.1'), 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return address !== null && typeof address === 'object' ? address.port : 0;
}

test('the sample that people copy accepts what is genuine, and nothing else', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'switchboard-sample-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const file = join(directory, 'sample.mjs');
  await writeFile(file, verifySample);
  const port = await freePort();
  const server = spawn(process.execPath, [file], {
    env: { ...process.env, WEBHOOK_SECRET: secret, PORT: String(port) },
    stdio: 'ignore',
  });
  onTestFinished(() => void server.kill('SIGKILL'));
  const send = async (headers: Record<string, string>, text = body) =>
    (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body: text })).status;

  await vi.waitFor(async () => expect(await send(headersFor(body))).toBe(204), { timeout: 10_000 });
  expect(await send(headersFor(body), `${body} `)).toBe(401);
  expect(await send(headersFor(body, Math.floor(Date.now() / 1000) - 3600))).toBe(401);
  expect(await send({})).toBe(401);
}, 20_000);
