import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { desktop, phone } from './desk.ts';

/** Until nothing moves or fades any more: half way a colour has no contrast yet. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity,
      ),
  );
}

/** Every width and every theme; of what only the colours change, only the colours are looked at again. */
const looks = [
  { viewport: desktop, colorScheme: 'light', rules: null },
  { viewport: desktop, colorScheme: 'dark', rules: ['color-contrast'] },
  { viewport: phone, colorScheme: 'dark', rules: null },
  { viewport: phone, colorScheme: 'light', rules: ['color-contrast'] },
] as const;

/** What axe finds wrong with the page as it stands, wide and narrow, light and dark: nothing. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const { viewport, colorScheme, rules } of looks) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settled(page);
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
    );
    expect.soft(found, `${screen}, ${colorScheme}, ${viewport.width} px`).toEqual([]);
    const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect.soft(isTooWide, `${screen} scrolls sideways at ${viewport.width} px`).toBe(false);
  }
  await page.setViewportSize(desktop);
}
