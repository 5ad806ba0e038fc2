/**
 * What of a text, a name or a message may stand on a terminal, and how it stands in a line of
 * another direction. Knows nothing of what is printed.
 */

import { RIGHT_TO_LEFT } from "../text/direction.ts";
import { printable } from "../text/printable.ts";

const SOME = new RegExp(`[${RIGHT_TO_LEFT}]`, "u");
/** From the first such letter to the last before another letter or digit stands. */
const RUNS = new RegExp(`[${RIGHT_TO_LEFT}](?:[^\\p{L}\\p{N}]*[${RIGHT_TO_LEFT}])*`, "gu");

/**
 * Nothing of the text reaches the terminal as a control, and a right-to-left name does not reorder
 * the line around it.
 */
export function shown(text: string): string {
  return isolated(printable(text));
}

/** What is safe already, apart where a part of it is right-to-left. */
export function isolated(safe: string): string {
  // First-strong isolates; what is inside cannot close them, since they are no longer in it.
  return SOME.test(safe) ? `\u2068${safe}\u2069` : safe;
}

/**
 * What is shown of a line of text, set apart where a part of it is right-to-left, in the direction of
 * the whole line. Must be safe already.
 */
export function isolatedIn(line: string, part: string): string {
  if (!SOME.test(part)) return part;
  const [letter = ""] = /\p{L}/u.exec(line) ?? [];
  return `${SOME.test(letter) ? "\u2067" : "\u2066"}${part}\u2069`;
}

/**
 * A sentence that is safe, too: each right-to-left name in it stands apart, and the sentence runs on.
 */
export function shownSentence(text: string): string {
  return printable(text).replace(RUNS, (run) => `\u2068${run}\u2069`);
}
