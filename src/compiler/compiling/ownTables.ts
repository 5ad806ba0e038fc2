/** How a language reads characters: the shared tables with its own letters and silent marks. */

import { type CharacterTables, withLetters, withSilentMarks } from "../../text/characters.ts";
import type { LanguageSource } from "../sources/source.ts";

export function ownTables(language: LanguageSource, shared: CharacterTables): CharacterTables {
  const { fold = {}, "silent-marks": silent = "" } = language;
  return withSilentMarks(withLetters(shared, fold), silent);
}
