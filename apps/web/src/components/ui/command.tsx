'use client';

import { Command as Primitive } from 'cmdk';
import { Search } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/lib/utils.ts';
import { Keys } from './keys.tsx';
import { menuItemClasses } from './menu-classes.ts';

export function Command({ className, ...props }: ComponentProps<typeof Primitive>) {
  return (
    <Primitive
      data-slot="command"
      className={cn('flex min-h-0 flex-col overflow-hidden', className)}
      {...props}
    />
  );
}

export function CommandInput({
  className,
  trailing,
  ...props
}: ComponentProps<typeof Primitive.Input> & { trailing?: ReactNode }) {
  return (
    <div className="flex items-center gap-2 border-b px-3">
      <Search className="text-subtle-foreground" />
      <Primitive.Input
        className={cn('h-10 w-full min-w-0 bg-transparent text-sm outline-none', className)}
        {...props}
      />
      {trailing}
    </div>
  );
}

export function CommandList({ className, ...props }: ComponentProps<typeof Primitive.List>) {
  return (
    <Primitive.List className={cn('max-h-80 overflow-y-auto overflow-x-hidden p-1', className)} {...props} />
  );
}

export function CommandEmpty({ className, ...props }: ComponentProps<typeof Primitive.Empty>) {
  return (
    <Primitive.Empty
      className={cn('px-3 py-6 text-center text-sm text-muted-foreground', className)}
      {...props}
    />
  );
}

export function CommandGroup({ className, ...props }: ComponentProps<typeof Primitive.Group>) {
  return (
    <Primitive.Group
      className={cn(
        '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted-foreground',
        className,
      )}
      {...props}
    />
  );
}

export function CommandItem({
  className,
  keys,
  children,
  ...props
}: ComponentProps<typeof Primitive.Item> & { keys?: string | undefined }) {
  return (
    <Primitive.Item className={cn(menuItemClasses, className)} {...props}>
      {children}
      {keys ? <Keys keys={keys} className="ml-auto pl-4" /> : null}
    </Primitive.Item>
  );
}

/** A line and nothing more: a list box may hold no separator in the accessible sense. */
export function CommandSeparator() {
  return <div aria-hidden className="-mx-1 my-1 h-px bg-border" />;
}
