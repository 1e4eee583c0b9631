'use client';

import type { AuditOperation } from '@switchboard/validators';
import { ChevronRight, KeyRound, Settings2 } from 'lucide-react';
import { useId, useState } from 'react';
import { Avatar } from '@/components/ui/avatar.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { RelativeTime } from '@/components/ui/relative-time.tsx';
import { useMay } from '@/features/me/use-me.ts';
import { useLocale } from '@/lib/locale/provider.tsx';
import { cn } from '@/lib/utils.ts';
import { OperationDetails } from './operation-details.tsx';
import { UndoButton } from './undo-button.tsx';
import { actorName, operationWords } from './words.ts';

/** One line of the log: who did what and when; opens to the changes field by field. */
export function OperationItem({
  operation,
  names,
}: {
  operation: AuditOperation;
  names: Record<string, string>;
}) {
  const locale = useLocale();
  const mayUndo = useMay('audit.undo');
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  const { actor, occurredAt, undoneBy, isUndoable } = operation;
  const who = actorName(actor);
  const words = operationWords(operation, { names, locale });
  return (
    <li className="border-b last:border-b-0">
      <div className="flex items-start gap-3 px-4 py-2.5">
        <ActorMark kind={actor.kind} name={who} />
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={detailsId}
          onClick={() => setOpen(!isOpen)}
          className="group flex min-w-0 flex-1 items-start gap-2 rounded-md text-left"
        >
          <span className="grid min-w-0 flex-1 gap-0.5">
            <span dir="auto" className={cn('text-sm wrap-anywhere', undoneBy && 'text-muted-foreground')}>
              <span className="font-medium">{who}</span> {words}
            </span>
            <span className="flex items-center gap-2 text-xs text-muted-foreground">
              <RelativeTime value={occurredAt} />
              {undoneBy ? <Badge>Undone</Badge> : null}
            </span>
          </span>
          <ChevronRight
            aria-hidden
            className={cn(
              'mt-0.5 shrink-0 text-subtle-foreground transition-transform',
              isOpen && 'rotate-90',
            )}
          />
        </button>
        {mayUndo && isUndoable && !undoneBy ? (
          <UndoButton operation={operation} words={`${who} ${words}`} />
        ) : null}
      </div>
      <div id={detailsId} hidden={!isOpen}>
        {isOpen ? <OperationDetails operation={operation} names={names} /> : null}
      </div>
    </li>
  );
}

function ActorMark({ kind, name }: { kind: AuditOperation['actor']['kind']; name: string }) {
  if (kind === 'user') return <Avatar name={name} />;
  const Icon = kind === 'api_key' ? KeyRound : Settings2;
  return (
    <span
      aria-hidden
      className="grid size-6 shrink-0 place-items-center rounded-full bg-muted text-muted-foreground"
    >
      <Icon className="size-3.5" />
    </span>
  );
}
