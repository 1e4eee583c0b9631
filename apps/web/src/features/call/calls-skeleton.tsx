import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { Screen } from '@/features/shell/screen.tsx';
import { callColumns, callShownFrom } from './call-columns.tsx';

const nameWidths = ['w-32', 'w-24', 'w-40', 'w-28', 'w-36', 'w-20'];

/** The rows before they are here, in their own columns. */
export function CallListSkeleton() {
  return (
    <Loading label="Loading calls" className="min-h-0 flex-1 overflow-hidden">
      <div className="box-content h-8 border-b" />
      <div className="h-8 border-b bg-sidebar" />
      {Array.from({ length: 16 }, (_, row) => (
        <div key={row} className={`${callColumns} h-10 items-center border-b`}>
          <Skeleton className="mx-auto size-4" />
          <div className="pr-3">
            <Skeleton className={`h-3.5 ${nameWidths[row % nameWidths.length]}`} />
          </div>
          <div className={`px-3 ${callShownFrom.company}`}>
            <Skeleton className="h-3.5 w-24" />
          </div>
          <div className={`px-3 ${callShownFrom.number}`}>
            <Skeleton className="h-3.5 w-28" />
          </div>
          <div className={`px-3 ${callShownFrom.person}`}>
            <Skeleton className="h-3.5 w-20" />
          </div>
          <div className="px-3">
            <Skeleton className="h-4 w-20" />
          </div>
          <div className={`px-3 ${callShownFrom.time}`}>
            <Skeleton className="ml-auto h-3.5 w-10" />
          </div>
          <div className="px-3">
            <Skeleton className="ml-auto h-3.5 w-8" />
          </div>
        </div>
      ))}
    </Loading>
  );
}

export function CallsLoading() {
  return (
    <Screen title="Calls">
      <div className="flex shrink-0 gap-2 border-b px-3 py-2">
        <Skeleton className="h-8 w-40" />
        <Skeleton className="h-8 w-40" />
        <Skeleton className="h-8 w-36" />
      </div>
      <div className="@container flex min-h-0 flex-1 flex-col">
        <CallListSkeleton />
      </div>
    </Screen>
  );
}
