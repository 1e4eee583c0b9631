import type { Me } from '@switchboard/validators';
import { TRPCError } from '@trpc/server';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { loginPath, welcomePath } from '@/lib/auth/next-path.ts';
import { withRequestId } from '@/lib/error-digest.ts';
import { requestIdHeader } from '@/lib/request-id.ts';
import { getQueryClient, trpc } from '@/trpc/server.tsx';

/** The rule that said no, where the error names one. */
function appCodeOf(error: TRPCError): string | undefined {
  const { cause } = error;
  return cause && 'appCode' in cause && typeof cause.appCode === 'string' ? cause.appCode : undefined;
}

/** What setting the account up again puts right, without a remembered workspace and with one's own eyes. */
const curable = new Set(['NOT_A_MEMBER', 'NO_PROFILE', 'NO_WORKSPACE', 'NOT_ALLOWED']);

/**
 * Who is asking, for the desk's layout; fetched once per request and handed on to the browser. A
 * session that the API turns down leads to the sign-in page, and back here afterwards.
 */
export async function requireMe(): Promise<Me> {
  const header = await headers();
  const path = header.get('x-switchboard-path') ?? undefined;
  try {
    return await getQueryClient().fetchQuery(trpc.me.get.queryOptions());
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.code === 'UNAUTHORIZED') redirect(loginPath(path, 'expired'));
    if (curable.has(appCodeOf(error) ?? '')) redirect(welcomePath(path));
    throw withRequestId(error, header.get(requestIdHeader));
  }
}
