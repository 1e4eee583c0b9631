import type { Page } from 'playwright';

/**
 * Until every control on the page is React's: before that a press is lost. React marks what it has
 * taken over with a property of its own.
 */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const controls = [...document.querySelectorAll('a, button, input, textarea')];
    const isTaken = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactProps$'));
    return document.readyState === 'complete' && controls.length > 0 && controls.every(isTaken);
  });
  // Effects, which listen for keys, run after that, before the browser is idle.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

/** The page has nothing left to do: what was clicked has come to rest, as it has when a person acts next. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestIdleCallback(() => requestIdleCallback(() => resolve()))),
  );
