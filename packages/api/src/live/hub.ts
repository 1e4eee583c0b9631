import { type Listener, startListener } from '@switchboard/db';
import { env } from '../env.ts';
import type { Bell } from './bell.ts';

const CHANNEL = 'switchboard_changes';

/** The streams of this process by workspace, behind one listening connection. */
class Hub {
  readonly #rooms = new Map<string, Set<Bell>>();
  readonly #closing = new AbortController();
  #listener: Listener | null = null;

  /** Aborted when the process is about to end. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** Answers how to leave. */
  join(workspaceId: string, bell: Bell): () => void {
    this.#listener ??= this.#listen();
    const room = this.#rooms.get(workspaceId) ?? new Set();
    this.#rooms.set(workspaceId, room.add(bell));
    return () => {
      room.delete(bell);
      if (room.size === 0 && this.#rooms.get(workspaceId) === room) this.#rooms.delete(workspaceId);
    };
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#listener?.stop();
  }

  #listen(): Listener {
    const { DATABASE_LISTEN_URL, DATABASE_URL } = env();
    return startListener({
      url: DATABASE_LISTEN_URL ?? DATABASE_URL,
      channel: CHANNEL,
      onNotice: (workspaceId) => this.#ring(this.#rooms.get(workspaceId)),
      onListening: () => {
        for (const room of this.#rooms.values()) this.#ring(room);
      },
    });
  }

  #ring(room: Iterable<Bell> = []): void {
    for (const bell of room) bell.ring();
  }
}

/** Next bundles its own copy of this module: one connection per process all the same. */
const shared: typeof globalThis & { switchboardHub?: Hub | undefined } = globalThis;

export const hub = (): Hub => (shared.switchboardHub ??= new Hub());

/** Ends every stream; browsers come back by themselves, to whoever answers then. */
export async function closeStreams(): Promise<void> {
  const open = shared.switchboardHub;
  shared.switchboardHub = undefined;
  await open?.close();
}
