import { resolve } from 'node:path';
import type { NextConfig } from 'next';
import {
  inertContentPolicy,
  staticSecurityHeaders,
  strictTransportSecurity,
} from './src/lib/security-headers.ts';

// Next reads this when it starts its telemetry, after it has read this file.
process.env.NEXT_TELEMETRY_DISABLED = '1';

const monorepoRoot = resolve(import.meta.dirname, '../..');

const isProduction = process.env.NODE_ENV === 'production';
const pagesAndFiles = '/((?!api/).*)';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  devIndicators: false,
  outputFileTracingRoot: monorepoRoot,
  // The API's reference reads its script and style sheet from there.
  outputFileTracingIncludes: {
    '/api/v1/[...path]': ['../../packages/api/node_modules/swagger-ui-dist/swagger-ui{.css,-bundle.js}'],
  },
  turbopack: { root: monorepoRoot },
  transpilePackages: [
    '@switchboard/api',
    '@switchboard/db',
    '@switchboard/integrations',
    '@switchboard/jobs',
    '@switchboard/validators',
  ],
  serverExternalPackages: ['postgres', 'graphile-worker', 'swagger-ui-dist', 'undici'],
  images: { unoptimized: true },
  experimental: {
    optimizePackageImports: ['radix-ui'],
  },
  // Pages get their own policy and request id in src/proxy.ts, and the API sets its headers itself.
  headers: async () => [
    { source: pagesAndFiles, headers: staticSecurityHeaders() },
    ...(isProduction ? [{ source: pagesAndFiles, headers: [strictTransportSecurity] }] : []),
    { source: '/_next/:path*', headers: [inertContentPolicy] },
    { source: '/:file(icon.svg|apple-icon.*|favicon.ico)', headers: [inertContentPolicy] },
  ],
};

export default config;
