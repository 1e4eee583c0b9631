import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright';

let running: Promise<Browser> | undefined;

async function launch(): Promise<Browser> {
  // On Linux the packaged one needs no system library; elsewhere Playwright's own is at hand.
  const isPackaged = process.platform === 'linux' && process.arch === 'x64';
  if (!isPackaged) return chromium.launch();
  const executablePath = await sparticuz.executablePath();
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'] });
}

/** One browser for all journeys of a file; each person in it has a profile of their own. */
export const browser = (): Promise<Browser> => (running ??= launch());

export async function closeBrowser(): Promise<void> {
  await (await running)?.close();
  running = undefined;
}
