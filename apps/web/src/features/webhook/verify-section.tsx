'use client';

import { SettingsSection } from '@/features/settings/settings-section.tsx';
import { CodeBlock } from './code-block.tsx';
import { verifySample } from './verify-sample.ts';

export function VerifySection() {
  return (
    <SettingsSection
      title="Check what arrives"
      description={
        <>
          Deliveries follow{' '}
          <a
            href="https://www.standardwebhooks.com"
            target="_blank"
            rel="noreferrer"
            className="text-primary-text underline underline-offset-4"
          >
            Standard Webhooks
          </a>
          . The same id may arrive twice: act on it once.
        </>
      }
    >
      <div className="grid gap-3 p-4">
        <p className="text-sm text-muted-foreground">A server in Node that accepts only what is genuine:</p>
        <CodeBlock label="A server in Node that verifies deliveries" code={verifySample} />
        <p className="text-xs text-muted-foreground">
          For simpler tools, X-Signature is sha256= and the hex HMAC-SHA256 of the raw body, keyed with the
          whole secret.
        </p>
      </div>
    </SettingsSection>
  );
}
