import type { EmailDriver } from '@supabase/lite';
import { SmtpEmailDriver } from '@supabase/lite';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type SmtpSettings = { url: string; from: string };

/** smtp://user:password@host:port or smtps://…: mails leave this machine. */
export function smtpDriver({ url, from }: SmtpSettings): EmailDriver {
  const { hostname, port, username, password, protocol } = new URL(url);
  const secure = protocol === 'smtps:';
  return new SmtpEmailDriver({
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    from,
    ...(username && { user: decodeURIComponent(username), pass: decodeURIComponent(password) }),
  });
}

type CatcherOptions = { mailDir: string; print: (line: string) => void };

/** Keeps every mail as a page in a folder and prints its link: nothing leaves this machine. */
export function mailCatcher({ mailDir, print }: CatcherOptions): EmailDriver {
  return {
    async send({ to, subject, html, text }) {
      await mkdir(mailDir, { recursive: true, mode: 0o700 });
      const time = new Date().toISOString().replaceAll(':', '-');
      const file = join(mailDir, `${time} ${to.replaceAll(/[^\w.@+-]/g, '_')}.html`);
      await writeFile(file, html ?? text ?? '', { mode: 0o600 });
      const link = /href="([^"]+)"/.exec(html ?? '')?.[1]?.replaceAll('&amp;', '&');
      print(`Mail to ${to}: ${subject}${link ? `\n  ${link}` : ''}\n  kept in ${file}`);
    },
  };
}
