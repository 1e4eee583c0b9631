import { z } from 'zod';

/** What our mails put into their links: see `supabase/templates`. */
export const MailLink = z.object({
  token_hash: z.string().regex(/^[\w-]{8,128}$/),
  type: z.enum(['signup', 'magiclink', 'recovery', 'email_change']),
});
export type MailLinkType = z.output<typeof MailLink>['type'];
