/**
 * Hyphens as joints: what one ties without blanks. Knows marks and blanks, not what the parts mean;
 * dashes are hyphens here, since folding has made them one mark.
 */

import { isMark, type Tokens, touches } from "./words.ts";

/** Does a hyphen at token `i` tie what stands before it to what follows, with no blank (air-to)? */
export function hyphenJoins(tokens: Tokens, i: number): boolean {
  return isMark(tokens, i, "-") && touches(tokens, i) && touches(tokens, i + 1);
}
