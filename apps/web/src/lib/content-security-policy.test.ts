import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, createNonce, toasterStyleHashes } from './content-security-policy.ts';

const options = {
  nonce: 'abc',
  supabaseOrigin: 'https://x.supabase.co',
  isSecure: true,
  isDevelopment: false,
};

describe('content security policy', () => {
  it('runs no inline script without its nonce, and evaluates nothing', () => {
    const scripts = contentSecurityPolicy(options)
      .split('; ')
      .find((directive) => directive.startsWith('script-src'));
    expect(scripts).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
  });

  it('admits style elements by nonce or content only', () => {
    const styles = contentSecurityPolicy(options)
      .split('; ')
      .find((directive) => directive.startsWith('style-src '));
    expect(styles).not.toContain('unsafe-inline');
  });

  it('knows the style sheet of the installed toaster', () => {
    const source = readFileSync(fileURLToPath(import.meta.resolve('sonner')), 'utf8');
    const [, literal] = /__insertCSS\(("(?:[^"\\]|\\.)*")\)/.exec(source) ?? [];
    const css: unknown = JSON.parse(literal ?? '""');
    const hashes = ['', String(css)].map(
      (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
    );
    expect(toasterStyleHashes).toEqual(hashes);
  });

  it('makes a nonce that is never the same', () => {
    expect(new Set(Array.from({ length: 100 }, createNonce)).size).toBe(100);
  });
});
