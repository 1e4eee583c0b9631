'use client';

import { Button, type ButtonProps } from './button.tsx';
import { Hint } from './tooltip.tsx';

export type IconButtonProps = Omit<ButtonProps, 'aria-label' | 'size'> & {
  /** What it does: read aloud, and shown in the tooltip. */
  label: string;
  /** The key that does the same, written as in the shortcut registry. */
  keys?: string;
  side?: 'top' | 'right' | 'bottom' | 'left';
  dense?: boolean;
};

export function IconButton({ label, keys, side, dense, variant = 'ghost', ...props }: IconButtonProps) {
  return (
    <Hint label={label} keys={keys} {...(side ? { side } : {})}>
      <Button variant={variant} size={dense ? 'icon-sm' : 'icon'} aria-label={label} {...props} />
    </Hint>
  );
}
