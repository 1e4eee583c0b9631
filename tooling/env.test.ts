import { expect, test } from 'vitest';
import { parseSettings } from './env.ts';

const hosted = {
  DATABASE_URL: 'postgres://switchboard_server:x@db.example.com:5432/postgres',
  SUPABASE_URL: 'https://project.supabase.co',
  SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_x',
};

test('nothing set means the embedded database on port 3000', () => {
  const settings = parseSettings({});
  expect(settings.hosted).toBeUndefined();
  expect(settings.port).toBe(3000);
  expect(settings.appUrl).toBe('http://127.0.0.1:3000');
  expect(settings.dataDir).toMatch(/\.local$/);
});

test('an empty variable, as a copied .env.example leaves it, counts as not set', () => {
  const settings = parseSettings({ DATABASE_URL: '', SUPABASE_URL: ' ', PORT: '', SMTP_FROM: '' });
  expect(settings.hosted).toBeUndefined();
  expect(settings.port).toBe(3000);
});

test('all three hosted variables mean the hosted project', () => {
  expect(parseSettings(hosted).hosted).toEqual({
    databaseUrl: hosted.DATABASE_URL,
    supabaseUrl: hosted.SUPABASE_URL,
    publishableKey: hosted.SUPABASE_PUBLISHABLE_KEY,
    jwtSecret: undefined,
  });
});

test.each([
  [
    { ...hosted, SUPABASE_URL: '' },
    'SUPABASE_URL is missing while DATABASE_URL and SUPABASE_PUBLISHABLE_KEY are set',
  ],
  [
    { DATABASE_URL: hosted.DATABASE_URL },
    'SUPABASE_URL and SUPABASE_PUBLISHABLE_KEY are missing while DATABASE_URL is set',
  ],
  [{ SUPABASE_JWT_SECRET: 'x'.repeat(32) }, 'DATABASE_URL is missing while SUPABASE_JWT_SECRET is set'],
  [{ SMTP_URL: 'smtp://mail.example.com' }, 'SMTP_FROM is missing while SMTP_URL is set'],
  [{ AUTH_GITHUB_SECRET: 'x' }, 'AUTH_GITHUB_CLIENT_ID is missing while AUTH_GITHUB_SECRET is set'],
])('a group set in part is a sentence that names what is missing: %#', (variables, sentence) => {
  expect(() => parseSettings(variables)).toThrow(sentence);
});

test.each([
  [{ PORT: 'abc' }, 'PORT must be a port number from 1 to 65535'],
  [{ PORT: '70000' }, 'PORT must be a port number from 1 to 65535'],
  [{ ...hosted, DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must be a postgres:// address'],
  [{ ...hosted, SUPABASE_URL: 'project' }, 'SUPABASE_URL must be an http:// or https:// address'],
  [{ ...hosted, SUPABASE_JWT_SECRET: 'short' }, 'SUPABASE_JWT_SECRET must have 32 characters or more'],
  [{ DATABASE_POOL_MAX: '1' }, 'DATABASE_POOL_MAX must be a number from 2 to 100'],
  [{ RATE_LIMIT_BURST: '0' }, 'RATE_LIMIT_BURST must be a whole number of 1 or more'],
  [{ TRUSTED_PROXIES: 'nginx' }, 'TRUSTED_PROXIES must be addresses or networks'],
  [{ SMTP_URL: 'mail', SMTP_FROM: 'x' }, 'SMTP_URL must be an smtp:// or smtps:// address'],
])('a malformed value is a sentence that names its variable: %#', (variables, sentence) => {
  expect(() => parseSettings(variables)).toThrow(sentence);
});
