'use client';

import { QueryBoundary } from '@/components/query-boundary.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { useMay } from '@/features/me/use-me.ts';
import { SettingsSection } from '@/features/settings/settings-section.tsx';
import { ExplainSection } from './explain-section.tsx';
import { PermissionMatrix } from './permission-matrix.tsx';
import { VisibilitySection } from './visibility-section.tsx';

export function PermissionsScreen() {
  const mayManage = useMay('permissions.manage');
  return (
    <>
      <VisibilitySection />
      <SettingsSection
        title="Permissions"
        description={
          mayManage
            ? 'What each role may do. What you switch off, no member of this workspace can do.'
            : 'What each role may do in this workspace.'
        }
      >
        <QueryBoundary
          skeleton={<MatrixSkeleton />}
          errorTitle="The permissions did not load"
          className="py-8"
        >
          <PermissionMatrix />
        </QueryBoundary>
      </SettingsSection>
      {mayManage ? (
        <QueryBoundary skeleton={<MatrixSkeleton />} errorTitle="The members did not load" className="py-8">
          <ExplainSection />
        </QueryBoundary>
      ) : null}
    </>
  );
}

function MatrixSkeleton() {
  return (
    <Loading label="Loading permissions" className="grid gap-3 p-4">
      {['first', 'second', 'third', 'fourth'].map((row) => (
        <Skeleton key={row} className="h-5 w-full" />
      ))}
    </Loading>
  );
}
