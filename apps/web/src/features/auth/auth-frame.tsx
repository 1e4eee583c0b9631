import type { ReactNode } from 'react';
import { Logo } from '@/components/logo.tsx';
import { PatchPanel } from './patch-panel.tsx';

/** The page around signing in: the form at the left, on a wide screen the picture at the right. */
export function AuthFrame({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(28rem,1fr)_1.1fr]">
      <main className="flex flex-col px-6 py-8 sm:px-10">
        <Logo />
        <div className="mx-auto mt-[min(14dvh,9rem)] w-full max-w-sm pb-10">{children}</div>
      </main>
      <div aria-hidden className="relative hidden overflow-hidden border-l bg-sidebar lg:block">
        <PatchPanel />
      </div>
    </div>
  );
}
