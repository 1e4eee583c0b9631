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

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  reactCompiler: true,
  // Self-hosted, compression is the proxy's or CDN's work: gzip in this process costs two thirds of the rate.
  compress: false,
  agentRules: false,
  devIndicators: false,
  outputFileTracingRoot: monorepoRoot,
  turbopack: { root: monorepoRoot },
  transpilePackages: ['@switchboard/api', '@switchboard/db', '@switchboard/validators'],
  serverExternalPackages: ['postgres'],
  images: { unoptimized: true },
  experimental: {
    turbopackRustReactCompiler: true,
    optimizePackageImports: ['radix-ui'],
  },
  // Pages get their own policy and request id in src/proxy.ts; this covers what never passes there.
  headers: async () => [
    { source: '/:path*', headers: staticSecurityHeaders() },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: [strictTransportSecurity],
    },
    { source: '/_next/:path*', headers: [inertContentPolicy] },
    { source: '/:file(icon.svg|apple-icon.*)', headers: [inertContentPolicy] },
  ],
};

export default config;
