/** W204: a name that is also an ordinary word. */

import { NO_CAPITAL } from "../../lexicon/senseFlags.ts";
import type { Tag } from "../../lexicon/tags.ts";
import { allFolded, folded } from "../compiling/spellings.ts";
import {
  type CheckedPack,
  isFree,
  isName,
  type Located,
  placeOf,
  type SourceCheck,
} from "./check.ts";
import { DerivedWords } from "./derivedWords.ts";
import { ORDINARY } from "./E128.ts";

export const ordinaryWordIsAName: SourceCheck = {
  code: "W204",
  severity: "warning",
  at: "source",
  title: "a name is also an ordinary word",
  reason:
    "Where no capital tells them apart, a name without a condition is found each time that the " +
    "word is written: Ghent is also she sang. Asked are the words of vocabulary.yaml and those " +
    "that common.yaml makes of stems, which yield to names; for given names the written-out " +
    "words of common.yaml too, since given-expected is for those. Surnames and nicknames of " +
    "aircraft count in company only, and are not asked. That it is known and meant is said by " +
    "shared: true.",
  bad: {
    "ar/common.yaml": `paradigms:
  zz: { ends: ["", ت] }
stems:
  zz: [زززكس]
`,
    "ar/places.yaml": `places:
  syria: [زززكست]
`,
  },
  good: {
    "ar/common.yaml": `paradigms:
  zz: { ends: ["", ت] }
stems:
  zz: [زززكس]
`,
    "ar/places.yaml": `places:
  syria: [{ form: زززكست, after: [في] }]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const pack of packs) {
      if (!pack.pack.declarations.some(({ tag }) => isAsked(tag))) continue;
      const ordinary = ordinaryWords(pack);
      for (const { declaration, spellings } of pack.forms) {
        const { tag, form, shared, exact, origin } = declaration;
        if (!isAsked(tag) || shared || exact || !isFree(declaration)) continue;
        if (origin.how === "gazetteer") continue;
        const is = spellings
          .filter(({ capital }) => capital === NO_CAPITAL)
          .map(({ words }) => ordinary(words.join(" "), tag))
          .find((found) => found !== undefined);
        if (is === undefined) continue;
        yield {
          where: declaration,
          problem: `"${form}" is also an ordinary word (${is})`,
          repair:
            tag === "given"
              ? "move it to given-expected, give it a condition (after, before), or say shared: true"
              : "give it a condition (after, before), or say shared: true: that it is known and meant",
        };
      }
    }
  },
};

function isAsked(tag: Tag): boolean {
  return isName(tag) || tag === "given";
}

/** Where a folded word stands as an ordinary one, or of what it is made; undefined for none. */
type Ordinary = (word: string, tag: Tag) => string | undefined;

function ordinaryWords({ pack, below, forms, belowForms, tables }: CheckedPack): Ordinary {
  const written = new Map<string, string>();
  // Of these E128 tells.
  const told = new Set<string>();
  const derived = new DerivedWords((text) => (text === "" ? "" : folded(text, tables)));
  for (const form of [...belowForms(), ...forms]) {
    derived.add(form);
    const { tag, affixes } = form.declaration;
    if (ORDINARY.has(tag) && !affixes) told.add(form.key);
    if (tag === "common" && !affixes) written.set(form.key, placeOf(form.declaration));
  }
  // Of what is made of stems many do not exist.
  const groups = [...(below?.language.vocabulary ?? []), ...(pack.language.vocabulary ?? [])];
  const bare = groups.filter(({ begins, ends }) => [...begins, ...ends].every((one) => one === ""));
  const words = bare.flatMap(({ of }) => of);
  const vocabulary = new Set(allFolded(words, tables));
  return (word, tag) => {
    if (tag === "given") return written.get(word);
    if (told.has(word)) return undefined;
    if (vocabulary.has(word)) return `${pack.code}/vocabulary.yaml`;
    return derived.has(word) ? `made of a stem of ${pack.code}/common.yaml` : undefined;
  };
}
