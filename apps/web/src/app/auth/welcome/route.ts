import { createServerCaller } from '@switchboard/api/server';
import { TRPCError } from '@trpc/server';
import type { NextRequest, NextResponse } from 'next/server';
import { loginPath, safeNextPath } from '@/lib/auth/next-path.ts';
import { redirectTo } from '@/lib/redirect.ts';
import { viewAsCookie } from '@/lib/view-as/cookie.ts';
import { workspaceCookie } from '@/lib/workspace/cookie.ts';

/**
 * Makes sure of the personal workspace, forgets the one that this browser remembered, and leads on.
 * Passed after every sign-in, and when the remembered workspace turns out not to be ours any more.
 */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const next = safeNextPath(request.nextUrl.searchParams.get('next'));
  const headers = new Headers({ cookie: request.headers.get('cookie') ?? '' });
  headers.set('x-request-id', request.headers.get('x-request-id') ?? '');
  try {
    await createServerCaller({ headers }).workspaces.ensurePersonal();
  } catch (error) {
    if (!(error instanceof TRPCError && error.code === 'UNAUTHORIZED')) throw error;
    return redirectTo(loginPath(next, 'expired'));
  }
  const response = redirectTo(next);
  for (const cookie of [workspaceCookie, viewAsCookie])
    response.cookies.set(cookie, '', { path: '/', maxAge: 0 });
  return response;
}
