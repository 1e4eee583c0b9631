import { Badge } from '@/components/ui/badge.tsx';

/** As many tags as there is room for; all of them on hover. */
export function TagList({ tags, max = 3 }: { tags: string[]; max?: number }) {
  if (tags.length === 0) return null;
  const more = tags.length - max;
  return (
    <span className="flex min-w-0 gap-1 overflow-hidden" title={tags.join(', ')}>
      {tags.slice(0, max).map((tag) => (
        <Badge key={tag} className="min-w-8" dir="auto">
          {tag}
        </Badge>
      ))}
      {more > 0 ? <span className="text-xs leading-5 text-muted-foreground">+{more}</span> : null}
    </span>
  );
}
