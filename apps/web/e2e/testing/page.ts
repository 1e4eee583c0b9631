import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { ready } from './ready.ts';

export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await ready(page);
}

export const gone = (locator: Locator): Promise<void> => locator.waitFor({ state: 'detached' });

/** The rows of a list, without its header. */
export const rows = (page: Page, list = 'Contacts'): Locator =>
  page.getByRole('grid', { name: list }).locator('[data-key]');

export const row = (page: Page, text: string | RegExp, list = 'Contacts'): Locator =>
  rows(page, list).filter({ hasText: text });

export const toast = (page: Page, text: string | RegExp): Locator =>
  page.locator('[data-sonner-toast]').filter({ hasText: text });

/** What the keyboard is on, in words. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

/** Expects it soon; a busy machine takes its time. */
export const eventually = <Value>(read: () => Value | Promise<Value>) =>
  expect.poll(read, { timeout: 15_000 });
