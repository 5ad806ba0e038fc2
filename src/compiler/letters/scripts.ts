/** Which script a word is written in, by Unicode alone. */

/**
 * Scripts that are told apart; those that one language mixes in a word (the three of Japanese with
 * Han) are one.
 */
const SCRIPTS: readonly (readonly [name: string, letter: RegExp])[] = [
  ["Latin", /\p{Script=Latin}/u],
  ["Cyrillic", /\p{Script=Cyrillic}/u],
  ["Greek", /\p{Script=Greek}/u],
  ["Arabic", /\p{Script=Arabic}/u],
  ["Hebrew", /\p{Script=Hebrew}/u],
  ["Armenian", /\p{Script=Armenian}/u],
  ["Georgian", /\p{Script=Georgian}/u],
  ["Han", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u],
  ["Hangul", /\p{Script=Hangul}/u],
  ["Devanagari", /\p{Script=Devanagari}/u],
];

/** Letters without anything between them, with their marks. */
export const LETTER_RUN = /\p{L}[\p{L}\p{M}]*/gu;
const LETTER = /\p{L}/u;
/** Letters that belong to several scripts, or to none. */
const SHARED = /[\p{Script=Common}\p{Script=Inherited}]/u;

/** The script of a letter; undefined for what is no letter or belongs to several scripts. */
export function scriptOf(letter: string): string | undefined {
  if (!LETTER.test(letter) || SHARED.test(letter)) return undefined;
  for (const [name, pattern] of SCRIPTS) if (pattern.test(letter)) return name;
  return "another";
}

/** The scripts of a text, each once, in the order in which they are met. */
export function scriptsOf(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const letter of text) {
    const script = scriptOf(letter);
    if (script) found.add(script);
  }
  return found;
}

/** Is all of it in one script? Asked of every text, so answered without looking at each letter. */
export function isOfOneScript(text: string): boolean {
  return ONE_SCRIPT.test(text);
}

const NO_LETTER = "[^\\p{L}]";
const ONE_SCRIPT = new RegExp(
  `^(?:(?:\\p{Script=Latin}|${NO_LETTER})*|(?:\\p{Script=Cyrillic}|${NO_LETTER})*|(?:[\\p{Script=Arabic}\\u0640]|${NO_LETTER})*)$`,
  "u",
);
