'use client';

import { ShieldAlert } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { useMay } from '@/features/me/use-me.ts';
import { SettingsSection } from '@/features/settings/settings-section.tsx';
import { useUrlView } from '@/hooks/use-url-view.ts';
import { useNow } from '@/lib/locale/provider.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { auditViewCodec, filterOf, isNarrowed } from './audit-view.ts';
import { OperationList } from './operation-list.tsx';

export function AuditScreen() {
  const mayRead = useMay('audit.read');
  const now = useNow();
  const { view, settled, setView } = useUrlView(auditViewCodec);
  if (!mayRead) {
    return (
      <EmptyState
        icon={ShieldAlert}
        title="The audit log is for admins"
        description="You can still see what happened to a record on its own page, and undo what you did yourself."
      />
    );
  }
  return (
    <SettingsSection
      title="Audit log"
      description="Who did what in this workspace. Nobody can change or delete it."
    >
      <div className="border-b p-3">
        <AuditFilters view={view} onChange={(next) => setView(() => next, 'replace')} />
      </div>
      <OperationList filter={filterOf(settled, now)} isNarrowed={isNarrowed(settled)} />
    </SettingsSection>
  );
}
