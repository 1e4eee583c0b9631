'use client';

import { QueryBoundary } from '@/components/query-boundary.tsx';
import { Screen } from '@/features/shell/screen.tsx';
import { useUrlView } from '@/hooks/use-url-view.ts';
import { CallList } from './call-list.tsx';
import { CallListSkeleton } from './calls-skeleton.tsx';
import { CallsToolbar } from './calls-toolbar.tsx';
import { allCalls, callsViewQuery, parseCallsView } from './calls-view.ts';

/** Every call of the workspace, newest first. */
export function CallsScreen() {
  const { view, settled, setView } = useUrlView({ parse: parseCallsView, serialize: callsViewQuery });
  const listPart = callsViewQuery(settled);
  return (
    <Screen title="Calls">
      <CallsToolbar view={view} onViewChange={(next) => setView(() => next, 'push')} />
      <div className="@container flex min-h-0 flex-1 flex-col">
        <QueryBoundary
          skeleton={<CallListSkeleton />}
          errorTitle="The calls did not load"
          className="my-auto"
          resetKey={listPart}
        >
          <CallList
            listPart={listPart}
            isBehind={callsViewQuery(view) !== listPart}
            onClear={() => setView(() => allCalls, 'push')}
          />
        </QueryBoundary>
      </div>
    </Screen>
  );
}
