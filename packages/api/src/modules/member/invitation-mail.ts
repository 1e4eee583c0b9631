import { type Invitation, invitationLifetimeDays, type MailOutcome } from '@switchboard/validators';
import { env } from '../../env.ts';
import { sendMail } from '../../mail.ts';

type Letter = Pick<Invitation, 'email' | 'role'> & {
  workspaceId: string;
  workspace: string;
  inviter: string;
  token: string;
};

/** By which a caught mail is known to be this workspace's. */
export const workspaceMark = (workspaceId: string): string =>
  `<meta name="switchboard-workspace" content="${workspaceId}">`;

export const acceptUrlOf = (token: string): string => `${env().APP_URL.replace(/\/+$/, '')}/invite/${token}`;

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (value: string) =>
  value.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? character);
/** A name may hold anything; a mail's subject is one line. */
const oneLine = (value: string) => value.replaceAll(/\s+/g, ' ').trim();

export function sendInvitation({
  email,
  role,
  workspaceId,
  workspace,
  inviter,
  token,
}: Letter): Promise<MailOutcome> {
  const url = acceptUrlOf(token);
  const subject = oneLine(`${inviter} invites you to ${workspace} on Switchboard`);
  const ending = `The link works once, for ${email}, within ${invitationLifetimeDays} days. Nothing happens if you ignore it.`;
  return sendMail({
    to: email,
    subject,
    text: `${subject}\n\nJoin as ${role}: ${url}\n\n${ending}\n`,
    html: `<!doctype html>
<html lang="en"><head><meta charset="utf-8">${workspaceMark(workspaceId)}<title>${escape(subject)}</title></head>
<body style="font: 16px/1.5 system-ui, sans-serif; max-width: 32rem; margin: 2rem auto; padding: 0 1rem">
<h1 style="font-size: 1.25rem">${escape(subject)}</h1>
<p>You will join as ${escape(role)}.</p>
<p><a href="${escape(url)}">Accept the invitation</a></p>
<p style="color: #555">${escape(ending)}</p>
</body></html>
`,
  });
}
