import { drainQueue } from '@switchboard/jobs/drain';
import { createHash, timingSafeEqual } from 'node:crypto';
import { apiSecurityHeaders } from './security-headers.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest();

/** Works the queue where no runner lives (Vercel Cron). Whoever knows CRON_SECRET may call it as often as they like. */
export async function handleCronRequest(request: Request): Promise<Response> {
  const secret = process.env.CRON_SECRET;
  const given = request.headers.get('authorization') ?? '';
  if (!secret || !timingSafeEqual(hashOf(given), hashOf(`Bearer ${secret}`))) {
    return Response.json({ error: 'UNAUTHORIZED' }, { status: 401, headers: apiSecurityHeaders });
  }
  const { isDone } = await drainQueue();
  return Response.json({ isDone }, { headers: apiSecurityHeaders });
}
