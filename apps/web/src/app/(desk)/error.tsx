'use client';

import { ErrorState } from '@/components/ui/error-state.tsx';
import { Screen } from '@/features/shell/screen.tsx';
import { referenceOf } from '@/lib/error-reference.ts';

export default function DeskError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <Screen title="Something went wrong">
      <ErrorState
        title="This screen did not load"
        description="What you saved is safe. Try again, or go on elsewhere."
        requestId={referenceOf(error)}
        onRetry={retry}
        className="my-auto"
      />
    </Screen>
  );
}
