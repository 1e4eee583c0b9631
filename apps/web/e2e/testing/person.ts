import type { AppRouter } from '@switchboard/api';
import { transformer } from '@switchboard/api/transformer';
import { createServerClient } from '@supabase/ssr';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { sessionCookieName } from '../../src/lib/supabase/cookie.ts';
import { stack } from './stack.ts';

export type Account = { fullName: string; email: string; password: string };

export const newAccount = (fullName: string): Account => ({
  fullName,
  email: `${crypto.randomUUID()}@example.com`,
  password: crypto.randomUUID(),
});

export type SignedIn = { accessToken: string; cookies: { name: string; value: string }[] };

type Auth = ReturnType<typeof createServerClient>['auth'];

/** Signs up or in as the app does, and hands over the session cookies that it would have set. */
async function withCookies(act: (auth: Auth) => Promise<string | undefined>): Promise<SignedIn> {
  const jar = new Map<string, string>();
  const { auth } = createServerClient(stack.supabaseUrl, stack.publishableKey, {
    cookieOptions: { name: sessionCookieName },
    cookies: {
      getAll: () => [...jar].map(([name, value]) => ({ name, value })),
      setAll: (cookies) => {
        for (const { name, value } of cookies) jar.set(name, value);
      },
    },
  });
  const accessToken = await act(auth);
  if (!accessToken) throw new Error('The auth server gave no session.');
  return { accessToken, cookies: [...jar].map(([name, value]) => ({ name, value })) };
}

export const signUp = ({ email, password, fullName }: Account): Promise<SignedIn> =>
  withCookies(async (auth) => {
    const { data, error } = await auth.signUp({
      email,
      password,
      options: { data: { full_name: fullName } },
    });
    if (error) throw error;
    return data.session?.access_token;
  });

export const signIn = ({ email, password }: Pick<Account, 'email' | 'password'>): Promise<SignedIn> =>
  withCookies(async (auth) => {
    const { data, error } = await auth.signInWithPassword({ email, password });
    if (error) throw error;
    return data.session.access_token;
  });

/** The procedures, for what a journey takes as given. */
export function apiOf({ accessToken }: SignedIn) {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${stack.webUrl}/api/trpc`,
        maxItems: 10,
        transformer,
        headers: { authorization: `Bearer ${accessToken}` },
      }),
    ],
  });
}
export type Api = ReturnType<typeof apiOf>;
