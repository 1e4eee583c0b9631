import { expect } from 'vitest';
import { type Desk, test } from './testing/desk.ts';
import { eventually, gone, toast, visit } from './testing/page.ts';
import { ready } from './testing/ready.ts';

const bar = 'Call';
const strip = 'Outcome of the call';

async function caller(desk: Desk) {
  const person = await desk.person('Cal Lerr');
  const [zoe, ada] = await Promise.all([
    person.api.contacts.create.mutate({ fullName: 'Zoe Bar', phone: '+14155552671' }),
    person.api.contacts.create.mutate({ fullName: 'Ada Lane', phone: '+442079460123' }),
  ]);
  await visit(person.page, `/contacts?c=${zoe.id}`);
  const dock = (name: string) => person.page.getByRole('region', { name, exact: true });
  const call = () => person.page.keyboard.press('c');
  return { ...person, zoe, ada, dock, call };
}

test('a call stays on the screen: over pages, a reload and in another tab', async ({ desk }) => {
  const { page, context, dock, call } = await caller(desk);
  await call();
  await dock(bar).getByText('Zoe Bar').waitFor();
  await dock(bar).getByLabel('Note of this call').fill('Half a sent');

  await page.getByRole('link', { name: 'Calls' }).first().click();
  await page.waitForURL('**/calls');
  await dock(bar).getByText('Zoe Bar').waitFor();
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await page.waitForURL('**/settings/**');
  expect(await dock(bar).getByLabel('Note of this call').inputValue()).toBe('Half a sent');

  await page.reload();
  await ready(page);
  await dock(bar).getByText('Zoe Bar').waitFor();
  expect(await dock(bar).getByLabel('Note of this call').inputValue()).toBe('Half a sent');

  const second = await context.newPage();
  await visit(second, '/contacts');
  const inSecond = second.getByRole('region', { name: bar, exact: true });
  await inSecond.getByText('Zoe Bar').waitFor();
  expect(await inSecond.getByLabel('Note of this call').inputValue()).toBe('Half a sent');

  // Ended here, it is gone there.
  await dock(bar).getByRole('button', { name: 'End' }).click();
  await page.reload();
  await ready(page);
  await dock(strip).getByRole('button', { name: 'No answer' }).click();
  await gone(dock(strip));
  await gone(inSecond);
});

test('a second call is not started, and one is told where the first is', async ({ desk }) => {
  const { page, api, zoe, ada, dock, call } = await caller(desk);
  await call();
  await dock(bar).getByText('Zoe Bar').waitFor();
  await eventually(async () => (await api.calls.active.query())?.contactId).toBe(zoe.id);
  desk.expectFault(/409/);
  await page.goto(`/contacts?c=${ada.id}`);
  await ready(page);
  await call();
  await toast(page, 'You are already on a call with Zoe Bar').waitFor();
  await page.getByRole('region', { name: 'Zoe Bar' }).waitFor();
  const { items } = await api.calls.list.query({});
  expect(items).toHaveLength(1);
});

test('an end that fails keeps the strip, the note and the outcome', async ({ desk }) => {
  const { page, api, dock, call } = await caller(desk);
  await call();
  await dock(bar).getByLabel('Note of this call').fill('Precious.');
  await dock(bar).getByRole('button', { name: 'End' }).click();
  desk.expectFault(/ERR_CONNECTION_REFUSED|ERR_FAILED/);
  await page.route('**/api/trpc/calls.end*', (route) => route.abort('connectionrefused'));
  await page.keyboard.press('Alt+Digit7');
  await toast(page, 'The outcome was not saved').waitFor();
  await dock(strip).getByRole('button', { name: 'Booked', pressed: true }).waitFor();
  expect(await dock(strip).getByLabel('Note of this call').inputValue()).toBe('Precious.');
  await page.unroute('**/api/trpc/calls.end*');
  await page.reload();
  await ready(page);
  expect(await dock(strip).getByLabel('Note of this call').inputValue()).toBe('Precious.');
  await dock(strip).getByRole('button', { name: 'Booked' }).click();
  await gone(dock(strip));
  await toast(page, /Booked/).waitFor();
  const { items } = await api.calls.list.query({});
  expect(items.map(({ outcome }) => outcome)).toEqual(['booked_meeting']);
  const notes = await api.notes.list.query({ callId: items[0]?.id ?? '' });
  expect(notes.items.map(({ body }) => body)).toEqual(['Precious.']);
});

test('the draft of a note survives a reload, and goes when it is saved', async ({ desk }) => {
  const { page } = await caller(desk);
  const note = page.getByLabel('Write a note');
  await note.fill('Not yet finished');
  await page.getByText('Draft saved').waitFor();
  await page.reload();
  await ready(page);
  expect(await note.inputValue()).toBe('Not yet finished');
  await note.fill('Finished.');
  await page.getByRole('button', { name: 'Save note' }).click();
  await page.getByRole('region', { name: 'Zoe Bar' }).getByRole('list').getByText('Finished.').waitFor();
  // The note is shown at once; its draft goes when the desk has it.
  await eventually(() => page.evaluate(() => Object.values(localStorage).includes('Finished.'))).toBe(false);
  await page.reload();
  await ready(page);
  expect(await note.inputValue()).toBe('');
});
