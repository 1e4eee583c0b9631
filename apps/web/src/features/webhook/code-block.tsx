'use client';

import { CopyButton } from './copy-button.tsx';

/** Code to read and take along; scrolls by keyboard too. */
export function CodeBlock({
  label,
  code,
  copyText = code,
}: {
  label: string;
  code: string;
  copyText?: string;
}) {
  return (
    <div className="overflow-hidden rounded-md border">
      <div className="flex justify-end border-b bg-muted px-2 py-1">
        <CopyButton text={copyText} label="Copy" size="sm" variant="ghost" />
      </div>
      <pre
        tabIndex={0}
        role="region"
        aria-label={label}
        className="max-h-96 overflow-auto p-3 font-mono text-xs leading-5 focus-visible:-outline-offset-2"
      >
        {code}
      </pre>
    </div>
  );
}
