/**
 * Letters that a sister language in the same script types for the same letter. Folding makes them
 * equal, so that only a comparison of the letters as written tells them.
 */

import { type CharacterTables, foldString } from "../../text/characters.ts";
import type { LanguageSource } from "../sources/source.ts";

/**
 * By letter of a sister: the language's own. `letters.likely` of a language are those that its
 * keyboards type and others in the script do not; of two that fold to one, each belongs to its
 * language. `shared` are the tables without the letters of any language.
 */
export function sisterLetters(
  language: LanguageSource,
  sisters: readonly LanguageSource[],
  shared: CharacterTables,
): ReadonlyMap<string, string> {
  const own = [...(language.letters?.likely ?? "")];
  const byFold = new Map(own.map((letter) => [foldString(shared, letter), letter]));
  const theirs = new Map<string, string>();
  for (const sister of sisters) {
    if (sister.script !== language.script) continue;
    for (const letter of sister.letters?.likely ?? "") {
      const twin = byFold.get(foldString(shared, letter));
      if (twin && twin !== letter && !own.includes(letter)) theirs.set(letter, twin);
    }
  }
  return theirs;
}
