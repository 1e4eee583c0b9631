/** One press as the registry writes it: `k`, `mod+k`, `shift+enter`, `?`. */
export type Stroke = { key: string; mod: boolean; alt: boolean; shift: boolean };

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const aliases: Record<string, string> = { esc: 'escape', space: ' ', up: 'arrowup', down: 'arrowdown' };

function parseStroke(text: string): Stroke {
  // A plus sign may itself be the key, so only one with something after it separates.
  const parts = text.split(/\+(?=.)/);
  const key = (parts.at(-1) ?? '').toLowerCase();
  const modifiers = new Set(parts.slice(0, -1).map((part) => part.toLowerCase()));
  return {
    key: aliases[key] ?? key,
    mod: modifiers.has('mod'),
    alt: modifiers.has('alt'),
    shift: modifiers.has('shift'),
  };
}

/** `g c` is two strokes, one after the other. */
export function parseKeys(keys: string): Stroke[] {
  return keys.split(' ').map(parseStroke);
}

/** Whether the press is exactly this stroke: a modifier that is held but not asked for says no. */
export function matchesStroke(stroke: Stroke, press: KeyPress): boolean {
  const key = press.key.toLowerCase();
  if (key !== stroke.key) return false;
  if (stroke.mod !== (press.ctrlKey || press.metaKey) || stroke.alt !== press.altKey) return false;
  // Where Shift makes the character itself ("?"), the character already says it.
  const isShiftMeaningful = key.length > 1 || key !== key.toUpperCase();
  return !isShiftMeaningful || stroke.shift === press.shiftKey;
}

/** How the presses so far stand to a combination: all of it, its beginning, or neither. */
export function matchSequence(
  strokes: readonly Stroke[],
  presses: readonly KeyPress[],
): 'full' | 'prefix' | 'none' {
  if (presses.length > strokes.length) return 'none';
  for (const [index, press] of presses.entries()) {
    const stroke = strokes[index];
    if (!stroke || !matchesStroke(stroke, press)) return 'none';
  }
  return presses.length === strokes.length ? 'full' : 'prefix';
}
