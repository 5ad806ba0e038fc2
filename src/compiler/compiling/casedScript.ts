/**
 * Does a script have capitals by which names can be told? By Unicode alone, so a language that has
 * large letters and tells no names by them must say so itself.
 */

import type { LanguageSource } from "../sources/source.ts";

/** The last code point of the planes that hold letters in use. */
const LAST_LETTER = 0x1ffff;

/**
 * Do most of its small letters grow at the head of a word? Having two forms is not enough: those of
 * Georgian in use have large ones and begin no word with them. `undefined` has none.
 */
export function isCasedScript(script: string | undefined): boolean {
  if (!script) return false;
  let cased = known.get(script);
  if (cased === undefined) {
    cased = hasCapitals(script);
    known.set(script, cased);
  }
  return cased;
}

/** By script: every letter there is has to be looked at. */
const known = new Map<string, boolean>();

/** Does a language tell names by capitals, as it says or as its script does? */
export function isCased({ cased, script }: Pick<LanguageSource, "cased" | "script">): boolean {
  return cased ?? isCasedScript(script);
}

function hasCapitals(script: string): boolean {
  const small = new RegExp(`^(?=\\p{Ll})\\p{Script=${script}}`, "u");
  const grows = /^\p{Changes_When_Titlecased}/u;
  let growing = 0;
  let staying = 0;
  for (let point = 0; point <= LAST_LETTER; point++) {
    const letter = String.fromCodePoint(point);
    if (!small.test(letter)) continue;
    if (grows.test(letter)) growing++;
    else staying++;
  }
  return growing > staying;
}
