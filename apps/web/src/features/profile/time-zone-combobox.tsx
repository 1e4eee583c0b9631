'use client';

import { useState } from 'react';
import { Combobox, type ComboboxOption } from '@/components/ui/combobox.tsx';
import { useLocale } from '@/lib/locale/provider.tsx';

function offsetOf(timeZone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortOffset' }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

const labelOf = (name: string) => name.replaceAll('_', ' ');

function timeZoneOptions(locale: string): ComboboxOption[] {
  return Intl.supportedValuesOf('timeZone').map((name) => ({
    value: name,
    label: labelOf(name),
    hint: offsetOf(name, locale),
  }));
}

/** Cleared, there is none: for one's own profile the time zone of the device counts then. */
export function TimeZoneCombobox({
  value,
  onValueChange,
  placeholder = 'As on this device',
  className,
  'aria-label': label,
}: {
  value: string | null;
  onValueChange: (value: string | null) => void;
  placeholder?: string;
  className?: string;
  'aria-label'?: string;
}) {
  const { locale } = useLocale();
  // Four hundred formatters: made when the list is first opened, and never on the server.
  const [all, setAll] = useState<ComboboxOption[]>();
  const options = all ?? (value ? [{ value, label: labelOf(value) }] : []);
  return (
    <Combobox
      value={value}
      onValueChange={onValueChange}
      options={options}
      onOpenChange={(isOpen) => {
        if (isOpen) setAll(timeZoneOptions(locale));
      }}
      placeholder={placeholder}
      {...(className ? { className } : {})}
      {...(label ? { 'aria-label': label } : {})}
      searchPlaceholder="Find a city or region…"
      emptyText="No such time zone"
      clearable
    />
  );
}
