/**
 * Text that must outlive a reload: drafts, and where one was. It is in memory at once, in this browser's storage a
 * moment later, and in its other tabs with that.
 */
const writeDelayMs = 400;

const memory = new Map<string, string>();
const pending = new Map<string, ReturnType<typeof setTimeout>>();
const listeners = new Set<() => void>();

function announce() {
  for (const listener of listeners) listener();
}

// Storage may be full, or switched off: then the text lives as long as the tab.
function quietly<Result>(access: () => Result): Result | null {
  try {
    return access();
  } catch {
    return null;
  }
}

export function readKept(key: string): string {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const stored = quietly(() => window.localStorage.getItem(key)) ?? '';
  memory.set(key, stored);
  return stored;
}

function store(key: string) {
  clearTimeout(pending.get(key));
  pending.delete(key);
  const text = memory.get(key) ?? '';
  quietly(() => (text === '' ? window.localStorage.removeItem(key) : window.localStorage.setItem(key, text)));
  announce();
}

export function writeKept(key: string, text: string): void {
  memory.set(key, text);
  clearTimeout(pending.get(key));
  pending.set(
    key,
    setTimeout(() => store(key), writeDelayMs),
  );
  announce();
}

/** Written to storage before it returns: for what must not be lost to a reload in the next instant. */
export function keepNow(key: string, text: string): void {
  memory.set(key, text);
  store(key);
}

/** Empties the field while its text is on its way; storage has it until it has arrived. */
export function hideKept(key: string): void {
  if (pending.has(key)) store(key);
  memory.set(key, '');
  announce();
}

export const forgetKept = (key: string): void => keepNow(key, '');

/** Everything whose key has this in it, for good. */
export function forgetKeptLike(part: string): void {
  const stored = quietly(() => Object.keys(window.localStorage)) ?? [];
  for (const key of new Set([...stored, ...memory.keys()])) if (key.includes(part)) forgetKept(key);
}

export const isKeptStored = (key: string): boolean => !pending.has(key);

function storeAll() {
  for (const key of pending.keys()) store(key);
}

function onStorage({ key, newValue }: StorageEvent) {
  if (key === null) memory.clear();
  else if (memory.has(key) && !pending.has(key)) memory.set(key, newValue ?? '');
  announce();
}

export function subscribeToKept(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('pagehide', storeAll);
    window.addEventListener('storage', onStorage);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener('pagehide', storeAll);
    window.removeEventListener('storage', onStorage);
  };
}
