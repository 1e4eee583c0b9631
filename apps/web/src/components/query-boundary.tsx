'use client';

import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode, Suspense } from 'react';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { referenceOf } from '@/lib/error-reference.ts';

type Render = (error: unknown, retry: () => void) => ReactNode;
type CatchProps = { onReset: () => void; resetKey: string; render: Render; children: ReactNode };
type CatchState = { error: unknown; resetKey: string };

const noError = Symbol('no error');

class Catch extends Component<CatchProps, CatchState> {
  override state: CatchState = { error: noError, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<CatchState> {
    return { error };
  }

  static getDerivedStateFromProps(props: CatchProps, state: CatchState): CatchState | null {
    return props.resetKey === state.resetKey ? null : { error: noError, resetKey: props.resetKey };
  }

  readonly retry = (): void => {
    this.props.onReset();
    this.setState({ error: noError });
  };

  override render(): ReactNode {
    const { error } = this.state;
    return error === noError ? this.props.children : this.props.render(error, this.retry);
  }
}

/** One area that loads by itself: its skeleton while it waits, its error with a way to try again. */
export function QueryBoundary({
  title,
  fallback,
  renderError,
  resetKey = '',
  children,
}: {
  /** What did not load, in words. */
  title: string;
  fallback: ReactNode;
  /** Instead of the usual error state; null leaves it to that. */
  renderError?: (error: unknown, retry: () => void) => ReactNode;
  /** Another key is another thing to load, so an error of the one before is over. */
  resetKey?: string;
  children: ReactNode;
}) {
  const render: Render = (error, retry) =>
    renderError?.(error, retry) ?? (
      <ErrorState title={title} requestId={referenceOf(error)} onRetry={retry} className="my-auto" />
    );
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Catch onReset={reset} resetKey={resetKey} render={render}>
          <Suspense fallback={fallback}>{children}</Suspense>
        </Catch>
      )}
    </QueryErrorResetBoundary>
  );
}
