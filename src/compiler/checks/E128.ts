/** E128: a common word that is found as a name. */

import type { Tag } from "../../lexicon/pack.ts";
import { NO_CAPITAL } from "../../lexicon/senseFlags.ts";
import type { Declaration } from "../source.ts";
import { spellings } from "../spellings.ts";
import type { CheckedForm, CheckedPack, Located, SourceCheck } from "./check.ts";

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
      const all = [...pack.forms, ...formsBelow(pack)];
      const words = commonWords(all);
      for (const [name, word] of namesAmong(all, words)) {
        if (!own.has(name) && !own.has(word)) continue;
        yield {
          where: own.has(word) ? word : name,
          problem:
            `"${word.form}" (${word.file}:${word.line}) is also ` +
            `"${name.form}", ${name.value} (${name.file}:${name.line})`,
          repair:
            "remove one, or say in which context the name is one " +
            "(after, before, not-after, not-before)",
        };
      }
    }
  },
};

/** What the source below says of ordinary words and names; nothing where neither is added to. */
function formsBelow({ pack, below, tables }: CheckedPack): CheckedForm[] {
  const asked = pack.declarations.some(({ tag }) => tag === "common" || NAMES.has(tag));
  const declarations = (asked && below?.declarations) || [];
  return declarations
    .filter(({ tag }) => tag === "common" || NAMES.has(tag))
    .map((declaration) => ({ declaration, spellings: spellings(declaration.form, tables) }));
}

/** The words that are written out, by their folded spelling; what is derived yields to names. */
function commonWords(forms: readonly CheckedForm[]): Map<string, Word> {
  const words = new Map<string, Word>();
  for (const { declaration, spellings } of forms) {
    if (declaration.tag !== "common" || declaration.affixes) continue;
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
    const { tag, after, before, notAfter, notBefore } = declaration;
    if (!NAMES.has(tag) || (after ?? before ?? notAfter ?? notBefore)) continue;
    for (const { words: folded, capital } of spellings) {
      const word = words.get(folded.join(" "));
      if (word && (capital === NO_CAPITAL || capital === word.capital))
        yield [declaration, word.declaration];
    }
  }
}

/** What is found where it stands alone; a surname needs more, and so does a given name. */
const NAMES: ReadonlySet<Tag> = new Set<Tag>([
  "person",
  "person-alone",
  "place",
  "ministry",
  "metonym",
  "aircraft",
]);
