import type { Page } from 'playwright';
import { expect } from 'vitest';
import { test } from './testing/desk.ts';
import { eventually, focused, gone, rows, toast, visit } from './testing/page.ts';

/** Whether one sees where the keyboard is: an outline of its own, or of the box that stands for it. */
async function hasVisibleFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return false;
    return [element, element.parentElement].some((box) => {
      if (!box) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(box);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    });
  });
}

const selected = (page: Page) => rows(page).and(page.locator('[aria-selected=true]'));

test('a day without a mouse', async ({ desk }) => {
  const { page, api } = await desk.person('Kim Keys');
  for (const fullName of ['Cleo Third', 'Ben Second', 'Ada First']) {
    await api.contacts.create.mutate({ fullName, phone: '+14155552671' });
  }
  const press = (...keys: string[]) =>
    keys.reduce(async (all, key) => (await all, page.keyboard.press(key)), Promise.resolve());

  await visit(page, '/calls');
  await press('g', 'c');
  await page.waitForURL('**/contacts');
  await rows(page).nth(2).waitFor();

  // To the rows, down, up, and into one.
  await press('j');
  await eventually(() => focused(page)).toContain('Ada First');
  expect(await hasVisibleFocus(page)).toBe(true);
  await press('j', 'j', 'k');
  await eventually(() => focused(page)).toContain('Ben Second');
  await press('Enter');
  const panel = page.getByRole('region', { name: 'Ben Second' });
  await panel.waitFor();
  await press('j');
  await page.getByRole('region', { name: 'Cleo Third' }).waitFor();
  await selected(page).filter({ hasText: 'Cleo Third' }).waitFor();
  await press('k');
  await panel.getByRole('tab', { name: 'Timeline', selected: true }).waitFor();

  // A note, a call with its note and outcome, an edit.
  await press('n');
  await eventually(() => focused(page)).toBe('Write a note');
  expect(await hasVisibleFocus(page)).toBe(true);
  await page.keyboard.type('Met at the fair.');
  await press('Control+Enter');
  await panel.getByRole('list').getByText('Met at the fair.').waitFor();
  await press('Escape');
  await press('c');
  await page.getByRole('region', { name: 'Call', exact: true }).waitFor();
  await press('Shift+C');
  await eventually(() => focused(page)).toBe('Note of this call');
  await page.keyboard.type('Call again in May.');
  await press('Control+Enter');
  const strip = page.getByRole('region', { name: 'Outcome of the call' });
  await strip.waitFor();
  await eventually(() => focused(page)).toBe('Note of this call');
  await press('Enter');
  await eventually(() => focused(page)).toContain('Connected');
  expect(await hasVisibleFocus(page)).toBe(true);
  await press('4');
  await gone(strip);
  await panel.getByRole('list').getByText('Call again in May.').waitFor();
  await panel.getByRole('list').getByText('Callback').first().waitFor();
  await press('e');
  await eventually(() => focused(page)).toBe('Name');
  expect(await hasVisibleFocus(page)).toBe(true);
  await press('Tab');
  await eventually(() => focused(page)).toBe('Title');
  await page.keyboard.type('Buyer');
  await press('Enter');
  await toast(page, 'Title saved').waitFor();
  await panel.getByText('Buyer').waitFor();

  // Search, the palette, the keys, and the way back out.
  await press('/');
  await eventually(() => focused(page)).toBe('Search contacts');
  await page.keyboard.type('cleo');
  await eventually(() => rows(page).allInnerTexts()).toHaveLength(1);
  await press('Enter');
  await eventually(() => focused(page)).toContain('Cleo Third');
  await press('/', 'Escape');
  await eventually(() => rows(page).count()).toBe(3);
  await press('Escape');

  await press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search or jump to' });
  await palette.waitFor();
  await page.keyboard.type('ada');
  await palette.getByRole('option', { name: 'Ada First', selected: true }).waitFor();
  await press('Enter');
  await page.getByRole('region', { name: 'Ada First' }).waitFor();
  await gone(palette);

  await press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard' });
  await help.getByText('Call Ada First').waitFor();
  await press('Escape');
  await gone(help);
  await press('Escape');
  await gone(page.getByRole('region', { name: 'Ada First' }));
  await eventually(() => focused(page)).toContain('Ada First');

  // A new contact, and every step of Tab shows where one is.
  await press('Shift+N');
  const dialog = page.getByRole('dialog', { name: 'New contact' });
  await dialog.waitFor();
  await eventually(() => hasVisibleFocus(page)).toBe(true);
  await page.keyboard.type('Dora Fourth');
  for (let step = 0; step < 8; step += 1) {
    await press('Tab');
    expect(await hasVisibleFocus(page), `after ${step + 1} steps, on ${await focused(page)}`).toBe(true);
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await dialog.getByLabel('Name').focus();
  await press('Enter');
  await gone(dialog);
  await page.getByRole('region', { name: 'Dora Fourth' }).waitFor();
  await press('g', 'l');
  await page.waitForURL('**/calls');
  await rows(page, 'Calls').filter({ hasText: 'Ben Second' }).waitFor();
});
