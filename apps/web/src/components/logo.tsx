/** The mark, two lines patched through, and the name. */
export function Logo() {
  return (
    <span className="inline-flex items-center gap-2.5">
      <svg viewBox="0 0 32 32" aria-hidden className="size-7">
        <rect width="32" height="32" rx="8" className="fill-primary" />
        <g className="fill-none stroke-primary-foreground" strokeWidth="2.5" strokeLinecap="round">
          <path d="M9 11.5h8.5a4.5 4.5 0 0 1 4.5 4.5M23 20.5h-8.5a4.5 4.5 0 0 1-4.5-4.5" />
        </g>
        <g className="fill-primary-foreground">
          <circle cx="23" cy="11.5" r="2.25" />
          <circle cx="9" cy="20.5" r="2.25" />
        </g>
      </svg>
      <span className="text-lg font-medium tracking-tight">Switchboard</span>
    </span>
  );
}
