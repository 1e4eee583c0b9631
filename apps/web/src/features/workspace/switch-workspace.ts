import { homePath } from '@/lib/auth/next-path.ts';
import { writeCookie } from '@/lib/browser-cookie.ts';
import { workspaceCookie } from '@/lib/workspace/cookie.ts';

/** Loads the page anew: nothing fetched for one workspace may be seen in another. */
export function switchWorkspace(id: string): void {
  writeCookie(workspaceCookie, id);
  window.location.assign(homePath);
}
