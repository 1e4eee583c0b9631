import type { BrowserContext } from 'playwright';
import { expect } from 'vitest';
import { isSessionCookie, sessionCookieName, sessionExpiry } from '../src/lib/supabase/cookie.ts';
import { test } from './testing/desk.ts';
import { eventually, row, toast, visit } from './testing/page.ts';
import { signIn } from './testing/person.ts';
import { ready } from './testing/ready.ts';
import { mailsTo, stack } from './testing/stack.ts';

const sessionCookies = async (context: BrowserContext) =>
  (await context.cookies(stack.webUrl)).filter(({ name }) => isSessionCookie(name));

/** Lets the access token run out, as far as the cookie says. */
async function expire(context: BrowserContext): Promise<void> {
  const cookies = await sessionCookies(context);
  const text = cookies
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ value }) => value)
    .join('');
  const session: object = JSON.parse(Buffer.from(text.replace('base64-', ''), 'base64url').toString());
  const expired = JSON.stringify({ ...session, expires_at: Math.floor(Date.now() / 1000) - 60 });
  for (const { name } of cookies) await context.clearCookies({ name });
  const value = `base64-${Buffer.from(expired).toString('base64url')}`;
  await context.addCookies([{ name: sessionCookieName, value, url: stack.webUrl }]);
}

const isFresh = async (context: BrowserContext) =>
  (sessionExpiry(await sessionCookies(context)) ?? 0) > Date.now() / 1000 + 60;

test('who signs in comes to the page that was asked for, and signs out for good', async ({ desk }) => {
  const { account, context, page } = await desk.person('Nex Tway');
  await visit(page, '/settings/profile');
  const old = await context.cookies();
  await page.getByRole('button', { name: 'Account of Nex Tway' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL('**/login*');
  expect(await sessionCookies(context)).toEqual([]);

  await visit(page, '/calls?outcome=voicemail');
  expect(new URL(page.url()).searchParams.get('next')).toBe('/calls?outcome=voicemail');
  await page.getByLabel('Email').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill('wrong');
  desk.expectFault(/400/);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page
    .getByRole('main')
    .getByText(/password/i)
    .and(page.getByText(/not|wrong/i))
    .first()
    .waitFor();
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/calls?outcome=voicemail');

  // The session that was ended is not renewed from its old cookies.
  const thief = await desk.visitor();
  await thief.context().addCookies(old);
  await expire(thief.context());
  await thief.goto('/contacts');
  await thief.waitForURL('**/login*');
});

test('a forgotten password is set anew through the mail', async ({ desk }) => {
  const { account } = await desk.person('Fay Gott');
  const page = await desk.visitor();
  await visit(page, '/login');
  await page.getByRole('button', { name: 'Forgot it?' }).click();
  await page.getByLabel('Email').fill(account.email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await page.getByText('a link is on its way').waitFor();
  await eventually(() => mailsTo(account.email)).toHaveLength(1);
  const [mail = ''] = await mailsTo(account.email);
  const link = /href="([^"]+)"/.exec(mail)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(link.startsWith(stack.webUrl)).toBe(true);

  await visit(page, link);
  const password = crypto.randomUUID();
  await page.getByLabel('New password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Save password' }).click();
  await page.waitForURL('**/contacts');
  await page.getByText('No contacts yet').waitFor();
  await expect(signIn(account)).rejects.toThrow(/credentials/i);
  await expect(signIn({ ...account, password })).resolves.toBeDefined();

  // A link works once.
  const late = await desk.visitor();
  desk.expectFault(/40[0-9]/);
  await visit(late, link);
  await late.getByLabel('New password', { exact: true }).fill(crypto.randomUUID());
  await late.getByRole('button', { name: 'Save password' }).click();
  await late.getByRole('alert').first().waitFor();
  await expect(signIn({ ...account, password })).resolves.toBeDefined();
});

test('a token that has run out is renewed, on the way to a page and in an open one', async ({ desk }) => {
  const { api, context, page } = await desk.person('Ray New');
  await api.contacts.create.mutate({ fullName: 'Zoe Bar' });
  await visit(page, '/contacts');
  await expire(context);
  await page.reload();
  await row(page, 'Zoe Bar').waitFor();
  await eventually(() => isFresh(context)).toBe(true);

  await ready(page);
  await expire(context);
  await page.getByRole('searchbox').fill('nobody');
  await page.getByText('Nobody matches “nobody”').waitFor();
  await eventually(() => isFresh(context)).toBe(true);
});

test('of two people who edit one field, the second is shown both and loses nothing', async ({ desk }) => {
  const first = await desk.person('One Writer');
  const { id } = await first.api.contacts.create.mutate({ fullName: 'Zoe Bar', title: 'Buyer' });
  const second = await desk.again(first.account);
  for (const { page } of [first, second]) await visit(page, `/contacts/${id}?tab=details`);
  const title = (page: typeof first.page) => page.getByLabel('Title');

  await title(second.page).fill('CEO');
  await title(first.page).fill('CFO');
  await title(first.page).press('Enter');
  await toast(first.page, 'Title saved').waitFor();

  desk.expectFault(/409/);
  await title(second.page).press('Enter');
  await second.page.getByText('Somebody changed this to CFO while you were writing.').waitFor();
  expect(await title(second.page).inputValue()).toBe('CEO');
  expect((await first.api.contacts.get.query({ id })).title).toBe('CFO');
  await second.page.getByRole('button', { name: 'Keep mine' }).click();
  await toast(second.page, 'Title saved').waitFor();
  expect((await first.api.contacts.get.query({ id })).title).toBe('CEO');

  // Another field of the same contact is no conflict.
  await first.page.getByLabel('Phone').fill('+1 415 555 2671');
  await first.page.getByLabel('Phone').press('Enter');
  await toast(first.page, 'Phone saved').waitFor();
  const saved = await first.api.contacts.get.query({ id });
  expect([saved.title, saved.phone]).toEqual(['CEO', '+14155552671']);
});
