import { expect } from 'vitest';
import { test } from './testing/desk.ts';
import { visit } from './testing/page.ts';
import { ready } from './testing/ready.ts';
import { secrets, stack } from './testing/stack.ts';

const everywhere = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': expect.stringMatching(/^(strict-origin-when-cross-origin|no-referrer)$/),
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': expect.stringContaining("default-src 'none'"),
};
const onPages = {
  ...everywhere,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
};

const get = (path: string, init?: RequestInit) =>
  fetch(new URL(path, stack.webUrl), { redirect: 'manual', ...init });
const headersOf = ({ headers }: Response) => Object.fromEntries(headers);

const filePattern = /(?:\/_next\/)?static\/[\w./~@%()[\]-]+\.(?:js|css)/g;
const filesIn = (text: string) =>
  [...text.matchAll(filePattern)].map(([path]) => (path.startsWith('/') ? path : `/_next/${path}`));

test('every answer carries the security headers and the id of its request', async () => {
  const login = await get('/login');
  const [script = ''] = filesIn(await login.clone().text());
  const answers = {
    login,
    redirect: await get('/contacts'),
    missing: await get('/login/no-such-page'),
    file: await get(script),
    missingFile: await get('/_next/static/no-such-file.js'),
    icon: await get('/icon.svg'),
    api: await get('/api/trpc/me.get'),
    missingApi: await get('/api/trpc/no.such'),
  };
  for (const [name, answer] of Object.entries(answers)) {
    expect.soft(headersOf(answer), name).toMatchObject(/api/i.test(name) ? everywhere : onPages);
  }
  expect(answers.redirect.status).toBe(307);
  expect(answers.missing.status).toBe(404);
  expect(answers.file.status).toBe(200);
  expect(answers.api.status).toBe(401);

  for (const path of ['/login', '/contacts', '/api/trpc/me.get']) {
    const answer = await get(path, { headers: { 'x-request-id': 'from-a-test-0001' } });
    expect.soft(answer.headers.get('x-request-id'), path).toBe('from-a-test-0001');
    const hostile = await get(path, { headers: { 'x-request-id': 'a b;<script>' } });
    expect.soft(hostile.headers.get('x-request-id'), path).toMatch(/^[\w-]{8,64}$/);
  }
});

test('scripts run by a nonce that no two pages share', async () => {
  const policies = await Promise.all([get('/login'), get('/login')]);
  const nonces = await Promise.all(
    policies.map(async (answer) => {
      const policy = answer.headers.get('content-security-policy') ?? '';
      const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
      expect(scripts).not.toMatch(/unsafe-|https?:|\*/);
      const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1] ?? '';
      const html = await answer.text();
      const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      expect(tags.length).toBeGreaterThan(0);
      for (const tag of tags) expect(tag).toContain(`nonce="${nonce}"`);
      return nonce;
    }),
  );
  expect(nonces[0]).not.toBe(nonces[1]);
});

test('no secret is in anything that is delivered', async ({ desk }) => {
  const { page, context, api } = await desk.person('Sec Ret');
  const contact = await api.contacts.create.mutate({ fullName: 'Zoe Bar', phone: '+14155552671' });
  const bodies = new Map<string, string>();
  const seen = new Set<string>();
  const queue: string[] = [];
  const found = (text: string) => {
    for (const path of filesIn(text)) {
      if (seen.has(path)) continue;
      seen.add(path);
      queue.push(path);
    }
  };
  const paths = [
    '/contacts',
    `/contacts/${contact.id}`,
    '/calls',
    '/settings/profile',
    '/settings/workspace',
  ];
  for (const path of [...paths, '/reset-password']) {
    const html = await (await context.request.get(path)).text();
    bodies.set(path, html);
    found(html);
  }
  // What is loaded on demand has its name in what loads it.
  context.on('response', (response) => found(response.url()));
  await visit(page, `/contacts?c=${contact.id}`);
  for (const keys of ['Control+k', '?', 'Shift+N', 'c']) {
    await page.keyboard.press(keys);
    await page.keyboard.press('Escape');
  }
  await ready(page);
  for (let path = queue.shift(); path; path = queue.shift()) {
    const answer = await get(path);
    if (!answer.ok) continue;
    const text = await answer.text();
    bodies.set(path, text);
    found(text);
  }
  expect(bodies.size).toBeGreaterThan(15);
  const hidden = await secrets();
  for (const [path, text] of bodies) {
    for (const secret of hidden) expect(text.includes(secret), `a secret in ${path}`).toBe(false);
    const isSuspect = /sb_secret_[\w-]{8}|postgres(ql)?:\/\/\w|DATABASE_URL|JWT_SECRET/.test(text);
    expect(isSuspect, `the look of a secret in ${path}`).toBe(false);
  }
  expect([...bodies.values()].some((text) => text.includes(stack.publishableKey))).toBe(true);
});
