import { afterEach, expect, it, vi } from 'vitest';
import { handleCronRequest } from './cron.ts';

afterEach(() => vi.unstubAllEnvs());

const ask = (authorization?: string) =>
  handleCronRequest(
    new Request('http://desk.test/api/cron/jobs', authorization ? { headers: { authorization } } : {}),
  );

it.each([undefined, 'Bearer ', 'Bearer wrong', 'a long enough secret', 'Bearer undefined'])(
  'the cron route turns away who does not know the secret: %s',
  async (authorization) => {
    vi.stubEnv('CRON_SECRET', 'a long enough secret');
    expect((await ask(authorization)).status).toBe(401);
  },
);

it('without a secret set, nobody gets in', async () => {
  vi.stubEnv('CRON_SECRET', '');
  expect((await ask('Bearer ')).status).toBe(401);
  expect((await ask()).status).toBe(401);
});
