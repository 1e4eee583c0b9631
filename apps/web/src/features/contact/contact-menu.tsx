'use client';

import type { Contact } from '@switchboard/validators';
import { Ellipsis, Link2, Maximize2, Pencil, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu.tsx';
import { toast } from '@/components/ui/toaster.tsx';
import { useMay } from '@/features/me/use-me.ts';
import { shortcutKeys } from '@/features/shortcuts/keys.ts';

async function copyLink(id: string) {
  try {
    await navigator.clipboard.writeText(new URL(`/contacts/${id}`, window.location.href).href);
    toast.success('Link copied');
  } catch {
    toast.error('The browser did not allow copying');
  }
}

export function ContactMenu({
  contact,
  isPage,
  onEdit,
  onDelete,
}: {
  contact: Contact;
  isPage: boolean;
  onEdit: () => void;
  onDelete: () => void;
}) {
  const mayWrite = useMay('contacts.write');
  const mayDelete = useMay('contacts.delete');
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon" aria-label={`More about ${contact.fullName}`}>
          <Ellipsis />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        {mayWrite ? (
          <DropdownMenuItem keys={shortcutKeys.edit} onSelect={onEdit}>
            <Pencil />
            Edit
          </DropdownMenuItem>
        ) : null}
        {isPage ? null : (
          <DropdownMenuItem asChild>
            <Link href={`/contacts/${contact.id}`}>
              <Maximize2 />
              Open as a page
            </Link>
          </DropdownMenuItem>
        )}
        <DropdownMenuItem onSelect={() => void copyLink(contact.id)}>
          <Link2 />
          Copy link
        </DropdownMenuItem>
        {mayDelete ? (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuItem danger onSelect={onDelete}>
              <Trash2 />
              Delete contact
            </DropdownMenuItem>
          </>
        ) : null}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
