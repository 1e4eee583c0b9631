/** Rung any number of times while nobody waits, it is heard once. */
export class Bell {
  #isRung = false;
  #wake: (() => void) | null = null;

  ring(): void {
    this.#isRung = true;
    this.#wake?.();
  }

  /** Settles when it rings or rang, at the latest after so long; true when it rang. */
  async heard(timeoutMs: number, signal: AbortSignal): Promise<boolean> {
    if (!this.#isRung && !signal.aborted) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#wake = resolve;
      const timer = setTimeout(resolve, timeoutMs);
      const giveUp = () => resolve();
      signal.addEventListener('abort', giveUp);
      await promise;
      signal.removeEventListener('abort', giveUp);
      clearTimeout(timer);
      this.#wake = null;
    }
    const wasRung = this.#isRung;
    this.#isRung = false;
    return wasRung;
  }
}
