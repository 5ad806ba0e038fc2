/** On what a source stands. */

import { SHARED } from "../../lexicon/pack.ts";
import type { LexiconSource } from "./source.ts";

/** Has a source a catalogue of its own, or is it meant to stand on the built-in lexicons? */
export function standsAlone(source: LexiconSource): boolean {
  const catalogue = source.packs.get(SHARED)?.catalogue ?? [];
  return (
    catalogue.some((entry) => entry.facts.kind === "missile-class") &&
    catalogue.some((entry) => entry.facts.kind === "portfolio")
  );
}
