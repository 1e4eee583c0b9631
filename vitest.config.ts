import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const installed = ['**/node_modules/**', '**/.next/**'];
const alias = { '@': join(import.meta.dirname, 'apps/web/src') };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...installed, '**/*.db.test.ts', 'tooling/**'],
        },
      },
      {
        // These start servers and kill them.
        test: {
          name: 'tooling',
          include: ['tooling/**/*.test.ts'],
          exclude: installed,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: installed,
          globalSetup: ['packages/db/src/testing/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['apps/web/e2e/**/*.e2e.ts', 'tooling/**/*.e2e.ts'],
          exclude: installed,
          globalSetup: ['tooling/testing/e2e-stack.ts'],
          // One production server for all, on a small machine: one journey at a time.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
