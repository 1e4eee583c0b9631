export { addJob } from './add-job.ts';
export { type JobsEnv, readEnv } from './env.ts';
export { type JobsRunner, startJobsRunner } from './runner.ts';
export type { NewJob, TaskName } from './tasks/payloads.ts';
