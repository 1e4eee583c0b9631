'use client';

import { phone as phoneSchema, type Contact } from '@switchboard/validators';
import { Phone } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Input } from '@/components/ui/input.tsx';
import { useStartCall } from '@/features/call/use-start-call.ts';
import { closeDeskDialog } from './desk-dialogs.ts';
import { useContactCache } from './use-contact-cache.ts';
import { useSaveContact } from './use-save-contact.ts';

/** A call needs a number: asks for it, saves it with the contact and starts the call. */
export function AddNumberDialog({ contact }: { contact: Contact }) {
  const cache = useContactCache();
  const startCall = useStartCall();
  const { save, problem, isSaving } = useSaveContact();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const parsed = phoneSchema.safeParse(typed);
    if (!parsed.success) {
      setError(parsed.error.issues[0]?.message);
      return;
    }
    setError(undefined);
    const base = cache.find(contact.id) ?? contact;
    if (!(await save({ base, patch: { phone: parsed.data }, label: 'Phone' }))) return;
    closeDeskDialog();
    startCall({ ...base, phone: parsed.data });
  };
  const shownError =
    error ?? (problem?.kind === 'conflict' ? 'Somebody has just added a number.' : problem?.message);

  return (
    <Dialog open onOpenChange={closeDeskDialog}>
      <DialogContent>
        <form noValidate onSubmit={(event) => void submit(event)}>
          <DialogHeader>
            <DialogTitle>
              <span dir="auto">{contact.fullName}</span> has no phone number
            </DialogTitle>
            <DialogDescription>Add one to log the call. It is saved with the contact.</DialogDescription>
          </DialogHeader>
          <DialogBody>
            <Field label="Phone" error={shownError} required>
              <Input
                type="tel"
                autoComplete="off"
                placeholder="+1 415 555 2671"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </Field>
          </DialogBody>
          <DialogFooter>
            <Button variant="ghost" onClick={closeDeskDialog}>
              Cancel
            </Button>
            <Button type="submit" pending={isSaving}>
              <Phone />
              Save and call
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
