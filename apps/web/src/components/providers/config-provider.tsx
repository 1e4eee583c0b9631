'use client';

import { createContext, type ReactNode, use } from 'react';
import type { PublicConfig } from '@/env.ts';

const ConfigContext = createContext<PublicConfig | null>(null);

/** The server's configuration as the browser may know it, read at run time, not built in. */
export function ConfigProvider({ config, children }: { config: PublicConfig; children: ReactNode }) {
  return <ConfigContext value={config}>{children}</ConfigContext>;
}

export function usePublicConfig(): PublicConfig {
  const config = use(ConfigContext);
  if (!config) throw new Error('usePublicConfig outside ConfigProvider');
  return config;
}
