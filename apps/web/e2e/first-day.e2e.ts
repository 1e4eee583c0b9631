import { expect } from 'vitest';
import { test } from './testing/desk.ts';
import { gone, row, toast, visit } from './testing/page.ts';
import { newAccount } from './testing/person.ts';
import { ready } from './testing/ready.ts';

test('the first working day, from the sign-up to the sign-out', async ({ desk }) => {
  const account = newAccount('Ann Baker');
  const page = await desk.visitor();

  await visit(page, '/calls');
  await page.waitForURL('**/login*');
  await page.getByRole('radio', { name: 'Create account' }).click();
  await page.getByLabel('Name').fill(account.fullName);
  await page.getByLabel('Email').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL('**/calls');
  await page.getByRole('link', { name: 'Contacts' }).first().click();
  await page.getByText('No contacts yet').waitFor();
  await page
    .getByRole('button', { name: /Ann Baker/ })
    .first()
    .waitFor();
  await ready(page);

  // A contact, with a company that is made with it.
  await page.getByRole('button', { name: 'New contact' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New contact' });
  await dialog.getByLabel('Name').fill('Zoë O’Brien');
  await dialog.getByLabel('Company').click();
  await page.getByPlaceholder('Find or add a company…').fill('Acme');
  await page.getByRole('option', { name: /Acme/ }).click();
  await dialog.getByLabel('Phone').fill('+1 (415) 555-2671');
  await dialog.getByLabel('Email').fill('zoe@acme.example');
  await dialog.getByRole('button', { name: 'Add contact' }).click();
  await gone(dialog);
  const panel = page.getByRole('region', { name: 'Zoë O’Brien' });
  await panel.getByRole('button', { name: 'Acme' }).waitFor();
  await row(page, 'Zoë O’Brien').waitFor();
  const contactId = new URL(page.url()).searchParams.get('c') ?? '';
  expect(contactId).not.toBe('');

  // A call, its note, and its outcome by one key.
  await panel.getByRole('button', { name: /^Call/ }).click();
  const bar = page.getByRole('region', { name: 'Call', exact: true });
  await bar.getByText('+1 415 555 2671').waitFor();
  await bar.getByLabel('Note of this call').fill('Wants a quote for 40 seats.');
  await bar.getByRole('button', { name: 'End' }).click();
  const strip = page.getByRole('region', { name: 'Outcome of the call' });
  await strip.getByText('How did it go').waitFor();
  await page.keyboard.press('Alt+Digit6');
  await gone(strip);
  await toast(page, /Interested/).waitFor();
  await panel.getByText('Wants a quote for 40 seats.').waitFor();
  await panel.getByRole('list').getByText('Interested').first().waitFor();
  await row(page, /Zoë O’Brien.*Interested/).waitFor();
  await panel.getByRole('tab', { name: 'Calls' }).click();
  await panel.getByRole('button', { name: /Interested/ }).click();
  await panel.getByText('Wants a quote for 40 seats.').waitFor();

  // Found as people type: with a slip, by the digits, by the company.
  const search = page.getByRole('searchbox', { name: 'Search contacts' });
  for (const typed of ['zoe brein', '415 5552671', 'acme']) {
    await search.fill('nobody of this name');
    await page.getByText('Nobody matches “nobody of this name”').waitFor();
    await search.fill(typed);
    await row(page, 'Zoë O’Brien').waitFor();
  }
  await search.fill('');
  for (const typed of ['zoe brein', '4155552671', 'quote for 40']) {
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Search or jump to' });
    await palette.getByRole('combobox').fill(typed);
    await palette
      .getByRole('option', { name: /Zoë O’Brien|quote/ })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await gone(palette);
  }

  // Edited where it stands.
  await panel.getByRole('tab', { name: 'Details' }).click();
  await panel.getByLabel('Title').fill('CFO');
  await panel.getByLabel('Title').press('Enter');
  await toast(page, 'Title saved').waitFor();
  await panel.getByText('CFO').waitFor();

  // Deleted, and taken back: the history comes with it.
  await panel.getByRole('button', { name: 'More about Zoë O’Brien' }).click();
  await page.getByRole('menuitem', { name: 'Delete contact' }).click();
  await gone(row(page, 'Zoë O’Brien'));
  await toast(page, 'Zoë O’Brien deleted').getByRole('button', { name: 'Undo' }).click();
  await row(page, 'Zoë O’Brien').waitFor();
  await panel.getByText('Wants a quote for 40 seats.').waitFor();
  await page.reload();
  await panel.getByText('Wants a quote for 40 seats.').waitFor();
  await ready(page);

  await page.getByRole('button', { name: 'Account of Ann Baker' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL('**/login*');
  await page.getByText('Welcome back').waitFor();
  await page.goBack();
  await page.getByText('Welcome back').waitFor();
  expect(await page.content()).not.toContain('Brien');

  // Somebody else sees nothing of it, by any way.
  const other = await desk.person('Bo Chen');
  await visit(other.page, '/contacts');
  await other.page.getByText('No contacts yet').waitFor();
  await other.page.getByRole('searchbox').fill('brien');
  await other.page.getByText('Nobody matches “brien”').waitFor();
  await other.page.keyboard.press('Control+k');
  await other.page.getByRole('combobox').fill('brien');
  await other.page.getByText('Nothing found for “brien”').waitFor();
  desk.expectFault(/404/);
  await other.page.goto(`/contacts/${contactId}`);
  await other.page.getByText('Nothing here').waitFor();
  await other.page.goto(`/contacts?c=${contactId}`);
  await other.page.getByText('This contact is not here').waitFor();
  expect(await other.page.content()).not.toContain('Brien');
});
