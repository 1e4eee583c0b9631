import { RateLimiterMemory } from 'rate-limiter-flexible';

/** What tries a password or a link, makes an account, or sends a mail. Refreshing a session is none of it. */
const limited = /^\/auth\/v1\/(signup|otp|recover|resend|magiclink|verify|token)$/;

const isLimited = (request: Request, { pathname, searchParams }: URL) =>
  request.method === 'POST' && limited.test(pathname) && searchParams.get('grant_type') !== 'refresh_token';

/** As hosted Supabase answers, so that its clients understand. */
function tooMany(waitMs: number, origin: string | null): Response {
  const seconds = Math.ceil(waitMs / 1000);
  const body = {
    code: 429,
    error_code: 'over_request_rate_limit',
    msg: `Too many attempts. Try again in ${seconds} seconds.`,
  };
  const headers = {
    'retry-after': String(seconds),
    ...(origin && {
      'access-control-allow-origin': origin,
      'access-control-expose-headers': 'retry-after',
      vary: 'origin',
    }),
  };
  return Response.json(body, { status: 429, headers });
}

/** Hosted Supabase limits sign-in by address; so does this. One process answers, so it counts in its memory. */
export function createSignInLimit(perMinute: number) {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (request: Request, peerAddress: string | null): Promise<Response | null> => {
    if (!isLimited(request, new URL(request.url))) return null;
    const taken = await limiter.penalty(peerAddress ?? 'unknown');
    return taken.consumedPoints > perMinute
      ? tooMany(taken.msBeforeNext, request.headers.get('origin'))
      : null;
  };
}
