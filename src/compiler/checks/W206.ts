/** W206: a form with a prefix that is taken off by rule. */

import { type Located, placeOf, type SourceCheck } from "./check.ts";

export const prefixGives: SourceCheck = {
  code: "W206",
  severity: "warning",
  at: "source",
  title: "a prefix is written onto a form",
  reason:
    "What the language writes onto the next word (`prefixes` of language.yaml) is taken off " +
    "when a text is read. A form that bears one is found by the form without, behind all the " +
    "other prefixes too; of a name it would even become part. Articles are not asked: a name " +
    "may have one.",
  bad: {
    "ar/places.yaml": `places:
  syria: [زززكس, وزززكس]
`,
  },
  good: {
    "ar/places.yaml": `places:
  syria: [زززكس]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const { declaration, by, because } of packs.flatMap((pack) => pack.needless()))
      if (because === "prefix")
        yield {
          where: declaration,
          problem: `"${declaration.form}" is "${by.form}" (${placeOf(by)}) behind a prefix`,
          repair: "remove it: prefixes are taken off by rule",
          fix: { remove: true },
        };
  },
};
