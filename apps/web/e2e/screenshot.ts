// Draws docs/screenshots/contacts.png from the demo of a running `npm start`:
//   SWITCHBOARD_STACK_FILE=.local/stack.json node apps/web/e2e/screenshot.ts
import { join } from 'node:path';
import { browser, closeBrowser } from './testing/chromium.ts';
import { apiOf, signIn } from './testing/person.ts';
import { ready } from './testing/ready.ts';
import { stack } from './testing/stack.ts';

const path = join(import.meta.dirname, '../../../docs/screenshots/contacts.png');

if (!stack.demo) throw new Error('The stack has no demo: start it without --empty.');
const demo = await signIn(stack.demo);
const api = apiOf(demo);

// Whose timeline says the most: several calls with notes, and a title and tags.
const { items } = await api.contacts.list.query({
  limit: 30,
  sort: { field: 'lastContactedAt', direction: 'desc' },
});
const withHistory = await Promise.all(
  items.map(async (contact) => {
    const timeline = await api.contacts.timeline.query({ contactId: contact.id });
    return { contact, events: timeline.items.length };
  }),
);
const [best] = withHistory.toSorted((a, b) => b.events - a.events);
if (!best) throw new Error('The demo has no contacts.');

const context = await (
  await browser()
).newContext({
  baseURL: stack.webUrl,
  viewport: { width: 1440, height: 900 },
  deviceScaleFactor: 2,
  colorScheme: 'light',
  reducedMotion: 'reduce',
  locale: 'en-US',
});
await context.addCookies(demo.cookies.map((cookie) => ({ ...cookie, url: stack.webUrl })));
const page = await context.newPage();
await page.goto(`/contacts?sort=lastContactedAt.desc&c=${best.contact.id}`);
await ready(page);
await page.getByRole('region', { name: best.contact.fullName }).getByRole('listitem').first().waitFor();
await page.mouse.move(0, 0);
await page.screenshot({ path });
await closeBrowser();
