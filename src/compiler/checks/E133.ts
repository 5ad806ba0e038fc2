/** E133: a form typed with the letters of a sister language. */

import { characterTables } from "../characterTables.ts";
import { characterName } from "../letters/characterNames.ts";
import { sisterLetters } from "../letters/sisterLetters.ts";
import type { CheckedSource, Located, SourceCheck } from "./check.ts";

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
      for (const { declaration } of forms) {
        if (declaration.made) continue;
        const { form, after = [], before = [], notAfter = [], notBefore = [] } = declaration;
        const text = [form, ...after, ...before, ...notAfter, ...notBefore].find(
          (one) => one.search(letters) >= 0,
        );
        if (text === undefined) continue;
        const found = [...new Set(text.match(letters))].map(
          (letter) => `${letter} (${characterName(letter)})`,
        );
        yield {
          where: declaration,
          problem: `"${text}" is typed with ${found.join(", ")}, which ${language.name ?? pack.code} does not use`,
          repair: `write "${text.replace(letters, (letter) => theirs.get(letter) ?? letter)}"`,
        };
      }
    }
  },
};

function sistersOf({ all }: CheckedSource, code: string) {
  return all.filter((one) => one.code !== code).map(({ language }) => language);
}
