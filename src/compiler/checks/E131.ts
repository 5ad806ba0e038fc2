/** E131: a word with letters of two scripts, one of which stands for a letter that looks the same. */

import { characterName } from "../letters/characterNames.ts";
import { type MixedWord, mixedWords } from "../letters/lookAlikes.ts";
import type { Located, Problem, SourceCheck } from "./check.ts";

export const mixedScripts: SourceCheck = {
  code: "E131",
  severity: "error",
  at: "source",
  title: "a word is written in letters of two scripts",
  reason:
    "Latin, Cyrillic and Greek have letters that look the same. A word with one of another script " +
    "looks right and is met in no text, where it is written in one script.",
  bad: {
    "en/places.yaml": `places:
  homs: [H\u043ems]
`,
  },
  good: {
    "en/places.yaml": `places:
  homs: [Homs]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const { pack, below } of packs) {
      const own = pack.language.script ?? below?.language.script;
      for (const where of pack.texts ?? []) {
        if (where.role === "expression") continue;
        const [mixed] = mixedWords(where.text, own);
        if (!mixed) continue;
        const { word: from, repaired: to, sure } = mixed;
        const fix =
          to !== undefined && sure && !where.isKey ? { rewrite: { from, to } } : undefined;
        yield { where, ...described(mixed), ...(fix && { fix }) };
      }
    }
  },
};

function described({ word, strangers, script, repaired }: MixedWord): Problem {
  const named = strangers.map((letter) => `${letter} (${characterName(letter)})`).join(", ");
  return {
    problem: `"${word}" mixes scripts: ${named} among ${script} letters`,
    repair: repaired ? `write "${repaired}", all in ${script} letters` : "write it in one script",
  };
}
