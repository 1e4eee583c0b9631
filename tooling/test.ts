import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printResult, runSteps, type StepResult } from './checks/run-step.ts';
import { dbCheck, lint, typecheck, webTypes } from './checks/steps.ts';
import { type Counts, runVitest } from './checks/vitest.ts';
import { INTERRUPTED, type Lifecycle, runProgram } from './stack/lifecycle.ts';
import { ensureWebBuild } from './stack/web-build.ts';

const print = (line: string) => console.log(line);

/** The production build as a step like the others. */
async function build(signal: AbortSignal): Promise<StepResult> {
  const startedAt = performance.now();
  const failure = await ensureWebBuild({ signal, print }).then(() => undefined, String);
  const seconds = (performance.now() - startedAt) / 1000;
  const result = { name: 'build', ok: failure === undefined, output: failure ?? '', seconds };
  printResult(result);
  return result;
}

/** Whatever the steps leave in their temporary directory goes when they are done, or stopped. */
async function ownTempDir(life: Lifecycle): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'switchboard-run-'));
  // As root, PostgreSQL runs under another account, and must get through to its own directory.
  await chmod(path, 0o711);
  process.env.TMPDIR = path;
  // A server that was stopped a moment ago may still write.
  life.onStop(() => rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 }));
  return path;
}

await runProgram(
  async (life) => {
    const { signal } = life;
    const reportDir = await ownTempDir(life);
    const counts: Counts[] = [];
    const count = (results: StepResult[]) => {
      life.check();
      counts.push(...results.map(({ ok }) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 })));
    };

    count(await runSteps([webTypes], signal));
    count(await runSteps([...typecheck(), ...lint, ...dbCheck], signal));
    counts.push(await runVitest({ projects: ['unit', 'db', 'tooling'], reportDir, signal }));
    life.check();
    const built = await build(signal);
    count([built]);
    // Without a build there is nothing to walk through: its own failure is the one that counts.
    if (built.ok) counts.push(await runVitest({ projects: ['e2e'], reportDir, signal }));
    life.check();

    const sum = (key: keyof Counts) => counts.reduce((total, one) => total + one[key], 0);
    console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
    if (sum('failed') > 0) life.fail();
  },
  { codeWhenStopped: INTERRUPTED },
);
