/** What tools of annotation call our kinds: in capitals, without a hyphen, which IOB2 splits at. */

import { KINDS, type Kind } from "../../kinds.ts";

/** `MISSILE_COUNT` of `missile-count`. */
export function labelOf(kind: Kind): string {
  return kind.toUpperCase().replaceAll("-", "_");
}

/** In the order of the output. */
export const LABELS: readonly string[] = KINDS.map(labelOf);
