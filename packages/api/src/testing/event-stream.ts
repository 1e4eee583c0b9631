import { onTestFinished } from 'vitest';

export type ServerEvent = { event: string; id: string | null; data: unknown };

/** What a server says on an event stream, as it arrives. */
export async function openEventStream(url: string, headers: Record<string, string> = {}) {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const response = await fetch(url, {
    headers: { accept: 'text/event-stream', ...headers },
    signal: stop.signal,
  });
  const events: ServerEvent[] = [];
  const waiting = new Set<() => void>();
  const read = async () => {
    let text = '';
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += part;
      const blocks = text.split(/\n\n+/);
      text = blocks.pop() ?? '';
      events.push(...blocks.filter(Boolean).map(parse));
      for (const wake of waiting) wake();
    }
  };
  const ended = read().catch(() => undefined);
  return {
    headers: response.headers,
    status: response.status,
    events,
    ended,
    stop: () => stop.abort(),
    until: (isIt: (event: ServerEvent) => boolean) =>
      new Promise<ServerEvent>((resolve) => {
        const check = () => {
          const found = events.find(isIt);
          if (found) resolve(found);
        };
        waiting.add(check);
        check();
      }),
  };
}

function parse(block: string): ServerEvent {
  const fields = new Map(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const data = fields.get('data');
  return {
    event: fields.get('event') ?? 'message',
    id: fields.get('id') ?? null,
    data: data ? JSON.parse(data) : null,
  };
}
