let before: Element | null = null;

/** Where one was when the call was ended: that is where one goes on once its outcome is saved. */
export function rememberFocus(): void {
  before = document.activeElement;
}

export function returnFocus(): void {
  const isUseful = before instanceof HTMLElement && before.isConnected && before !== document.body;
  if (isUseful && before instanceof HTMLElement && !before.closest('[data-composer=active-call]'))
    before.focus();
  else document.querySelector<HTMLElement>('[role=row][data-key][tabindex="0"], #main')?.focus();
  before = null;
}
