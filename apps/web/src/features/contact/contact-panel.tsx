'use client';

import { SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { QueryBoundary } from '@/components/query-boundary.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { shortcutKeys } from '@/features/shortcuts/keys.ts';
import { useShortcut } from '@/features/shortcuts/use-action.ts';
import { toApiError } from '@/trpc/errors.ts';
import { ContactContent, type ContactContentProps } from './contact-content.tsx';
import { ContactPanelSkeleton } from './contact-skeleton.tsx';

/** A contact with its history, beside the list or as a page of its own. */
export function ContactPanel({
  gone,
  isMissing = false,
  ...props
}: ContactContentProps & {
  /** What stands here when there is no such contact. */
  gone: ReactNode;
  /** It is known already that there is none: nobody is asked again. */
  isMissing?: boolean;
}) {
  if (isMissing) return gone;
  return (
    <QueryBoundary
      skeleton={<ContactPanelSkeleton />}
      errorTitle="This contact did not load"
      className="my-auto"
      resetKey={props.contactId}
      renderError={(error) => (toApiError(error).code === 'NOT_FOUND' ? gone : null)}
    >
      <ContactContent key={props.contactId} {...props} />
    </QueryBoundary>
  );
}

export function ContactGone({ label, onLeave }: { label: string; onLeave: () => void }) {
  useShortcut({ label, group: 'Contact', keys: shortcutKeys.close, run: onLeave });
  return (
    <EmptyState
      icon={SearchX}
      title="This contact is not here"
      description="It was deleted, or it is in another workspace."
      action={
        <Button variant="secondary" onClick={onLeave}>
          {label}
        </Button>
      }
      className="my-auto"
    />
  );
}
