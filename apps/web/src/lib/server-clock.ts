import { keepNow, readKept } from './kept-text.ts';

const key = 'switchboard:clock-offset-ms';
/** Less than this is the network's doing, not the clock's. */
const worthCorrectingMs = 2_000;
const trustedRoundTripMs = 3_000;

/** The server has just stamped `serverTime`: how far this machine's clock is from it. */
export function learnServerTime(serverTime: string, sentMs: number, receivedMs: number): void {
  if (receivedMs - sentMs > trustedRoundTripMs) return;
  const offset = Date.parse(serverTime) - (sentMs + receivedMs) / 2;
  keepNow(key, Math.abs(offset) >= worthCorrectingMs ? String(Math.round(offset)) : '');
}

/** The time as the server has it, for what it will compare with its own: when a call ended. */
export const serverNow = (): number => Date.now() + (Number(readKept(key)) || 0);
