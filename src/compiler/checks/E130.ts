/** E130: a text that is not composed as Unicode composes it (NFC). */

import { characterName } from "../letters/characterNames.ts";
import { isDecomposed } from "../letters/writing.ts";
import type { Located, SourceCheck } from "./check.ts";

export const notComposed: SourceCheck = {
  code: "E130",
  severity: "error",
  at: "source",
  title: "a text is not in the composed form of Unicode (NFC)",
  reason:
    "A letter and its mark can be one character or two that look the same. Some systems store names " +
    "in two; a search of the lexicon for what somebody types does not find them then.",
  bad: {
    "en/places.yaml": `places:
  aleppo: ["Ale\u0301ppo"]
`,
  },
  good: {
    "en/places.yaml": `places:
  aleppo: [Al\u00e9ppo]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const where of packs.flatMap(({ pack }) => pack.texts ?? [])) {
      if (where.role === "expression") continue;
      if (!isDecomposed(where.text)) continue;
      const composed = where.text.normalize("NFC");
      yield {
        where,
        problem: `"${where.text}" is not in NFC: ${firstDifference(where.text, composed)}`,
        repair: `write "${composed}", as Unicode composes it`,
        // A key may stand elsewhere too.
        ...(!where.isKey && { fix: { compose: true } }),
      };
    }
  },
};

function firstDifference(written: string, composed: string): string {
  const letters = [...written];
  const at = letters.findIndex((letter, i) => letter !== [...composed][i]);
  return letters
    .slice(Math.max(at, 0), Math.max(at, 0) + 2)
    .filter((letter, i) => i === 0 || /\p{M}/u.test(letter))
    .map(characterName)
    .join(" and ");
}
