import { expect, test } from 'vitest';
import { createSignInLimit } from './sign-in-limit.ts';

const post = (path: string) =>
  new Request(`http://auth.test/auth/v1/${path}`, {
    method: 'POST',
    headers: { origin: 'http://desk.test' },
  });

test('passwords can be guessed a few times a minute from one address', async () => {
  const limit = createSignInLimit(3);
  for (let attempt = 0; attempt < 3; attempt++) {
    expect(await limit(post('token?grant_type=password'), '198.51.100.7')).toBeNull();
  }
  const refused = await limit(post('recover'), '198.51.100.7');
  expect(refused?.status).toBe(429);
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(50);
  expect(refused?.headers.get('access-control-allow-origin')).toBe('http://desk.test');
  expect(await limit(post('token?grant_type=password'), '198.51.100.8')).toBeNull();
});

test('a session can always be refreshed', async () => {
  const limit = createSignInLimit(1);
  for (let attempt = 0; attempt < 5; attempt++) {
    expect(await limit(post('token?grant_type=refresh_token'), '198.51.100.7')).toBeNull();
  }
});
