import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../root.ts';
import { runProcess } from './run-process.ts';

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

export type Counts = { passed: number; failed: number };

type Options = { projects: string[]; reportDir: string; signal: AbortSignal };

/** Runs these vitest projects, showing their output, and counts the tests. */
export async function runVitest({ projects, reportDir, signal }: Options): Promise<Counts> {
  const reportFile = join(reportDir, `${projects.join('-')}.json`);
  const ok = await runProcess({
    run: [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...projects.map((project) => `--project=${project}`),
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
    ],
    signal,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const text = await readFile(reportFile, 'utf8').catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: ok ? 0 : 1 };
  return countTests(JSON.parse(text), ok);
}

/** A file that does not load, and a run that fails without a failed test, count as one failure each. */
export function countTests(report: unknown, ok: boolean): Counts {
  const { numPassedTests: passed, numFailedTests, testResults } = reportSchema.parse(report);
  const unloadable = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = numFailedTests + unloadable.length;
  return { passed, failed: failed === 0 && !ok ? 1 : failed };
}
