import type { ReactNode } from 'react';
import { SettingsNav } from '@/features/settings/settings-nav.tsx';
import { Screen } from '@/features/shell/screen.tsx';

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <Screen title="Settings">
      <div className="flex min-h-0 flex-1 flex-col md:flex-row">
        <SettingsNav />
        <div className="min-h-0 flex-1 overflow-auto">
          <div className="mx-auto grid max-w-2xl gap-8 px-4 py-6 pb-[calc(1.5rem+var(--dock-space,0px))] sm:px-8 sm:py-8">
            {children}
          </div>
        </div>
      </div>
    </Screen>
  );
}
