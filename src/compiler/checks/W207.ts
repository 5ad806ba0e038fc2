/** W207: a form that a paradigm derives. */

import { type Located, placeOf, type SourceCheck } from "./check.ts";

export const endingGives: SourceCheck = {
  code: "W207",
  severity: "warning",
  at: "source",
  title: "an ending is written out that paradigms derive",
  reason:
    "The paradigms of language.yaml give every form of a word from the one that is listed. A " +
    "case written beside it hides whether the paradigm is right, and the cases that nobody " +
    "wrote are missed where it is not. Names of people are not asked: what looks like an " +
    "ending may be another name.",
  bad: {
    "ru/places.yaml": `places:
  syria: [Жжыжово, Жжыжове]
`,
  },
  good: {
    "ru/places.yaml": `places:
  syria: [Жжыжово]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const { declaration, by, because } of packs.flatMap((pack) => pack.needless()))
      if (because === "ending")
        yield {
          where: declaration,
          problem: `"${declaration.form}" is a form of "${by.form}" (${placeOf(by)})`,
          repair: "remove it: the paradigms of language.yaml derive it",
          fix: { remove: true },
        };
  },
};
