'use client';

import { getNonce } from 'get-nonce';
import { Check, ChevronsUpDown } from 'lucide-react';
import { Select as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils.ts';
import { useFieldControl } from './field.tsx';
import { controlClasses } from './input.tsx';
import { menuItemClasses, menuSurfaceClasses } from './menu-classes.ts';

export const Select = Primitive.Root;
export const SelectValue = Primitive.Value;
export const SelectGroup = Primitive.Group;

export function SelectTrigger({
  className,
  dense,
  children,
  ...props
}: ComponentProps<typeof Primitive.Trigger> & { dense?: boolean }) {
  return (
    <Primitive.Trigger
      data-slot="select"
      className={cn(
        controlClasses,
        'flex items-center justify-between gap-2 whitespace-nowrap text-left data-[placeholder]:text-subtle-foreground [&>span]:truncate',
        dense ? 'h-7 px-2' : 'h-8 px-2.5',
        className,
      )}
      {...useFieldControl()}
      {...props}
    >
      {children}
      <Primitive.Icon asChild>
        <ChevronsUpDown className="size-3.5 text-subtle-foreground" />
      </Primitive.Icon>
    </Primitive.Trigger>
  );
}

export function SelectContent({ className, children, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        position="popper"
        sideOffset={4}
        collisionPadding={8}
        className={cn(
          menuSurfaceClasses,
          'max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width)',
          className,
        )}
        {...props}
      >
        <Primitive.Viewport nonce={getNonce()}>{children}</Primitive.Viewport>
      </Primitive.Content>
    </Primitive.Portal>
  );
}

export function SelectItem({ className, children, ...props }: ComponentProps<typeof Primitive.Item>) {
  return (
    <Primitive.Item className={cn(menuItemClasses, 'pr-8', className)} {...props}>
      <Primitive.ItemText>{children}</Primitive.ItemText>
      <Primitive.ItemIndicator className="absolute right-2 flex">
        <Check className="size-4 text-primary-text" />
      </Primitive.ItemIndicator>
    </Primitive.Item>
  );
}

export function SelectLabel({ className, ...props }: ComponentProps<typeof Primitive.Label>) {
  return <Primitive.Label className={cn('px-2 py-1 text-xs text-muted-foreground', className)} {...props} />;
}
