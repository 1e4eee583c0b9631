import { cn } from '@/lib/utils.ts';

const sizes = {
  sm: { box: 'size-5 text-xs', letters: 1 },
  md: { box: 'size-6 text-xs', letters: 1 },
  lg: { box: 'size-8 text-xs', letters: 2 },
  xl: { box: 'size-10 text-sm', letters: 2 },
};

function initialsOf(name: string, letters: number): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}|\p{N}/u.test(word));
  const first = [...(words[0] ?? '?')][0] ?? '?';
  const last = letters > 1 && words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toUpperCase();
}

/** Initials. Decoration: the name always stands beside it, so it is silent and carries no colour. */
export function Avatar({
  name,
  size = 'md',
  square,
  className,
}: {
  name: string;
  size?: keyof typeof sizes;
  /** For what is not a person: a workspace, a company. */
  square?: boolean;
  className?: string;
}) {
  return (
    <span
      aria-hidden
      data-slot="avatar"
      className={cn(
        'inline-grid shrink-0 select-none place-items-center font-medium tracking-tight',
        square ? 'rounded-md bg-foreground text-background' : 'rounded-full bg-pressed text-strong',
        sizes[size].box,
        className,
      )}
    >
      {initialsOf(name, sizes[size].letters)}
    </span>
  );
}
