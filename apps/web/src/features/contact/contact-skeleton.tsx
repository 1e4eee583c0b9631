import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';

export function TimelineSkeleton() {
  return (
    <Loading label="Loading the history" className="grid gap-5 px-4 py-4">
      <Skeleton className="h-16" />
      {['w-3/5', 'w-2/5', 'w-1/2', 'w-2/3'].map((width) => (
        <div key={width} className="flex gap-3">
          <Skeleton className="size-7 rounded-full" />
          <div className="grid flex-1 gap-2 py-1">
            <Skeleton className={`h-3.5 ${width}`} />
            <Skeleton className="h-3 w-24" />
          </div>
        </div>
      ))}
    </Loading>
  );
}

export function DetailsSkeleton() {
  return (
    <Loading label="Loading the details" className="grid gap-4 px-4 py-4">
      {['w-40', 'w-28', 'w-36', 'w-32', 'w-44', 'w-24'].map((width) => (
        <div key={width} className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-2">
          <Skeleton className="h-4 w-16" />
          <Skeleton className={`h-4 ${width}`} />
        </div>
      ))}
    </Loading>
  );
}

export function ContactPanelSkeleton() {
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <Loading label="Loading the contact" className="grid gap-3 px-4 pt-3 pb-2">
        <div className="flex gap-3">
          <Skeleton className="size-10 rounded-full" />
          <div className="grid flex-1 content-center gap-2">
            <Skeleton className="h-4 w-40" />
            <Skeleton className="h-3.5 w-52" />
          </div>
          <Skeleton className="h-8 w-20" />
        </div>
        <Skeleton className="h-3.5 w-64" />
      </Loading>
      <div className="h-9 border-b" />
      <TimelineSkeleton />
    </div>
  );
}
