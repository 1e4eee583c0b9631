import { expect } from 'vitest';
import { test } from './testing/desk.ts';
import { gone, row, visit } from './testing/page.ts';

test('two open browsers show each other’s edits within a second', async ({ desk }) => {
  // The open contact is asked for once more, and is not there.
  desk.expectFault(/404.*contacts\.get/);
  const here = await desk.person('Ann Baker');
  const { id } = await here.api.contacts.create.mutate({ fullName: 'Zoe Weiss', phone: '+14155552671' });
  const there = await desk.again(here.account);
  await visit(here.page, `/contacts?c=${id}`);
  await visit(there.page, `/contacts?c=${id}`);
  await row(there.page, 'Zoe Weiss').waitFor();
  const panel = there.page.getByRole('region', { name: 'Zoe Weiss' });
  await panel.waitFor();
  // Both streams are open once something that nobody here did shows up.
  await here.api.notes.create.mutate({ body: 'First word', contactId: id });
  await Promise.all([here, there].map(({ page }) => page.getByText('First word').first().waitFor()));

  const soon = { timeout: 1_000 };
  await here.api.notes.create.mutate({ body: 'Wants a quote', contactId: id });
  await Promise.all([here, there].map(({ page }) => page.getByText('Wants a quote').first().waitFor(soon)));

  await here.api.contacts.update.mutate({ id, fullName: 'Zoe Winter' });
  await Promise.all([here, there].map(({ page }) => row(page, 'Zoe Winter').waitFor(soon)));

  await here.api.contacts.create.mutate({ fullName: 'Somebody New' });
  await row(there.page, 'Somebody New').waitFor(soon);

  const call = await here.api.calls.start.mutate({ contactId: id });
  await there.page.getByRole('region', { name: 'Call', exact: true }).waitFor(soon);
  await here.api.calls.end.mutate({ id: call.id, outcome: 'connected' });

  await here.api.contacts.remove.mutate({ id });
  await gone(row(there.page, 'Zoe Winter'));
});

test('a desk that cannot hear says so, catches up, and is quiet again', async ({ desk }) => {
  const { api, context, page } = await desk.person('Ann Baker');
  desk.expectFault(/events\.onChange/);
  await context.route('**/events.onChange*', (route) => route.abort());
  await visit(page, '/contacts');
  await page.getByText('Reconnecting…').waitFor();
  await api.contacts.create.mutate({ fullName: 'Meanwhile' });
  expect(await row(page, 'Meanwhile').count()).toBe(0);
  await context.unroute('**/events.onChange*');
  await row(page, 'Meanwhile').waitFor({ timeout: 30_000 });
  await gone(page.getByText('Reconnecting…'));
});
