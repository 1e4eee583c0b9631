'use client';

import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode, Suspense } from 'react';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { referenceOf } from '@/lib/error-reference.ts';
import { toApiError } from '@/trpc/errors.ts';

type RenderError = (error: unknown, retry: () => void) => ReactNode;
type CatchProps = {
  title: string;
  className?: string | undefined;
  resetKey: string;
  renderError: RenderError | undefined;
  onRetry: () => void;
  children: ReactNode;
};
type CatchState = { error: unknown; resetKey: string };

class Catch extends Component<CatchProps, CatchState> {
  override state: CatchState = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<CatchState> {
    return { error };
  }

  static getDerivedStateFromProps({ resetKey }: CatchProps, state: CatchState): CatchState | null {
    return resetKey === state.resetKey ? null : { error: null, resetKey };
  }

  retry = () => {
    this.props.onRetry();
    this.setState({ error: null });
  };

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      this.props.renderError?.(error, this.retry) ?? (
        <ErrorState
          title={this.props.title}
          description={toApiError(error).message}
          requestId={referenceOf(error)}
          onRetry={this.retry}
          className={this.props.className}
        />
      )
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
  resetKey = '',
  renderError,
  children,
}: {
  skeleton: ReactNode;
  errorTitle: string;
  className?: string;
  /** What is being read: the error of one thing is over when another is asked for. */
  resetKey?: string;
  /** Errors that have their own words, such as "deleted"; null for all others. */
  renderError?: RenderError;
  children: ReactNode;
}) {
  const { reset } = useQueryErrorResetBoundary();
  return (
    <Catch
      title={errorTitle}
      className={className}
      resetKey={resetKey}
      renderError={renderError}
      onRetry={reset}
    >
      <Suspense fallback={skeleton}>{children}</Suspense>
    </Catch>
  );
}
