'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';

type Pageable = {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => unknown;
};

/** Fetches the next page when it comes into sight; the button does it by hand, and again after an error. */
export function LoadMore({ query, label }: { query: Pageable; label: string }) {
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  const isReady = hasNextPage && !isFetchingNextPage && !isFetchNextPageError;

  useEffect(() => {
    if (!isReady || !end.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) void fetchNextPage();
      },
      { rootMargin: '400px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isReady, fetchNextPage]);

  if (!hasNextPage) return null;
  return (
    <div ref={end} className="grid justify-items-center gap-2">
      {isFetchNextPageError ? (
        <p role="alert" className="text-sm text-danger-text">
          The rest did not load.
        </p>
      ) : null}
      <Button variant="secondary" size="sm" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {isFetchNextPageError ? 'Try again' : label}
      </Button>
    </div>
  );
}
