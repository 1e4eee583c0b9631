'use client';

import { useId } from 'react';
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog.tsx';
import { Keys } from '@/components/ui/keys.tsx';
import { Label } from '@/components/ui/label.tsx';
import { ScrollArea } from '@/components/ui/scroll-area.tsx';
import { Switch } from '@/components/ui/switch.tsx';
import { setSingleKeys, useSingleKeys } from './single-keys.ts';
import { useActionGroups } from './use-actions.ts';

// The list scrolls, so it would be focused first, with a ring around everything.
function focusTheDialog(event: Event) {
  event.preventDefault();
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
}

/** Every key that works on this screen, and the switch that turns single keys off. */
export function HelpDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const groups = useActionGroups((action) => action.keys !== undefined);
  const singleKeys = useSingleKeys();
  const switchId = useId();
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent className="max-w-2xl" onOpenAutoFocus={focusTheDialog}>
        <DialogHeader>
          <DialogTitle>Keyboard</DialogTitle>
          <DialogDescription>What works on this screen, without a mouse.</DialogDescription>
        </DialogHeader>
        <ScrollArea label="Keys" className="gap-x-8 px-5 pt-1 pb-2 sm:columns-2">
          {groups.map(({ group, actions }) => (
            <section key={group} className="mb-4 break-inside-avoid">
              <h3 className="mb-1 text-xs text-muted-foreground">{group}</h3>
              <dl>
                {actions.map((action) => (
                  <div key={action.id} className="flex h-8 items-center justify-between gap-4 text-sm">
                    <dt className="truncate">{action.label}</dt>
                    <dd>
                      <Keys keys={action.keys ?? ''} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </ScrollArea>
        <div className="flex items-center justify-between gap-4 border-t px-5 py-3">
          <Label htmlFor={switchId}>Keys without Ctrl or Cmd</Label>
          <Switch id={switchId} checked={singleKeys} onCheckedChange={setSingleKeys} />
        </div>
      </DialogContent>
    </Dialog>
  );
}
