/** What floats and lists choices (menu, select, combobox) shares one surface and one kind of row. */
export const menuSurfaceClasses =
  'z-50 min-w-40 overflow-y-auto overflow-x-hidden rounded-lg border bg-popover p-1 text-popover-foreground shadow-float duration-120 data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:zoom-in-98';

export const menuItemClasses =
  "relative flex h-8 cursor-default select-none items-center gap-2 rounded-md px-2 text-sm outline-none data-[disabled='true']:pointer-events-none data-[disabled='']:pointer-events-none data-[disabled='true']:opacity-50 data-[disabled='']:opacity-50 data-[highlighted]:bg-accent data-[selected=true]:bg-accent [&>.lucide]:text-muted-foreground";
