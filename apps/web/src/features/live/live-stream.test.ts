import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepStream, type OpenStream } from './live-stream.ts';

type Opened = { lastEventId: string | null; handlers: Parameters<OpenStream>[1]; isClosed: boolean };

function setUp() {
  const opened: Opened[] = [];
  const onGap = vi.fn<() => void>();
  const states: string[] = [];
  const stream = keepStream({
    open: (lastEventId, handlers) => {
      const one: Opened = { lastEventId, handlers, isClosed: false };
      opened.push(one);
      return () => {
        one.isClosed = true;
      };
    },
    onChange: () => undefined,
    onGap,
    onState: (state) => states.push(state),
    onRefused: async () => undefined,
  });
  const latest = () => opened.at(-1)?.handlers;
  return { opened, onGap, states, stream, latest };
}

const change = { entity: 'contact', entityId: 'a', op: 'updated' } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a stream that is kept open', () => {
  it('opens again when it is over, and goes on after its last event', async () => {
    const { opened, onGap, states, latest } = setUp();
    latest()?.onOpen();
    latest()?.onChange('7', change);
    latest()?.onOver(new Error('away'));
    await vi.advanceTimersByTimeAsync(2_000);
    latest()?.onOpen();
    expect(opened.map(({ lastEventId }) => lastEventId)).toEqual([null, '7']);
    expect(states).toEqual(['open', 'lost', 'open']);
    expect(onGap).not.toHaveBeenCalled();
  });

  it('says that something may be missed when there is no event to go on from', () => {
    const { onGap, latest } = setUp();
    latest()?.onOpen();
    expect(onGap).not.toHaveBeenCalled();
    latest()?.onLost();
    latest()?.onOpen();
    expect(onGap).toHaveBeenCalledOnce();
  });

  it('says so too when it took several tries to open at all', async () => {
    const { onGap, latest } = setUp();
    latest()?.onOver(new Error('away'));
    await vi.advanceTimersByTimeAsync(2_000);
    latest()?.onOpen();
    expect(onGap).toHaveBeenCalledOnce();
  });

  it('waits longer each time that it is turned down, and never for long', async () => {
    const { opened, latest } = setUp();
    for (let times = 0; times < 8; times += 1) {
      latest()?.onOver(new Error('away'));
      await vi.advanceTimersByTimeAsync(20_000);
    }
    expect(opened).toHaveLength(9);
  });

  it('holds no connection while the tab is hidden, and none after it was closed', async () => {
    const { opened, stream, latest } = setUp();
    latest()?.onChange('7', change);
    stream.pause();
    stream.pause();
    stream.resume();
    stream.resume();
    expect(opened.map(({ isClosed }) => isClosed)).toEqual([true, false]);
    latest()?.onOver(new Error('away'));
    stream.close();
    await vi.advanceTimersByTimeAsync(60_000);
    stream.resume();
    expect(opened).toHaveLength(2);
  });
});
