import { handleCronRequest } from '@switchboard/api/cron';

export const dynamic = 'force-dynamic';
/** Seconds; the queue is worked for less. */
export const maxDuration = 60;

export const GET = handleCronRequest;
