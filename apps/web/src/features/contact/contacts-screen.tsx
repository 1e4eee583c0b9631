'use client';

import { QueryBoundary } from '@/components/query-boundary.tsx';
import { SplitView } from '@/components/list/split-view.tsx';
import { Screen } from '@/features/shell/screen.tsx';
import { CloseAction } from './close-action.tsx';
import { ContactList } from './contact-list.tsx';
import { ContactGone, ContactPanel } from './contact-panel.tsx';
import { ContactListSkeleton } from './contacts-skeleton.tsx';
import { ContactsToolbar } from './contacts-toolbar.tsx';
import { listPartOf } from './contact-view.ts';
import { useContactsScreen } from './use-contacts-screen.ts';

/** The list of contacts and the one that is selected, as the address says. */
export function ContactsScreen({
  panelWidth,
  missingId,
}: {
  panelWidth: number;
  /** The contact that the address names, when the server knows that there is none. */
  missingId: string | null;
}) {
  const screen = useContactsScreen();
  const { view, settled, setView, close } = screen;
  const listPart = listPartOf(settled);
  const panel = view.contactId ? (
    <ContactPanel
      contactId={view.contactId}
      isMissing={view.contactId === missingId}
      tab={view.tab}
      callId={view.callId}
      isSettled={screen.isSettled}
      onTab={(tab) => setView((now) => ({ ...now, tab, callId: null }), 'replace')}
      onCall={(callId) => setView((now) => ({ ...now, tab: 'calls', callId }), 'replace')}
      onShowCompany={(companyId) => setView((now) => ({ ...now, search: '', filter: { companyId } }), 'push')}
      onDelete={screen.remove}
      actions={<CloseAction onClose={close} />}
      gone={<ContactGone label="Close" onLeave={close} />}
    />
  ) : null;

  return (
    <Screen title="Contacts">
      <SplitView
        id="contacts"
        panelWidth={panelWidth}
        list={
          <>
            <ContactsToolbar view={view} setView={setView} />
            <div className="@container flex min-h-0 flex-1 flex-col">
              <QueryBoundary
                skeleton={<ContactListSkeleton />}
                errorTitle="The contacts did not load"
                className="my-auto"
                resetKey={listPart}
              >
                <ContactList
                  listPart={listPart}
                  isBehind={listPartOf(view) !== listPart}
                  selectedId={view.contactId}
                  onOpen={screen.open}
                  onMove={screen.move}
                  onClear={screen.clear}
                />
              </QueryBoundary>
            </div>
          </>
        }
        panel={panel}
      />
    </Screen>
  );
}
