export type Part = { text: string; isMatch: boolean };

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The text in parts, those that one of the typed words stands in marked. */
export function markMatches(text: string, typed: string): Part[] {
  const words = typed.trim().split(/\s+/).filter(Boolean).map(escape);
  if (words.length === 0) return [{ text, isMatch: false }];
  // The longest first, so that a short word does not take a part of a long one.
  const pattern = new RegExp(`(${words.toSorted((a, b) => b.length - a.length).join('|')})`, 'giu');
  return text
    .split(pattern)
    .map((part, index) => ({ text: part, isMatch: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}
