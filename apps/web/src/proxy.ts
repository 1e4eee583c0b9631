import { type NextRequest, NextResponse } from 'next/server';
import { isDevelopment, publicConfig } from '@/env.ts';
import { homePath, loginPath, safeNextPath, sessionEndParam } from '@/lib/auth/next-path.ts';
import { clearSession, proxySession } from '@/lib/auth/proxy-session.ts';
import { contentSecurityPolicy, createNonce } from '@/lib/content-security-policy.ts';
import { requestIdFrom, requestIdHeader } from '@/lib/request-id.ts';

/** Everything else is the desk, and needs a session; an invitation asks for one itself. */
const publicPath = /^\/(login|auth|invite)(\/|$)/;

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const isSecure = (request.headers.get('x-forwarded-proto') ?? request.nextUrl.protocol).startsWith('https');
  const requestId = requestIdFrom(request.headers.get(requestIdHeader));
  const nonce = createNonce();
  const policy = contentSecurityPolicy({
    nonce,
    supabaseOrigin: new URL(publicConfig().supabaseUrl).origin,
    isSecure,
    isDevelopment,
  });

  const { pathname, search, searchParams } = request.nextUrl;
  // A link on somebody else's page must not sign people out.
  const isOurs = request.headers.get('sec-fetch-site') !== 'cross-site';
  const isEnd = isOurs && pathname === '/login' && searchParams.has(sessionEndParam);

  if (isEnd) {
    // When the API turned the session down, keeping the cookie would send the reader round in a circle.
    const response = pass(request, { nonce, policy, requestId });
    clearSession(request, response);
    return secured(response, policy, requestId);
  }

  const session = await proxySession(request, isSecure);
  let response: NextResponse;
  if (!session.isSignedIn && !publicPath.test(pathname)) {
    response = redirect(request, loginPath(pathname + search));
  } else if (session.isSignedIn && (pathname === '/login' || pathname === '/')) {
    response = redirect(request, pathname === '/' ? homePath : safeNextPath(searchParams.get('next')));
  } else {
    response = pass(request, { nonce, policy, requestId });
  }
  session.applyTo(response);
  return secured(response, policy, requestId);
}

function secured(response: NextResponse, policy: string, requestId: string): NextResponse {
  response.headers.set('content-security-policy', policy);
  response.headers.set(requestIdHeader, requestId);
  return response;
}

function pass(request: NextRequest, set: { nonce: string; policy: string; requestId: string }): NextResponse {
  const headers = new Headers(request.headers);
  headers.set('x-nonce', set.nonce);
  headers.set('content-security-policy', set.policy);
  headers.set(requestIdHeader, set.requestId);
  headers.set('x-switchboard-path', request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

function redirect(request: NextRequest, path: string): NextResponse {
  return NextResponse.redirect(new URL(path, request.url));
}

export const config = {
  // The API answers for itself; files of the build and the icon are the same for everybody.
  matcher: ['/((?!api/|_next/static/|_next/image|icon\\.svg|apple-icon|favicon\\.ico).*)'],
};
