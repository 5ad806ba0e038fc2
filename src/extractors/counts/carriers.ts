/** Words for what carries what was counted: `6 Iskander launchers`. */

import { isFolded } from "../../text/words.ts";
import type { View } from "../view.ts";

/** Does a word stand at `at` for what carries, holds or uses the things before it? */
export function isCarrier({ tokens, pack }: View, at: number): boolean {
  const { carriers } = pack.facts;
  return carriers.some((word) => isFolded(tokens, at, word));
}
