'use client';

import type { Call, CallOutcome } from '@switchboard/validators';
import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog.tsx';
import { closeDeskDialog } from '@/features/contact/desk-dialogs.ts';
import { OutcomeChoices } from './outcome-choices.tsx';
import { outcomes } from './outcomes.ts';
import { useSetOutcome } from './use-set-outcome.ts';

/** Second thoughts on how a call went. The numbers work here as they do after a call. */
export function OutcomeDialog({ call }: { call: Call }) {
  const change = useSetOutcome();
  const choose = (outcome: CallOutcome) => {
    closeDeskDialog();
    if (outcome !== call.outcome) change.mutate({ call, outcome });
  };
  return (
    <Dialog open onOpenChange={closeDeskDialog}>
      <DialogContent
        onKeyDown={(event) => {
          const outcome = outcomes.find(({ key }) => key === event.key);
          if (outcome) choose(outcome.value);
        }}
      >
        <DialogHeader>
          <DialogTitle>Change the outcome</DialogTitle>
          <DialogDescription>
            Of the call with <span dir="auto">{call.contactName ?? 'them'}</span>.
          </DialogDescription>
        </DialogHeader>
        <DialogBody className="pb-5">
          <OutcomeChoices chosen={call.outcome} onChoose={choose} />
        </DialogBody>
      </DialogContent>
    </Dialog>
  );
}
