import { expect } from 'vitest';
import { test } from './testing/desk.ts';
import { eventually, gone, row, rows, visit } from './testing/page.ts';
import type { Api } from './testing/person.ts';
import { ready, settled } from './testing/ready.ts';

const total = 500;
const nameOf = (number: number) => `Person ${String(number).padStart(3, '0')}`;

async function fill(api: Api): Promise<void> {
  const numbers = Array.from({ length: total }, (_, index) => index + 1);
  for (let at = 0; at < total; at += 50) {
    await Promise.all(
      numbers.slice(at, at + 50).map((number) =>
        api.contacts.create.mutate({
          fullName: nameOf(number),
          ...(number % 10 === 0 ? {} : { phone: `+1415555${String(2000 + number)}` }),
          tags: number % 100 === 0 ? ['hundred'] : [],
        }),
      ),
    );
  }
}

test('a list of 500: the last is reached, few are drawn, the address says what is seen', async ({ desk }) => {
  const { page, api } = await desk.person('Many Rows');
  await fill(api);
  await visit(page, '/contacts');

  await page.getByRole('button', { name: 'Sort: Newest first' }).click();
  await page.getByRole('menuitemradio', { name: 'Name, A to Z' }).click();
  await page.waitForURL((url) => url.searchParams.get('sort') === 'fullName.asc');
  await row(page, nameOf(1)).waitFor();
  await row(page, nameOf(2)).waitFor();

  // To the end, page by page, as the next rows come.
  const grid = page.getByRole('grid', { name: 'Contacts' });
  await page.keyboard.press('j');
  await eventually(async () => {
    await page.keyboard.press('End');
    return row(page, nameOf(total)).isVisible();
  }).toBe(true);
  expect(await grid.getAttribute('aria-rowcount')).toBe(String(total + 1));
  expect(await rows(page).count()).toBeLessThan(60);
  await page.keyboard.press('Home');
  await row(page, nameOf(1)).waitFor();

  // What is selected stands in the address, and back and forward go through it.
  await row(page, nameOf(3)).click();
  await page.getByRole('region', { name: nameOf(3) }).waitFor();
  await row(page, nameOf(5)).click();
  await page.getByRole('region', { name: nameOf(5) }).waitFor();
  await settled(page);
  await page.goBack();
  await page.getByRole('region', { name: nameOf(3) }).waitFor();
  await settled(page);
  await page.goForward();
  await page.getByRole('region', { name: nameOf(5) }).waitFor();
  await page.reload();
  await page.getByRole('region', { name: nameOf(5) }).waitFor();
  await ready(page);
  await rows(page)
    .and(page.locator('[aria-selected=true]'))
    .filter({ hasText: nameOf(5) })
    .waitFor();

  // Filters, from the menu and by their chips.
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('dialog', { name: 'Filter' }).getByLabel('Phone').click();
  await page.getByRole('option', { name: 'Has none' }).click();
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => url.searchParams.get('phone') === 'no');
  await gone(row(page, nameOf(1)));
  await row(page, nameOf(10)).waitFor();
  await eventually(() => grid.getAttribute('aria-rowcount')).toBe(String(total / 10 + 1));
  await visit(page, '/contacts?tag=hundred&sort=fullName.desc');
  await eventually(() => rows(page).count()).toBe(5);
  expect(await rows(page).first().textContent()).toContain(nameOf(500));
  await page.getByRole('button', { name: 'Clear' }).click();
  await eventually(() => rows(page).count()).toBeGreaterThan(5);
  expect(new URL(page.url()).searchParams.has('tag')).toBe(false);
});
