/**
 * What of a text, a name or a message may stand on a terminal, and how it stands in a line of
 * another direction. Knows nothing of what is printed.
 */

import { printable } from "../text/printable.ts";

/** Letters of scripts that are written from right to left. */
const RTL = "\\u0590-\\u08ff\\ufb1d-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1eeff}";
const SOME = new RegExp(`[${RTL}]`, "u");
/** From the first such letter to the last before another letter or digit stands. */
const RUNS = new RegExp(`[${RTL}](?:[^\\p{L}\\p{N}]*[${RTL}])*`, "gu");

/**
 * Nothing of the text reaches the terminal as a control, and a right-to-left name does not reorder
 * the line around it.
 */
export function shown(text: string): string {
  const safe = printable(text);
  // First-strong isolates; what is inside cannot close them, since they are no longer in it.
  return SOME.test(safe) ? `\u2068${safe}\u2069` : safe;
}

/** The same for a sentence: each right-to-left name in it stands apart, and the sentence runs on. */
export function shownSentence(text: string): string {
  return printable(text).replace(RUNS, (run) => `\u2068${run}\u2069`);
}
