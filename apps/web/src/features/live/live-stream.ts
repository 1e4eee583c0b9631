import type { Change } from '@switchboard/validators';

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 15_000;

type Handlers = {
  onOpen: () => void;
  onChange: (id: string, change: Change) => void;
  /** The connection is lost, and is being made again by the browser. */
  onLost: () => void;
  /** It is over; nobody makes it again. */
  onOver: (error: unknown) => void;
};

/** Opens a stream that goes on after an event; answers how to close it. */
export type OpenStream = (lastEventId: string | null, handlers: Handlers) => () => void;

type Options = {
  open: OpenStream;
  onChange: (change: Change) => void;
  /** Open again, without an event to go on from: something may have been missed. */
  onGap: () => void;
  onState: (state: 'open' | 'lost') => void;
  /** The server turned it down: before it is asked again. */
  onRefused: (error: unknown) => Promise<void>;
};

/** Keeps one stream open until it is closed, whatever happens in between. */
export function keepStream({ open, onChange, onGap, onState, onRefused }: Options) {
  let lastEventId: string | null = null;
  let wasBroken = false;
  let failures = 0;
  let isClosed = false;
  let close: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const start = () => {
    timer = undefined;
    close = open(lastEventId, {
      onOpen: () => {
        if (lastEventId === null && wasBroken) onGap();
        failures = 0;
        wasBroken = false;
        onState('open');
      },
      onChange: (id, change) => {
        lastEventId = id;
        onChange(change);
      },
      onLost: () => {
        wasBroken = true;
        onState('lost');
      },
      onOver: (error) => {
        close = null;
        wasBroken = true;
        onState('lost');
        const wait =
          Math.min(FIRST_RETRY_MS * 2 ** failures++, LONGEST_RETRY_MS) * (0.75 + Math.random() / 2);
        void onRefused(error).finally(() => {
          if (!isClosed && timer === undefined) timer = setTimeout(start, wait);
        });
      },
    });
  };

  const pause = () => {
    wasBroken = true;
    clearTimeout(timer);
    timer = undefined;
    close?.();
    close = null;
  };

  start();
  return {
    /** Hidden tabs hold no connection: a browser has only six for all of them. */
    pause,
    resume: () => {
      if (!isClosed && !close) {
        clearTimeout(timer);
        start();
      }
    },
    close: () => {
      isClosed = true;
      pause();
    },
  };
}
