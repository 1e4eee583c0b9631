import { processStartTime } from '@switchboard/local-supabase';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * One Switchboard per data directory: a second one would take the database away from
 * the first. A lock left by a killed process does not count. Answers how to release it.
 */
export async function lockDataDir(dataDir: string): Promise<() => Promise<void>> {
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, 'start.lock');
  const ours = `${process.pid} ${processStartTime(process.pid)}`;
  for (;;) {
    try {
      await writeFile(path, ours, { flag: 'wx', mode: 0o600 });
      return () => rm(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = await readFile(path, 'utf8').catch(() => '');
    const [pid, startTime] = holder.split(/ (.*)/);
    if (pid && startTime && processStartTime(Number(pid)) === startTime) {
      throw new Error(
        `Switchboard is already running on ${dataDir} (process ${pid}). Stop it, or set SWITCHBOARD_DATA_DIR.`,
      );
    }
    await rm(path, { force: true });
  }
}
