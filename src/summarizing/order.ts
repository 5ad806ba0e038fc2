/** In which order things over many documents are shown. */

import { KINDS } from "../kinds.ts";
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

/** By their units, the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
