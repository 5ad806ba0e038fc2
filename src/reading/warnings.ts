/** What a reader of the results must know about a text: each in one line, with a way out. */

import type { Languages } from "./languages.ts";

export function warningsOf(text: string, { language, segments }: Languages): string[] {
  const warnings: string[] = [];
  // What has no letters is in no language, and nothing is lost.
  if (language === null && /\p{L}/u.test(text)) {
    const some = segments.some((segment) => segment.language !== null)
      ? "most of the text is in none of our languages, and of that"
      : "the language is none of ours:";
    warnings.push(
      `${some} only names written alike in every language were looked for; --language overrides`,
    );
  }
  if (holdsEscapes(text))
    warnings.push(
      "the text holds JSON escapes (\\u0628…) that nobody decoded; give the text that the JSON means",
    );
  return warnings;
}

/** Escapes of one text from which it is no accident. */
const MOST_ESCAPES = 3;

/** Was a JSON string handed over with its quotes taken off, but its escapes left in? */
function holdsEscapes(text: string): boolean {
  let from = 0;
  for (let count = 0; count < MOST_ESCAPES; count++) {
    const at = text.indexOf("\\u", from);
    if (at < 0) return false;
    if (!/^[0-9a-fA-F]{4}/.test(text.slice(at + 2, at + 6))) count--;
    from = at + 2;
  }
  return true;
}
