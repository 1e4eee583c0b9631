import { markMatches } from '@/lib/matches.ts';

/** Text with what was typed set off in it, by weight as well as by colour. */
export function Marked({ text, typed }: { text: string; typed: string }) {
  return markMatches(text, typed).map((part, index) =>
    part.isMatch ? (
      <mark key={index} className="bg-transparent font-medium text-primary-text">
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
}
