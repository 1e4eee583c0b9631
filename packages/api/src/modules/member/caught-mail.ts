import { sql } from '@switchboard/db';
import type { CaughtMail } from '@switchboard/validators';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '../../env.ts';
import type { Scope } from '../../trpc.ts';
import { workspaceMark } from './invitation-mail.ts';

const SHOWN = 50;
const fileName = /^(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z) (.+)\.html$/;

/** The active workspace's invitations in this machine's mail folder, newest first; for those who may send them. */
export async function caughtMail({ tx }: Scope): Promise<CaughtMail> {
  const { SMTP_URL, SWITCHBOARD_MAIL_DIR } = env();
  if (SMTP_URL || !SWITCHBOARD_MAIL_DIR) return { isCaught: false, items: [] };
  const [managed] = await tx.last(() =>
    tx.query<{ id: string }>(sql`
      select w as id from private.workspaces_where('members.manage') w where w = private.workspace_id()`),
  );
  if (!managed) return { isCaught: false, items: [] };
  return { isCaught: true, items: await read(SWITCHBOARD_MAIL_DIR, managed.id) };
}

async function read(folder: string, workspaceId: string): Promise<CaughtMail['items']> {
  const names = await readdir(folder).catch(() => []);
  const mark = workspaceMark(workspaceId);
  const items: CaughtMail['items'] = [];
  for (const name of names.toSorted().toReversed()) {
    const [, time, to] = fileName.exec(name) ?? [];
    if (!time || !to) continue;
    const html = await readFile(join(folder, name), 'utf8').catch(() => '');
    if (!html.includes(mark)) continue;
    items.push({
      to,
      subject: plain(/<title>([^<]*)/, html),
      link: plain(/href="([^"]+)"/, html),
      caughtAt: instantOf(time),
    });
    if (items.length === SHOWN) break;
  }
  return items;
}

const characters: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const plain = (pattern: RegExp, html: string) =>
  (pattern.exec(html)?.[1] ?? '').replaceAll(
    /&(amp|lt|gt|quot|#39);/g,
    (entity) => characters[entity] ?? entity,
  );

/** File names hold `-` where an instant has `:`. */
const instantOf = (time: string) => time.replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:');
