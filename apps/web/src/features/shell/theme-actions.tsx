'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTheme } from 'next-themes';
import { useAction } from '@/features/shortcuts/use-action.ts';

export function ThemeActions() {
  const { setTheme } = useTheme();
  const shared = { group: 'View', keywords: ['theme', 'mode', 'appearance'] } as const;
  useAction({ ...shared, label: 'Light theme', icon: Sun, run: () => setTheme('light') });
  useAction({ ...shared, label: 'Dark theme', icon: Moon, run: () => setTheme('dark') });
  useAction({ ...shared, label: 'System theme', icon: Monitor, run: () => setTheme('system') });
  return null;
}
