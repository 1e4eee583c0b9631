import { z } from 'zod';
import { runSteps } from './checks/run-step.ts';
import { dbCheck, format, lint, typecheck, webTypes } from './checks/steps.ts';
import { INTERRUPTED, runProgram } from './stack/lifecycle.ts';

const kinds = {
  lint: () => [lint],
  format: () => [format],
  typecheck: () => [[webTypes], typecheck()],
  'db:check': () => [dbCheck],
};

await runProgram(
  async ({ signal }) => {
    const kind = z.enum(['lint', 'format', 'typecheck', 'db:check']).parse(process.argv[2]);
    const results = [];
    for (const stage of kinds[kind]()) results.push(...(await runSteps(stage, signal)));
    const failed = results.filter(({ ok }) => !ok).length;
    if (failed > 0) throw new Error(`${failed} of ${results.length} failed.`);
  },
  { codeWhenStopped: INTERRUPTED },
);
