import { spawn } from 'node:child_process';
import { root } from '../root.ts';

export type Step = {
  name: string;
  /** A script for this Node, and its arguments. */
  run: [script: string, ...args: string[]];
  cwd?: string;
};

export type StepResult = { name: string; ok: boolean; output: string; seconds: number };

/** Runs a program of ours to its end and keeps what it said. Never rejects: a program that cannot run has failed. */
export function runStep({ name, run, cwd = root }: Step, signal: AbortSignal): Promise<StepResult> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    let output = '';
    const done = (ok: boolean) =>
      resolve({ name, ok, output: output.trim(), seconds: (performance.now() - startedAt) / 1000 });
    const child = spawn(process.execPath, run, { cwd, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    child.once('error', (error) => {
      output += error.message;
      done(false);
    });
    child.once('close', (code) => done(code === 0));
  });
}

/** Some at a time: a small machine gains nothing from more. */
export async function runSteps(steps: Step[], signal: AbortSignal, atOnce = 2): Promise<StepResult[]> {
  const waiting = [...steps];
  const results: StepResult[] = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await runStep(step, signal);
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
