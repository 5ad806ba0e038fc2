/** E128: a common word that is found as a name. */

import { NO_CAPITAL } from "../../lexicon/senseFlags.ts";
import { tagsWhere } from "../../lexicon/tags.ts";
import type { Declaration } from "../sources/source.ts";
import {
  type CheckedForm,
  isFree,
  isName,
  type Located,
  placeOf,
  type SourceCheck,
} from "./check.ts";

export const commonWordIsAName: SourceCheck = {
  code: "E128",
  severity: "error",
  at: "source",
  title: "a common word is also a name",
  reason:
    "A word that is never part of a name cannot be the name of a person, place, ministry or " +
    "aircraft: every time that it is written in its ordinary sense the name would be found. " +
    "Folding counts, capitals that the name needs do too.",
  bad: {
    "en/common.yaml": `words: [zzyzx]
`,
    "en/places.yaml": `places:
  zzyzx: [zzyzx]
`,
    "mul/places.yaml": `places:
  zzyzx: { name: Zzyzx, type: village, country: US }
`,
  },
  good: {
    "en/common.yaml": `words: [zzyzx]
`,
    "en/places.yaml": `places:
  zzyzx: [Zzyzx]
`,
    "mul/places.yaml": `places:
  zzyzx: { name: Zzyzx, type: village, country: US }
`,
  },
  *find({ packs }): Generator<Located> {
    for (const pack of packs) {
      const own = new Set(pack.forms.map(({ declaration }) => declaration));
      const asked = pack.forms.some(({ declaration: { tag } }) => ORDINARY.has(tag) || isName(tag));
      const all = asked ? [...pack.forms, ...pack.belowForms(), ...pack.sharedForms()] : [];
      const words = ordinaryWords(all);
      for (const [name, word] of namesAmong(all, words)) {
        if (!own.has(name) && !own.has(word)) continue;
        yield {
          where: own.has(word) ? word : name,
          problem:
            `"${word.form}" (${placeOf(word)}) is also ` +
            `"${name.form}", ${name.value} (${placeOf(name)})`,
          repair:
            "remove one, say in which context the name is one (after, before, not-after, " +
            "not-before), or that it is known to be both (shared: true)",
        };
      }
    }
  },
};

/**
 * What is never part of a name: common words, titles, numbers, units, cues. What is derived of a
 * stem yields to names.
 */
export const ORDINARY = tagsWhere(
  ({ inPerson, inPlace, detection, slots }) =>
    inPerson === "never" && inPlace === "never" && detection === "word" && slots.length === 0,
);

/** The words that are written out, by their folded spelling. */
function ordinaryWords(forms: readonly CheckedForm[]): Map<string, Word> {
  const words = new Map<string, Word>();
  for (const { declaration, spellings } of forms) {
    if (!ORDINARY.has(declaration.tag) || declaration.affixes) continue;
    for (const { words: folded, capital } of spellings)
      words.set(folded.join(" "), { declaration, capital });
  }
  return words;
}

interface Word {
  readonly declaration: Declaration;
  readonly capital: number;
}

/** The names that one of the words is, written as it is, each with the word. */
function* namesAmong(
  forms: readonly CheckedForm[],
  words: ReadonlyMap<string, Word>,
): Generator<readonly [name: Declaration, word: Declaration]> {
  for (const { declaration, spellings } of forms) {
    if (!isName(declaration.tag) || declaration.shared || !isFree(declaration)) continue;
    for (const { words: folded, capital } of spellings) {
      const word = words.get(folded.join(" "));
      if (word && (capital === NO_CAPITAL || capital === word.capital))
        yield [declaration, word.declaration];
    }
  }
}
