import type { Page } from 'playwright';
import { expectAccessible } from './testing/axe.ts';
import { type Desk, test } from './testing/desk.ts';
import { gone, rows, visit } from './testing/page.ts';

test('axe finds nothing where nobody is signed in', async ({ desk }) => {
  const page = await desk.visitor();
  await visit(page, '/login');
  await expectAccessible(page, 'sign in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign in' }).and(page.locator(':not([disabled])')).waitFor();
  await expectAccessible(page, 'sign in with mistakes');
  await page.getByRole('radio', { name: 'Create account' }).click();
  await expectAccessible(page, 'sign up');
  await page.getByRole('radio', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Forgot it?' }).click();
  await expectAccessible(page, 'forgot');
  await visit(page, '/auth/confirm?type=signup&token_hash=aaaaaaaaaaaa');
  await expectAccessible(page, 'confirm');
  await visit(page, '/auth/confirm?type=recovery&token_hash=aaaaaaaaaaaa');
  await expectAccessible(page, 'reset');
});

async function deskWithHistory(desk: Desk) {
  const person = await desk.person('Axel Test');
  const { api } = person;
  const zoe = await api.contacts.create.mutate({
    fullName: 'Zoë O’Brien',
    title: 'CFO',
    company: 'Acme',
    phone: '+14155552671',
    email: 'zoe@acme.example',
    tags: ['vip', 'renewal'],
  });
  await api.contacts.create.mutate({ fullName: 'Ada Lane', phone: '+442079460123', doNotCall: true });
  const outcomes = [
    'connected',
    'no_answer',
    'voicemail',
    'callback',
    'not_interested',
    'interested',
  ] as const;
  for (const outcome of outcomes) {
    const { id } = await api.calls.start.mutate({ contactId: zoe.id });
    await api.calls.end.mutate({ id, outcome, note: `It went ${outcome}.` });
  }
  await api.notes.create.mutate({ contactId: zoe.id, body: 'Prefers mornings.' });
  return { ...person, zoe };
}

test('axe finds nothing in the desk', async ({ desk }) => {
  const { page, zoe } = await deskWithHistory(desk);
  await visit(page, '/contacts');
  await rows(page).nth(1).waitFor();
  await expectAccessible(page, 'contacts');
  await visit(page, `/contacts?c=${zoe.id}`);
  await page.getByText('Prefers mornings.').waitFor();
  await expectAccessible(page, 'a contact beside the list');
  await visit(page, `/contacts/${zoe.id}`);
  await page.getByText('Prefers mornings.').waitFor();
  await expectAccessible(page, 'a contact');
  await page.getByRole('tab', { name: 'Calls' }).click();
  await page
    .getByRole('button', { name: /Interested/ })
    .first()
    .click();
  await page.getByLabel('Add a note to this call').waitFor();
  await expectAccessible(page, 'the calls of a contact');
  await visit(page, `/contacts?c=${zoe.id}&tab=details`);
  await page.getByLabel('LinkedIn').waitFor();
  await expectAccessible(page, 'the details of a contact');
  await visit(page, '/calls');
  await rows(page, 'Calls').nth(3).waitFor();
  await expectAccessible(page, 'calls');
  desk.expectFault(/404/);
  await visit(page, '/contacts/no-such-contact');
  await expectAccessible(page, 'not found in the desk');
  await visit(page, '/no-such-page');
  await expectAccessible(page, 'not found');
});

test('axe finds nothing in the settings', async ({ desk }) => {
  const { page } = await deskWithHistory(desk);
  for (const name of ['profile', 'workspace', 'members', 'permissions', 'api', 'webhooks', 'audit']) {
    await visit(page, `/settings/${name}`);
    await page.getByRole('heading').first().waitFor();
    await expectAccessible(page, `the settings of ${name}`);
  }
});

test('axe finds nothing in what opens over the desk', async ({ desk }) => {
  const { page, zoe } = await deskWithHistory(desk);
  await visit(page, `/contacts/${zoe.id}`);

  const over = async (name: string, open: () => Promise<void>, role: 'dialog' | 'menu' = 'dialog') => {
    await open();
    const opened = page.getByRole(role).first();
    await opened.waitFor();
    await expectAccessible(page, name);
    await page.keyboard.press('Escape');
    await gone(opened);
  };
  await over('palette', () => page.keyboard.press('Control+k'));
  await over('palette with results', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('zoe');
    await page.getByRole('group', { name: 'Contacts' }).waitFor();
  });
  await over('keys', () => page.keyboard.press('?'));
  await over('new contact', () => page.keyboard.press('Shift+N'));
  await over('account menu', () => page.getByRole('button', { name: /^Account of/ }).click(), 'menu');
  await over('contact menu', () => page.getByRole('button', { name: /^More about/ }).click(), 'menu');

  await visit(page, '/contacts');
  await over('filter', () => page.getByRole('button', { name: 'Filter' }).click());
  await page.getByRole('searchbox').fill('nobody of this name');
  await page.getByText('Nobody matches').waitFor();
  await expectAccessible(page, 'nothing found');
  await onACall(page, zoe.id);
});

async function onACall(page: Page, contactId: string) {
  await visit(page, `/contacts/${contactId}`);
  await page.keyboard.press('c');
  const bar = page.getByRole('region', { name: 'Call', exact: true });
  await bar.waitFor();
  await expectAccessible(page, 'on a call');
  await bar.getByRole('button', { name: 'End' }).click();
  await page.getByRole('region', { name: 'Outcome of the call' }).waitFor();
  await expectAccessible(page, 'outcome of a call');
}

test('axe finds nothing in an empty desk', async ({ desk }) => {
  const { page } = await desk.person('Emma Tee');
  await visit(page, '/contacts');
  await page.getByText('No contacts yet').waitFor();
  await expectAccessible(page, 'no contacts');
  await visit(page, '/calls');
  await page.getByText('No calls yet').waitFor();
  await expectAccessible(page, 'no calls');
});
