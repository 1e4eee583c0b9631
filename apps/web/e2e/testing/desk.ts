import type { BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { afterAll, expect, test as base } from 'vitest';
import { browser, closeBrowser } from './chromium.ts';
import { watch } from './guards.ts';
import { type Account, type Api, apiOf, newAccount, signIn, signUp } from './person.ts';
import { stack } from './stack.ts';

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 375, height: 720 };

export type Person = { account: Account; api: Api; context: BrowserContext; page: Page };

export type Desk = {
  /** A browser profile in which nobody has signed in. */
  visitor: (options?: BrowserContextOptions) => Promise<Page>;
  /** Somebody new, signed in, with an empty workspace of their own. */
  person: (fullName: string, options?: BrowserContextOptions) => Promise<Person>;
  /** The same somebody in another browser. */
  again: (account: Account, options?: BrowserContextOptions) => Promise<Person>;
  /** The journey itself brings this about, so it is no fault of the screen. */
  expectFault: (pattern: RegExp) => void;
};

afterAll(closeBrowser);

/** A test with a browser, which fails on any console error and on any request that leaves the machine. */
export const test = base.extend('desk', async ({ task }, { onCleanup }): Promise<Desk> => {
  const faults: string[] = [];
  const expected: RegExp[] = [];
  const contexts: BrowserContext[] = [];
  const open = async (options: BrowserContextOptions = {}) => {
    const context = await (
      await browser()
    ).newContext({ baseURL: stack.webUrl, viewport: desktop, locale: 'en-GB', ...options });
    context.setDefaultTimeout(15_000);
    contexts.push(context);
    watch(context, faults);
    return context;
  };
  onCleanup(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const unexpected = faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
    expect(unexpected, `on the screens of “${task.name}”`).toEqual([]);
  });

  const enter = async (
    account: Account,
    session: ReturnType<typeof signUp>,
    options?: BrowserContextOptions,
  ) => {
    const signedIn = await session;
    const context = await open(options);
    await context.addCookies(signedIn.cookies.map((cookie) => ({ ...cookie, url: stack.webUrl })));
    return { account, api: apiOf(signedIn), context, page: await context.newPage() };
  };
  return {
    visitor: async (options) => (await open(options)).newPage(),
    person: (fullName, options) => {
      const account = newAccount(fullName);
      return enter(account, signUp(account), options);
    },
    again: (account, options) => enter(account, signIn(account), options),
    expectFault: (pattern) => expected.push(pattern),
  };
});
