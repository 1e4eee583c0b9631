import { GeistMono } from 'geist/font/mono';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { AppProviders } from '@/components/providers/app-providers.tsx';
import { publicConfig } from '@/env.ts';
import { requestLocale } from '@/lib/locale/request.ts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Switchboard', template: '%s · Switchboard' },
  description: 'One desk for people who work the phone.',
  robots: { index: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  colorScheme: 'light dark',
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [header, { locale, timeZone }] = await Promise.all([headers(), requestLocale()]);
  return (
    // next-themes sets the class before the first paint, ahead of hydration.
    <html lang="en" className={`${GeistSans.variable} ${GeistMono.variable}`} suppressHydrationWarning>
      <body>
        <AppProviders
          config={publicConfig()}
          nonce={header.get('x-nonce') ?? ''}
          locale={locale}
          timeZone={timeZone}
          renderedAt={Date.now()}
        >
          {children}
        </AppProviders>
      </body>
    </html>
  );
}
