/** In which order things over many documents are shown. */

import { KINDS } from "../kinds.ts";
import { compareTexts } from "../text/compareTexts.ts";
import type { GatheredEntity } from "./gather.ts";

/** By kind, then those in most documents, of most mentions, by name. */
export function byWeight(a: GatheredEntity, b: GatheredEntity): number {
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    b.documents.length - a.documents.length ||
    b.mentions - a.mentions ||
    compareTexts(a.entity.name, b.entity.name) ||
    compareTexts(a.key, b.key)
  );
}
