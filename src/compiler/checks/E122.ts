/** E122: a language that does not say what it is. */

import { SHARED } from "../../lexicon/pack.ts";
import type { Located, SourceCheck } from "./check.ts";

export const languageUndescribed: SourceCheck = {
  code: "E122",
  severity: "error",
  at: "source",
  title: "a language is not described",
  reason:
    "A text is read by a language when detection finds it, by its code and script, and " +
    "warnings call it by its name.",
  bad: {
    "zz/language.yaml": `codes: [zzz]
script: Latin
frequent: [za, ze]
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
      if (pack.code === SHARED || below) continue;
      const where = {
        file: pack.describedIn ?? `${pack.code}/language.yaml`,
        line: 1,
        column: 1,
        entry: pack.code,
      };
      const { name, codes, script } = pack.language;
      if (!name)
        yield { where, problem: "no name", repair: "add name: the language's English name" };
      if (!codes?.length)
        yield { where, problem: "no detector codes", repair: "add codes: [its ISO 639-3 code]" };
      if (!script)
        yield { where, problem: "no script", repair: "add script: Latin, Arabic, Cyrillic, …" };
    }
  },
};
