'use client';

import { type ExplainInput, explainableTables } from '@switchboard/validators';
import { Eye } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Combobox } from '@/components/ui/combobox.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Input } from '@/components/ui/input.tsx';
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from '@/components/ui/select.tsx';
import { memberName, useMembers } from '@/features/member/use-members.ts';
import { useMe } from '@/features/me/use-me.ts';
import { SettingsSection } from '@/features/settings/settings-section.tsx';
import { Explanation } from './explanation.tsx';
import { recordIdIn } from './record-id.ts';
import { useStartViewAs } from './use-view-as.ts';

const tableLabels: Record<ExplainInput['table'], string> = {
  contacts: 'Contact',
  companies: 'Company',
  calls: 'Call',
  notes: 'Note',
};

/** Why somebody sees a record or does not; and the page as they see it. */
export function ExplainSection() {
  const { members } = useMembers();
  const { user } = useMe();
  const start = useStartViewAs();
  const [userId, setUserId] = useState<string | null>(null);
  const [table, setTable] = useState<ExplainInput['table']>('contacts');
  const [record, setRecord] = useState('');
  const [problem, setProblem] = useState<string>();
  const [asked, setAsked] = useState<ExplainInput | null>(null);
  const chosen = members.find((member) => member.userId === userId);
  const mayViewAs = chosen && chosen.userId !== user.id && chosen.role !== 'owner';

  const ask = (event: FormEvent) => {
    event.preventDefault();
    const rowId = recordIdIn(record);
    setProblem(rowId ? undefined : 'Paste the address of the record, or its id');
    if (rowId && userId) setAsked({ userId, table, rowId });
  };
  return (
    <SettingsSection
      title="Why can they see it?"
      description="Pick a person and a record, and get the rule that decides."
    >
      <form noValidate onSubmit={ask} className="grid gap-4 p-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Person" required>
            <Combobox
              value={userId}
              onValueChange={setUserId}
              options={members.map((member) => ({ value: member.userId, label: memberName(member) }))}
              placeholder="Choose a member"
            />
          </Field>
          <Field label="Kind">
            <Select
              value={table}
              onValueChange={(next) => setTable(explainableTables.find((one) => one === next) ?? table)}
            >
              <SelectTrigger>
                <SelectValue />
              </SelectTrigger>
              <SelectContent>
                {explainableTables.map((one) => (
                  <SelectItem key={one} value={one}>
                    {tableLabels[one]}
                  </SelectItem>
                ))}
              </SelectContent>
            </Select>
          </Field>
        </div>
        <Field label="Record" hint="Its address in this app, or its id." error={problem} required>
          <Input
            value={record}
            onChange={(event) => setRecord(event.target.value)}
            autoComplete="off"
            spellCheck={false}
          />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          {mayViewAs ? (
            <Button
              variant="secondary"
              pending={start.isPending || start.isSuccess}
              onClick={() => start.mutate({ userId: chosen.userId })}
            >
              <Eye />
              View as {memberName(chosen)}
            </Button>
          ) : null}
          <Button type="submit" disabled={!userId || record.trim() === ''}>
            Explain
          </Button>
        </div>
        {asked ? <Explanation input={asked} /> : null}
      </form>
    </SettingsSection>
  );
}
