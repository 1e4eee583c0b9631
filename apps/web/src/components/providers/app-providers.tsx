'use client';

import { setNonce } from 'get-nonce';
import { ThemeProvider } from 'next-themes';
import { type ReactNode, useInsertionEffect } from 'react';
import { Toaster } from '@/components/ui/toaster.tsx';
import { TooltipProvider } from '@/components/ui/tooltip.tsx';
import type { PublicConfig } from '@/env.ts';
import { LocaleProvider } from '@/lib/locale/provider.tsx';
import { ConfigProvider } from './config-provider.tsx';

export type AppProvidersProps = {
  config: PublicConfig;
  nonce: string;
  locale: string;
  timeZone: string | null;
  renderedAt: number;
  children: ReactNode;
};

/** What every screen has, signed in or not. */
export function AppProviders({ config, nonce, locale, timeZone, renderedAt, children }: AppProvidersProps) {
  // Dialogs lock the page's scrolling with a style element, which our policy admits by nonce only.
  useInsertionEffect(() => setNonce(nonce), [nonce]);
  return (
    <ThemeProvider
      attribute="class"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
      nonce={nonce}
    >
      <ConfigProvider config={config}>
        <LocaleProvider locale={locale} timeZone={timeZone} renderedAt={renderedAt}>
          <TooltipProvider>
            {children}
            <Toaster />
          </TooltipProvider>
        </LocaleProvider>
      </ConfigProvider>
    </ThemeProvider>
  );
}
