import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';

/** The layout stays; this is the shape of the sections in it. */
export default function SettingsLoading() {
  return (
    <Loading className="grid gap-8">
      {['h-48', 'h-24', 'h-32'].map((height) => (
        <div key={height} className="grid gap-3">
          <Skeleton className="h-6 w-28" />
          <Skeleton className={`${height} rounded-lg`} />
        </div>
      ))}
    </Loading>
  );
}
