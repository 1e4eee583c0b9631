'use client';

import { GeistSans } from 'geist/font/sans';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { referenceOf } from '@/lib/error-reference.ts';
import './globals.css';

/** Stands in for the root layout when that fails, so it brings its own document. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" className={GeistSans.variable}>
      <title>Something went wrong · Switchboard</title>
      <body>
        <main className="grid min-h-dvh place-items-center">
          <h1 className="sr-only">Something went wrong</h1>
          <ErrorState
            title="Switchboard did not load"
            description="What you saved is safe. Try again in a moment."
            requestId={referenceOf(error)}
            onRetry={retry}
          />
        </main>
      </body>
    </html>
  );
}
