'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTheme } from 'next-themes';
import { useSyncExternalStore } from 'react';
import { SegmentedControl } from '@/components/ui/segmented-control.tsx';

const segments = [
  { value: 'system', label: 'System', icon: Monitor },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
] as const;

const never = () => () => {};

export function ThemePicker() {
  const { theme, setTheme } = useTheme();
  // The choice is in the browser's storage, so the server cannot have drawn it.
  const isHydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const value = segments.find((segment) => segment.value === theme)?.value;
  return (
    <SegmentedControl
      label="Theme"
      segments={segments}
      value={isHydrated ? value : undefined}
      onValueChange={setTheme}
    />
  );
}
