const maxFrames = 30;

/** Focuses what is about to appear: a row that is being drawn, a field of a tab that is being opened. */
export function focusSoon(selector: string, frame = 0): void {
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element) {
      element.focus();
      // On with what is written there already.
      if (element instanceof HTMLTextAreaElement) {
        element.setSelectionRange(element.value.length, element.value.length);
      }
    } else if (frame < maxFrames) focusSoon(selector, frame + 1);
  });
}

/** A row of a list, by its key. */
export const rowSelector = (key: string): string => `[role=row][data-key="${CSS.escape(key)}"]`;
