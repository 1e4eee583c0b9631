import { createServerCaller } from '@switchboard/api/server';
import type { InvitationView } from '@switchboard/validators';
import { TRPCError } from '@trpc/server';
import { headers } from 'next/headers';

const gone = new Set(['NOT_FOUND', 'BAD_REQUEST']);

/** The invitation as the person who opens it sees it; null when there is none (any more). */
export async function findInvitation(token: string): Promise<InvitationView | 'signed-out' | null> {
  try {
    // Without the remembered workspace, which may be no longer theirs.
    const credentials = new Headers({ cookie: (await headers()).get('cookie') ?? '' });
    return await createServerCaller({ headers: credentials }).members.invitation({ token });
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.code === 'UNAUTHORIZED') return 'signed-out';
    if (gone.has(error.code)) return null;
    throw error;
  }
}
