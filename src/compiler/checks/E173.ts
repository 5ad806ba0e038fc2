/** E173: a list takes the endings of a class that has no paradigms. */

import { nearest } from "../../text/nearest.ts";
import { INFLECTION_CLASSES } from "../sources/source.ts";
import type { Located, SourceCheck } from "./check.ts";

export const noParadigms: SourceCheck = {
  code: "E173",
  severity: "error",
  at: "source",
  title: "a list takes the endings of a class that has no paradigms",
  reason:
    "`as` names the class by whose paradigms, in language.yaml, the words of a list are inflected. " +
    "Where no paradigm is of that class the words stay as they are written.",
  bad: {
    "ru/names.yaml": `as: { sayings: verbb }
sayings: [жжыкал]
`,
  },
  good: {
    "ru/names.yaml": `sayings: [жжыкал]
`,
  },
  *find({ packs }): Generator<Located> {
    const usual: readonly string[] = INFLECTION_CLASSES;
    const among = (classes: ReadonlySet<string>) =>
      classes.size > 0
        ? `use one of: ${[...classes].join(", ")}`
        : "add paradigms to language.yaml, or leave it away";
    for (const { pack, classes } of packs) {
      const told = new Set<string>();
      for (const declaration of pack.declarations) {
        const { inflectAs: as } = declaration;
        if (as === undefined || usual.includes(as) || classes.has(as) || told.has(as)) continue;
        told.add(as);
        const near = nearest(as, [...classes]);
        yield {
          where: declaration,
          problem: `no paradigm is of the class "${as}"`,
          repair: near ? `did you mean "${near}"?` : among(classes),
        };
      }
    }
  },
};
