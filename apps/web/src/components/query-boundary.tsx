'use client';

import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode, Suspense } from 'react';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { referenceOf } from '@/lib/error-reference.ts';
import { toApiError } from '@/trpc/errors.ts';

type CatchProps = { title: string; className?: string | undefined; onRetry: () => void; children: ReactNode };

class Catch extends Component<CatchProps, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  retry = () => {
    this.props.onRetry();
    this.setState({ error: null });
  };

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <ErrorState
        title={this.props.title}
        description={toApiError(error).message}
        requestId={referenceOf(error)}
        onRetry={this.retry}
        className={this.props.className}
      />
    );
  }
}

/**
 * Around what reads with `useSuspenseQuery`: the skeleton while it loads, the error with a retry when
 * it fails. A query that the server prefetches without awaiting it must be read so: `useQuery` would
 * find on hydration what the server had not drawn yet.
 */
export function QueryBoundary({
  skeleton,
  errorTitle,
  className,
  children,
}: {
  skeleton: ReactNode;
  errorTitle: string;
  className?: string;
  children: ReactNode;
}) {
  const { reset } = useQueryErrorResetBoundary();
  return (
    <Catch title={errorTitle} className={className} onRetry={reset}>
      <Suspense fallback={skeleton}>{children}</Suspense>
    </Catch>
  );
}
