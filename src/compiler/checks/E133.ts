/** E133: a form typed with the letters of a sister language. */

import { characterTables } from "../compiling/characterTables.ts";
import { characterName } from "../letters/characterNames.ts";
import { sisterLetters } from "../letters/sisterLetters.ts";
import type { Where, WordSource } from "../sources/source.ts";
import type { CheckedForm, CheckedSource, Located, Problem, SourceCheck } from "./check.ts";

export const lettersOfASister: SourceCheck = {
  code: "E133",
  severity: "error",
  at: "source",
  title: "a form is typed with the letters of a sister language",
  reason:
    "Languages that share a script type some letters with characters of their own. Folding makes them " +
    "one, so that the form works; but explanations show it, a search does not find it, and it is a sign " +
    "that the form was copied from another language. `letters.likely` of language.yaml has the letters.",
  bad: {
    "fa/places.yaml": `places:
  karachi: [كراچی]
`,
  },
  good: {
    "fa/places.yaml": `places:
  karachi: [کراچی]
`,
  },
  *find(checked): Generator<Located> {
    for (const { pack, below, forms } of checked.packs) {
      const language = { ...below?.language, ...pack.language };
      const theirs = sisterLetters(language, sistersOf(checked, pack.code), characterTables());
      if (theirs.size === 0) continue;
      const letters = new RegExp(`[${[...theirs.keys()].join("")}]`, "gu");
      const problemOf = (text: string): Problem => {
        const found = [...new Set(text.match(letters))].map(
          (letter) => `${letter} (${characterName(letter)})`,
        );
        const repaired = text.replace(letters, (letter) => theirs.get(letter) ?? letter);
        return {
          problem: `"${text}" is typed with ${found.join(", ")}, which ${language.name ?? pack.code} does not use`,
          repair: `write "${repaired}"`,
          fix: { rewrite: { from: text, to: repaired } },
        };
      };
      for (const { where, texts } of textsOf(forms, pack.words ?? [])) {
        const text = texts.find((one) => one.search(letters) >= 0);
        if (text !== undefined) yield { where, ...problemOf(text) };
      }
    }
  },
};

/** What is typed at a place: a form with its conditions, or a word of a list. */
function* textsOf(
  forms: readonly CheckedForm[],
  words: readonly WordSource[],
): Generator<{ readonly where: Where; readonly texts: readonly string[] }> {
  for (const { declaration } of forms) {
    if (declaration.made) continue;
    const { form, after = [], before = [], notAfter = [], notBefore = [] } = declaration;
    yield { where: declaration, texts: [form, ...after, ...before, ...notAfter, ...notBefore] };
  }
  for (const where of words) yield { where, texts: [where.text] };
}

function sistersOf({ all }: CheckedSource, code: string) {
  return all.filter((one) => one.code !== code).map(({ language }) => language);
}
