import type { MailOutcome } from '@switchboard/validators';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from './env.ts';
import { logFault } from './request-log.ts';

export type Mail = { to: string; subject: string; text: string; html: string };

/** A mail server that does not answer must not keep the person who waits. */
const timeouts = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };

/** By SMTP where that is set up, else into this machine's mail folder. A mail that fails fails nothing else. */
export async function sendMail(mail: Mail): Promise<MailOutcome> {
  const { SMTP_URL, SMTP_FROM, SWITCHBOARD_MAIL_DIR } = env();
  try {
    if (SMTP_URL) {
      const { createTransport } = await import('nodemailer');
      const transport = createTransport({ url: SMTP_URL, ...timeouts }, { from: SMTP_FROM });
      await transport.sendMail(mail);
      transport.close();
      return 'sent';
    }
    if (!SWITCHBOARD_MAIL_DIR) return 'failed';
    await keep(SWITCHBOARD_MAIL_DIR, mail);
    return 'caught';
  } catch (error) {
    logFault(undefined, 'mail', error);
    return 'failed';
  }
}

async function keep(folder: string, { to, html }: Mail): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const time = new Date().toISOString().replaceAll(':', '-');
  await writeFile(join(folder, `${time} ${to.replaceAll(/[^\w.@+-]/g, '_')}.html`), html, { mode: 0o600 });
}
