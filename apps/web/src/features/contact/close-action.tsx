'use client';

import { X } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { shortcutKeys } from '@/features/shortcuts/keys.ts';
import { useShortcut } from '@/features/shortcuts/use-action.ts';

export function CloseAction({ onClose }: { onClose: () => void }) {
  useShortcut({
    label: 'Close the contact',
    group: 'Contact',
    keys: shortcutKeys.close,
    icon: X,
    run: onClose,
  });
  return (
    <IconButton label="Close" keys={shortcutKeys.close} onClick={onClose}>
      <X />
    </IconButton>
  );
}
