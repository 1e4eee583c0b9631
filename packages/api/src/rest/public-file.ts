import { docsContentPolicy, docsFile } from './docs-page.ts';
import { openApiDocument } from './document.ts';
import { PREFIX } from './options.ts';

export type PublicFile = { headers: Record<string, string>; body: string | Buffer };

/** What anybody may read below `/api/v1`: the document, and the pages that show it. */
export async function publicFile(method: string | undefined, pathname: string): Promise<PublicFile | null> {
  if (method !== 'GET' && method !== 'HEAD') return null;
  const path = pathname.slice(PREFIX.length).replace(/\/$/, '');
  if (path === '/openapi.json') {
    return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(await openApiDocument()) };
  }
  const file = await docsFile(path);
  return (
    file && {
      headers: {
        'content-type': file.type,
        'content-security-policy': docsContentPolicy,
        'cache-control': path === '/docs' ? 'no-cache' : 'public, max-age=3600',
      },
      body: file.body,
    }
  );
}
