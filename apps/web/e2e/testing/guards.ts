import type { BrowserContext } from 'playwright';
import { stack } from './stack.ts';

const own = new Set([stack.webUrl, stack.supabaseUrl].map((url) => new URL(url).origin));

const isOwn = (url: string) => /^(data|blob):/.test(url) || own.has(new URL(url).origin);

/** Everything that must not happen on any screen, collected while a journey goes on. */
export function watch(context: BrowserContext, faults: string[]): void {
  context.on('request', (request) => {
    if (!isOwn(request.url())) faults.push(`left the machine: ${request.url()}`);
  });
  context.on('console', (message) => {
    const isBad = message.type() === 'error' || message.type() === 'warning';
    if (isBad) faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`));
}
