'use client';

import { ErrorState } from '@/components/ui/error-state.tsx';
import { referenceOf } from '@/lib/error-reference.ts';

export default function RootError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main className="grid min-h-dvh place-items-center">
      <h1 className="sr-only">Something went wrong</h1>
      <ErrorState
        title="The desk did not load"
        description="What you saved is safe. Try again in a moment."
        requestId={referenceOf(error)}
        onRetry={retry}
      />
    </main>
  );
}
