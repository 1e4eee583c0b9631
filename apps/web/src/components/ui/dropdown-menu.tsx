'use client';

import { Check, ChevronRight } from 'lucide-react';
import { DropdownMenu as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils.ts';
import { Keys } from './keys.tsx';
import { menuItemClasses, menuSurfaceClasses } from './menu-classes.ts';

/** Not modal: the page behind stays readable to screen readers, and a menu locks nothing. */
export function DropdownMenu(props: ComponentProps<typeof Primitive.Root>) {
  return <Primitive.Root modal={false} {...props} />;
}

export const DropdownMenuTrigger = Primitive.Trigger;
export const DropdownMenuGroup = Primitive.Group;
export const DropdownMenuRadioGroup = Primitive.RadioGroup;
export const DropdownMenuSub = Primitive.Sub;

export function DropdownMenuContent({
  className,
  align = 'start',
  ...props
}: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      {/* Outside the page's landmarks, so it is one of its own while it is open. */}
      <section aria-label="Menu">
        <Primitive.Content
          data-slot="dropdown-menu"
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={cn(
            menuSurfaceClasses,
            'max-h-(--radix-dropdown-menu-content-available-height)',
            className,
          )}
          {...props}
        />
      </section>
    </Primitive.Portal>
  );
}

export function DropdownMenuItem({
  className,
  danger,
  keys,
  children,
  ...props
}: ComponentProps<typeof Primitive.Item> & { danger?: boolean; keys?: string }) {
  return (
    <Primitive.Item
      className={cn(
        menuItemClasses,
        danger && 'text-danger-text data-[highlighted]:bg-danger-tint [&>.lucide]:text-current',
        className,
      )}
      {...props}
    >
      {/* With asChild there may be one child only. */}
      {keys ? (
        <>
          {children}
          <Keys keys={keys} className="ml-auto pl-4" />
        </>
      ) : (
        children
      )}
    </Primitive.Item>
  );
}

export function DropdownMenuCheckboxItem({
  className,
  children,
  ...props
}: ComponentProps<typeof Primitive.CheckboxItem>) {
  return (
    <Primitive.CheckboxItem className={cn(menuItemClasses, 'pr-8', className)} {...props}>
      {children}
      <Indicator />
    </Primitive.CheckboxItem>
  );
}

export function DropdownMenuRadioItem({
  className,
  children,
  ...props
}: ComponentProps<typeof Primitive.RadioItem>) {
  return (
    <Primitive.RadioItem className={cn(menuItemClasses, 'pr-8', className)} {...props}>
      {children}
      <Indicator />
    </Primitive.RadioItem>
  );
}

function Indicator() {
  return (
    <Primitive.ItemIndicator className="absolute right-2 flex">
      <Check className="text-primary-text" />
    </Primitive.ItemIndicator>
  );
}

export function DropdownMenuSubTrigger({
  className,
  children,
  ...props
}: ComponentProps<typeof Primitive.SubTrigger>) {
  return (
    <Primitive.SubTrigger
      className={cn(menuItemClasses, 'data-[state=open]:bg-accent', className)}
      {...props}
    >
      {children}
      <ChevronRight className="ml-auto" />
    </Primitive.SubTrigger>
  );
}

export function DropdownMenuSubContent({ className, ...props }: ComponentProps<typeof Primitive.SubContent>) {
  return (
    <Primitive.Portal>
      <Primitive.SubContent
        sideOffset={4}
        collisionPadding={8}
        className={cn(menuSurfaceClasses, className)}
        {...props}
      />
    </Primitive.Portal>
  );
}

export function DropdownMenuLabel({ className, ...props }: ComponentProps<typeof Primitive.Label>) {
  return (
    <Primitive.Label className={cn('px-2 py-1.5 text-xs text-muted-foreground', className)} {...props} />
  );
}

export function DropdownMenuSeparator({ className, ...props }: ComponentProps<typeof Primitive.Separator>) {
  return <Primitive.Separator className={cn('-mx-1 my-1 h-px bg-border', className)} {...props} />;
}
