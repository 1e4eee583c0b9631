'use client';

import type { Contact } from '@switchboard/validators';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { cn } from '@/lib/utils.ts';
import { FieldProblem } from './field-problem.tsx';
import { type TextFieldName, textFields } from './contact-text-fields.ts';
import { useSaveContact } from './use-save-contact.ts';

export const inlineControlClasses =
  'rounded-md border border-transparent bg-transparent hover:border-input focus-visible:border-ring';

/** Typed but not saved, by contact and field: moving on to another contact loses nothing. */
const unsaved = new Map<string, string>();

/**
 * One line of a contact, edited where it stands: Enter saves, Escape takes back, Tab saves and moves on. What
 * could not be saved stays in the field with the reason.
 */
export function InlineText({
  contact,
  name,
  trailing,
}: {
  contact: Contact;
  name: TextFieldName;
  trailing?: ReactNode;
}) {
  const { label, schema, type, placeholder, show } = textFields[name];
  const key = `${contact.id} ${name}`;
  const id = useId();
  const problemId = `${id}-problem`;
  const [draft, setDraftState] = useState<string | null>(() => unsaved.get(key) ?? null);
  const base = useRef(contact);
  const isTakenBack = useRef(false);
  const { save, problem, setProblem } = useSaveContact(
    draft === null ? null : { kind: 'error', message: 'Not saved yet.' },
  );

  const setDraft = (next: string | null) => {
    if (next === null) unsaved.delete(key);
    else unsaved.set(key, next);
    setDraftState(next);
  };

  const commit = async (from: Contact, text: string) => {
    if (text.trim() === show(from) || text.trim() === (from[name] ?? '')) {
      setDraft(null);
      setProblem(null);
      return;
    }
    const parsed = schema.safeParse(text);
    if (!parsed.success) {
      setProblem({ kind: 'error', message: parsed.error.issues[0]?.message ?? 'Not valid' });
      return;
    }
    setDraft(null);
    const isSaved = await save({ base: from, patch: { [name]: parsed.data }, label });
    if (!isSaved) setDraft(text);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      event.currentTarget.blur();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      isTakenBack.current = true;
      setDraft(null);
      setProblem(null);
      event.currentTarget.blur();
    }
  };

  return (
    <div className="grid gap-1">
      <div className="flex items-center gap-1">
        <input
          id={id}
          data-field={name}
          type={type === 'email' || type === 'url' ? 'text' : type}
          inputMode={type}
          aria-label={label}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? problemId : undefined}
          autoComplete="off"
          dir="auto"
          placeholder={placeholder}
          value={draft ?? show(contact)}
          title={draft ?? show(contact)}
          className={cn(
            inlineControlClasses,
            'h-8 w-full min-w-0 truncate px-2 text-sm focus-visible:outline-1 focus-visible:outline-offset-0',
            problem && 'border-danger',
          )}
          onFocus={() => {
            if (problem?.kind !== 'conflict') base.current = contact;
          }}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => {
            if (isTakenBack.current) isTakenBack.current = false;
            else if (draft !== null && problem?.kind !== 'conflict') void commit(base.current, draft);
          }}
        />
        {trailing}
      </div>
      {problem ? (
        <FieldProblem
          id={problemId}
          problem={problem}
          show={show}
          onKeepMine={(current) => void commit(current, draft ?? '')}
          onUseTheirs={() => {
            setDraft(null);
            setProblem(null);
          }}
        />
      ) : null}
    </div>
  );
}
