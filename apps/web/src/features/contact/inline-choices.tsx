'use client';

import type { Contact } from '@switchboard/validators';
import { Combobox } from '@/components/ui/combobox.tsx';
import { Switch } from '@/components/ui/switch.tsx';
import { TagInput } from '@/components/ui/tag-input.tsx';
import { useMemberOptions, useMembers } from '@/features/member/use-members.ts';
import { TimeZoneCombobox } from '@/features/profile/time-zone-combobox.tsx';
import { cn } from '@/lib/utils.ts';
import { CompanyCombobox } from './company-combobox.tsx';
import { inlineControlClasses } from './inline-text.tsx';
import { usePick } from './use-pick.tsx';

type Props = { contact: Contact };

const pickClasses = cn(inlineControlClasses, 'px-2 [&>.lucide]:opacity-0 hover:[&>.lucide]:opacity-100');

export function InlineCompany({ contact }: Props) {
  const { pick, trouble } = usePick(contact, 'Company', ({ companyName }) => companyName ?? '');
  const { companyId, companyName } = contact;
  return (
    <div className="grid gap-1">
      <CompanyCombobox
        aria-label="Company"
        className={pickClasses}
        value={companyName ? { id: companyId, name: companyName } : null}
        onValueChange={(choice) => pick({ companyId: choice?.id ?? null, companyName: choice?.name ?? null })}
      />
      {trouble}
    </div>
  );
}

export function InlineOwner({ contact }: Props) {
  const { nameOf } = useMembers();
  const { pick, trouble } = usePick(contact, 'Owner', ({ ownerId }) => nameOf(ownerId) ?? '');
  return (
    <div className="grid gap-1">
      <Combobox
        aria-label="Owner"
        className={pickClasses}
        value={contact.ownerId}
        options={useMemberOptions()}
        placeholder="Nobody"
        searchPlaceholder="Find somebody…"
        clearable
        onValueChange={(ownerId) => pick({ ownerId })}
      />
      {trouble}
    </div>
  );
}

export function InlineTags({ contact }: Props) {
  const { pick, trouble } = usePick(contact, 'Tags', ({ tags }) => tags.join(', '));
  return (
    <div className="grid gap-1">
      <TagInput
        aria-label="Tags"
        className={inlineControlClasses}
        placeholder="Add a tag"
        value={contact.tags}
        onValueChange={(tags) => pick({ tags })}
      />
      {trouble}
    </div>
  );
}

export function InlineTimeZone({ contact }: Props) {
  const { pick, trouble } = usePick(contact, 'Time zone', ({ timezone }) => timezone ?? '');
  return (
    <div className="grid gap-1">
      <TimeZoneCombobox
        aria-label="Time zone"
        className={pickClasses}
        placeholder="Add a time zone"
        value={contact.timezone}
        onValueChange={(timezone) => pick({ timezone })}
      />
      {trouble}
    </div>
  );
}

export function InlineDoNotCall({ contact }: Props) {
  const { pick, trouble } = usePick(contact, 'Do not call', ({ doNotCall }) => (doNotCall ? 'on' : 'off'));
  return (
    <div className="grid gap-1 px-2 py-1.5">
      <Switch
        aria-label="Do not call"
        checked={contact.doNotCall}
        onCheckedChange={(doNotCall) => pick({ doNotCall })}
      />
      {trouble}
    </div>
  );
}
