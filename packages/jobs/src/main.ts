import { log, messageOf } from './log.ts';
import { startJobsRunner } from './runner.ts';

/** The runner as a process of its own: heavy jobs take no time from requests. */
const runner = await startJobsRunner().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exit(1);
});

let isStopping = false;
const stop = () => {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(1), 12_000).unref();
  void runner.stop().then(() => process.exit(0));
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
// The program that started us is gone.
process.on('disconnect', stop);

runner.failure.catch((error: unknown) => {
  log('error', 'runner ended', { error: messageOf(error) });
  process.exit(1);
});
process.send?.('ready');
