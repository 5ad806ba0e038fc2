/** W214: an entry of which no example speaks. */

import { KIND_TABLE, KINDS, type Kind } from "../../kinds.ts";
import { SHARED } from "../../lexicon/pack.ts";
import { TAG_TABLE } from "../../lexicon/tags.ts";
import type { Declaration, PackSource } from "../sources/source.ts";
import { isFree, type Located, type SourceCheck } from "./check.ts";

export const noExample: SourceCheck = {
  code: "W214",
  severity: "warning",
  at: "source",
  optional: true,
  across: true,
  title: "an entry has no example",
  reason:
    "A condition is easily too narrow or too wide, and words around a number are easily read " +
    "otherwise than meant: only a sentence shows it. Asked are entries with a condition, and " +
    "aircraft, missiles and ministries in any case; an example of the language speaks of an entry " +
    "when its finds have the id. Only with --select W214: most entries of a large lexicon are " +
    "alike, and a sentence for each of them would be longer than the lexicon, and as slow to run.",
  bad: {
    "en/places.yaml": `places:
  syria: [{ form: Zzyzx, after: [in] }]
`,
  },
  good: {
    "en/examples.yaml": `examples:
  - text: They met in Zzyzx on Monday.
    finds: [[place, Zzyzx, syria]]
`,
    "en/places.yaml": `places:
  syria: [{ form: Zzyzx, after: [in] }]
`,
  },
  *find({ packs, all }): Generator<Located> {
    for (const pack of packs) {
      // The forms of all languages stand in the examples of any.
      const spokenOf = idsInExamples(pack.pack.code === SHARED ? all : [pack.pack]);
      for (const [key, { kind, where }] of entriesOf(pack.pack.declarations))
        if (!spokenOf.has(key))
          yield {
            where,
            problem: `no example finds the ${kind} ${where.value}`,
            repair: `add a sentence to examples.yaml that needs the entry`,
          };
    }
  },
};

/** Of one kind and id the first declaration that is asked. */
function entriesOf(
  declarations: readonly Declaration[],
): Map<string, { kind: Kind; where: Declaration }> {
  const entries = new Map<string, { kind: Kind; where: Declaration }>();
  for (const where of declarations) {
    // An adjective of a country (demonyms.yaml) is no mention of it.
    const kind = where.tag === "adjective" ? undefined : KIND_OF.get(TAG_TABLE[where.tag].value);
    if (!kind || where.origin.how === "gazetteer") continue;
    if (isFree(where) && !ALWAYS.has(kind)) continue;
    const key = `${kind} ${where.value}`;
    if (!entries.has(key)) entries.set(key, { kind, where });
  }
  return entries;
}

/** `kind id` of all that the examples of some packs find. */
function idsInExamples(packs: readonly PackSource[]): ReadonlySet<string> {
  const finds = packs.flatMap(({ examples }) => examples.flatMap((example) => example.finds));
  return new Set(finds.map(([kind, , id]) => `${kind} ${id}`));
}

/** What the id of a form is of, where that is an entity. */
const KIND_OF: ReadonlyMap<string, Kind> = new Map(
  KINDS.flatMap((kind) => KIND_TABLE[kind].catalogue.map((one) => [one, kind] as const)),
);

/** The kinds that are read with the words around them, or composed. */
const ALWAYS: ReadonlySet<Kind> = new Set<Kind>(["ministry", "aircraft", "missile-count"]);
