/** W211: a language without frequent words. */

import { SHARED } from "../../lexicon/pack.ts";
import type { Located, SourceCheck } from "./check.ts";

export const noFrequentWords: SourceCheck = {
  code: "W211",
  severity: "warning",
  at: "source",
  title: "a language has no frequent words",
  reason:
    "Texts whose letters several languages share are told apart by short words. Without " +
    "them the language is hardly ever detected, and must be named.",
  bad: {
    "zz/language.yaml": `name: Zed
codes: [zzz]
script: Latin
`,
  },
  good: {
    "zz/language.yaml": `name: Zed
codes: [zzz]
script: Latin
frequent: [za, ze]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const { pack, below } of packs) {
      if (pack.code === SHARED || below || pack.language.frequent?.length) continue;
      yield {
        where: {
          file: pack.describedIn ?? `${pack.code}/language.yaml`,
          line: 1,
          column: 1,
          entry: pack.code,
        },
        problem: "no frequent words",
        repair: "add its most frequent short words, 100 and more; detection needs them",
      };
    }
  },
};
