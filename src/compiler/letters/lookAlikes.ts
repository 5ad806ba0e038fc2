/** Words in which a letter of another script stands for one that looks the same. */

import { LETTER_RUN, scriptOf, scriptsOf } from "./scripts.ts";

/** A letter of one script, and the same in the others: Latin, Cyrillic, Greek; `_` is none. */
const ALIKE =
  "AАΑ BВΒ CС_ EЕΕ HНΗ IІΙ JЈ_ KКΚ MМΜ N_Ν OОΟ PРΡ SЅ_ TТΤ XХΧ YУΥ Z_Ζ GԌ_ aаα cс_ dԁ_ eе_ hһ_ iіι jј_ kкκ oоο " +
  "pрρ qԛ_ sѕ_ u_υ v_ν wԝ_ xхχ yуγ YҮΥ yү_ lӏ_ ËЁ_ ëё_ ÏЇΪ ïїϊ";
const ORDER = ["Latin", "Cyrillic", "Greek"] as const;

/** By letter: those that look the same, by script. */
const TWINS = new Map<string, ReadonlyMap<string, string>>();
for (const group of ALIKE.split(" ")) {
  const letters = [...group];
  const byScript = new Map(
    letters.flatMap((letter, i) => (letter === "_" ? [] : [[ORDER[i] as string, letter] as const])),
  );
  for (const letter of byScript.values()) if (!TWINS.has(letter)) TWINS.set(letter, byScript);
}

export interface MixedWord {
  readonly word: string;
  /** The letters that do not belong, each once. */
  readonly strangers: readonly string[];
  /** The script of the others. */
  readonly script: string;
  /** The word in one script, where every stranger has a letter that looks the same there. */
  readonly repaired: string | undefined;
  /** Are most of its letters of that script? */
  readonly sure: boolean;
}

/**
 * The words that are written in letters of two scripts at once. Words are parted by whatever is no
 * letter, so that designations ("МиГ-29SMT") are several. `own` is the script that wins where each
 * has as many letters.
 */
export function mixedWords(text: string, own: string | undefined): MixedWord[] {
  return (text.match(LETTER_RUN) ?? []).flatMap((word) => mixedWord(word, own) ?? []);
}

/** Cheaper than `mixedWords`: is there one? */
export function hasMixedWord(text: string): boolean {
  return (text.match(LETTER_RUN) ?? []).some((word) => scriptsOf(word).size > 1);
}

function mixedWord(word: string, own: string | undefined): MixedWord | undefined {
  if (scriptsOf(word).size < 2) return undefined;
  const counts = new Map<string, number>();
  for (const letter of word) {
    const script = scriptOf(letter);
    if (script) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  const [script, count] = [...counts].reduce((best, one) =>
    one[1] > best[1] || (one[1] === best[1] && one[0] === own) ? one : best,
  );
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const letters = [...word];
  const isStranger = (letter: string) => (scriptOf(letter) ?? script) !== script;
  const strangers = [...new Set(letters.filter(isStranger))];
  const twins = letters.map((letter) =>
    isStranger(letter) ? TWINS.get(letter)?.get(script) : letter,
  );
  const repaired = twins.every((letter) => letter !== undefined) ? twins.join("") : undefined;
  return { word, strangers, script, repaired, sure: count > all - count };
}
