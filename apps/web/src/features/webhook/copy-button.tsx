'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, type ButtonProps } from '@/components/ui/button.tsx';
import { toast } from '@/components/ui/toaster.tsx';

const SHOWN_MS = 2_000;

/** Says so where it was pressed, and to a screen reader. */
export function CopyButton({
  text,
  label,
  ...props
}: Omit<ButtonProps, 'onClick' | 'children'> & { text: string; label: string }) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => toast.error('The browser did not allow copying', { description: 'Select the text instead.' }),
    );
  return (
    <Button variant="secondary" {...props} onClick={() => void copy()}>
      {isCopied ? <Check /> : <Copy />}
      <span aria-live="polite">{isCopied ? 'Copied' : label}</span>
    </Button>
  );
}
