import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { Screen } from '@/features/shell/screen.tsx';
import { contactColumns, shownFrom } from './contact-columns.tsx';

const nameWidths = ['w-32', 'w-24', 'w-40', 'w-28', 'w-36', 'w-20'];

/** The rows before they are here, in their own columns. */
export function ContactListSkeleton() {
  return (
    <Loading label="Loading contacts" className="min-h-0 flex-1 overflow-hidden">
      <div className="box-content h-8 border-b" />
      {Array.from({ length: 18 }, (_, row) => (
        <div key={row} className={`${contactColumns} h-10 items-center border-b`}>
          <div className="flex items-center gap-2 px-3">
            <Skeleton className="size-6 rounded-full" />
            <Skeleton className={`h-3.5 ${nameWidths[row % nameWidths.length]}`} />
          </div>
          <div className={`px-3 ${shownFrom.company}`}>
            <Skeleton className="h-3.5 w-24" />
          </div>
          <div className={`px-3 ${shownFrom.phone}`}>
            <Skeleton className="h-3.5 w-28" />
          </div>
          <div className={`px-3 ${shownFrom.tags}`}>
            <Skeleton className="h-4 w-24" />
          </div>
          <div className={`flex gap-2 px-3 ${shownFrom.lastCall}`}>
            <Skeleton className="h-3.5 w-12" />
            <Skeleton className="h-4 w-20" />
          </div>
          <div className={`px-3 ${shownFrom.owner}`}>
            <Skeleton className="size-5 rounded-full" />
          </div>
          <div className={`px-3 ${shownFrom.narrow}`}>
            <Skeleton className="h-4 w-16" />
          </div>
        </div>
      ))}
    </Loading>
  );
}

export function ContactsLoading() {
  return (
    <Screen title="Contacts">
      <div className="box-content flex h-12 shrink-0 items-center gap-2 border-b px-3">
        <Skeleton className="h-8 w-full max-w-72" />
        <Skeleton className="size-8 sm:w-20" />
        <Skeleton className="size-8 sm:w-32" />
        <Skeleton className="ml-auto size-8 sm:w-32" />
      </div>
      <div className="@container flex min-h-0 flex-1 flex-col">
        <ContactListSkeleton />
      </div>
    </Screen>
  );
}
