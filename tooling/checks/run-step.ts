import { root } from '../root.ts';
import { runProcess } from './run-process.ts';

export type Step = {
  name: string;
  /** A script for this Node, and its arguments. */
  run: [script: string, ...args: string[]];
  cwd?: string;
};

export type StepResult = { name: string; ok: boolean; output: string; seconds: number };

/** Runs a step to its end and keeps what it said. */
export async function runStep({ name, run, cwd = root }: Step, signal: AbortSignal): Promise<StepResult> {
  const startedAt = performance.now();
  let output = '';
  const onOutput = (chunk: string) => {
    output += chunk;
  };
  const ok = await runProcess({ run, cwd, signal, stdio: ['ignore', 'pipe', 'pipe'], onOutput });
  return { name, ok, output: output.trim(), seconds: (performance.now() - startedAt) / 1000 };
}

/** Some at a time: a small machine gains nothing from more. */
export async function runSteps(steps: Step[], signal: AbortSignal, atOnce = 2): Promise<StepResult[]> {
  const waiting = [...steps];
  const results: StepResult[] = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await runStep(step, signal);
      if (signal.aborted) return;
      printResult(result);
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

export function printResult({ name, ok, output, seconds }: StepResult): void {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)`);
  if (!ok) console.log(`${output}\n`);
}
