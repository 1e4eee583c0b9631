import type { NextRequest, NextResponse } from 'next/server';
import { safeNextPath, welcomePath } from '@/lib/auth/next-path.ts';
import { redirectTo } from '@/lib/redirect.ts';
import { supabaseServer } from '@/lib/supabase/server.ts';

const resetPath = '/reset-password';

/** Where sign-in services and mailed links come back to: trades the one-time code for a session. */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const { searchParams, protocol } = request.nextUrl;
  const next = safeNextPath(searchParams.get('next'));
  const code = searchParams.get('code');
  const response = redirectTo(next === resetPath ? resetPath : welcomePath(next));
  const isSecure = (request.headers.get('x-forwarded-proto') ?? protocol).startsWith('https');
  const supabase = supabaseServer(
    {
      getAll: () => request.cookies.getAll(),
      setAll: (cookies, headers) => {
        for (const { name, value, options } of cookies) response.cookies.set(name, value, options);
        for (const [key, value] of Object.entries(headers)) response.headers.set(key, value);
      },
    },
    isSecure,
  );
  const { error } = code
    ? await supabase.auth.exchangeCodeForSession(code)
    : { error: new Error('no code in the link') };
  if (!error) return response;
  const failure = new URLSearchParams({ next, failed: searchParams.has('error') ? 'denied' : 'link' });
  return redirectTo(`/login?${failure}`);
}
