'use client';

import { Check, ChevronsUpDown, Plus } from 'lucide-react';
import { useState } from 'react';
import { Avatar } from '@/components/ui/avatar.tsx';
import {
  Command,
  CommandEmpty,
  CommandGroup,
  CommandInput,
  CommandItem,
  CommandList,
  CommandSeparator,
} from '@/components/ui/command.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover.tsx';
import { useMe } from '@/features/me/use-me.ts';
import { openOverlay } from '@/features/shell/overlay.ts';
import { cn } from '@/lib/utils.ts';
import { roleLabels } from './roles.ts';
import { switchWorkspace } from './switch-workspace.ts';

export function WorkspaceSwitcher({ isCompact = false }: { isCompact?: boolean }) {
  const { workspaces, activeWorkspace } = useMe();
  const [isOpen, setOpen] = useState(false);
  const name = activeWorkspace?.name ?? 'No workspace';

  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger
        className={cn(
          'flex h-9 min-w-0 items-center gap-2 rounded-md transition-colors hover:bg-accent data-[state=open]:bg-accent',
          isCompact ? 'px-1.5' : 'w-full px-2',
        )}
      >
        <Avatar name={name} square />
        <span className="sr-only">Workspace</span>
        <span className={cn('truncate text-sm font-medium', isCompact && 'sr-only')}>{name}</span>
        {isCompact ? null : <ChevronsUpDown className="ml-auto size-3.5 text-subtle-foreground" />}
      </PopoverTrigger>
      <PopoverContent label="Workspaces" className="w-64 p-0">
        <Command>
          <CommandInput placeholder="Find a workspace…" />
          <CommandList>
            <CommandEmpty>No workspace of that name</CommandEmpty>
            <CommandGroup heading="Workspaces">
              {workspaces.map((workspace) => (
                <CommandItem
                  key={workspace.id}
                  value={workspace.id}
                  keywords={[workspace.name, workspace.slug]}
                  className="h-10"
                  onSelect={() => {
                    setOpen(false);
                    if (workspace.id !== activeWorkspace?.id) switchWorkspace(workspace.id);
                  }}
                >
                  <Avatar name={workspace.name} square />
                  <span className="grid min-w-0">
                    <span className="truncate leading-4">{workspace.name}</span>
                    <span className="text-xs leading-4 text-muted-foreground">
                      {workspace.isPersonal ? 'Personal' : roleLabels[workspace.role]}
                    </span>
                  </span>
                  {workspace.id === activeWorkspace?.id ? <Check className="ml-auto" /> : null}
                </CommandItem>
              ))}
            </CommandGroup>
            <CommandSeparator />
            <CommandGroup>
              <CommandItem
                value="new-workspace"
                keywords={['Create workspace', 'new']}
                onSelect={() => {
                  setOpen(false);
                  openOverlay('create-workspace');
                }}
              >
                <Plus />
                Create workspace
              </CommandItem>
            </CommandGroup>
          </CommandList>
        </Command>
      </PopoverContent>
    </Popover>
  );
}
