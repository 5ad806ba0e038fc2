/** E145: an example that expects what no lexicon could find. */

import { type CatalogueKind, KIND_TABLE, KINDS } from "../../kinds.ts";
import { nearest } from "../../text/nearest.ts";
import type { ExampleSource } from "../sources/source.ts";
import type { CheckedSource, Located, Problem, SourceCheck } from "./check.ts";

export const impossibleExample: SourceCheck = {
  code: "E145",
  severity: "error",
  at: "source",
  title: "an example expects what cannot be found",
  reason:
    "What an example names must stand in its text, letter by letter, and have an id that the catalogue " +
    "knows. Otherwise the example fails whatever the lexicon says, or, marked as a gap, never will.",
  bad: {
    "en/examples.yaml": `examples:
  - text: Syria said so.
    finds: [[place, Syria, siria]]
    why: a country as a speaker
`,
  },
  good: {
    "en/examples.yaml": `examples:
  - text: Syria said so.
    finds: [[place, Syria, syria]]
    why: a country as a speaker
`,
  },
  *find(checked): Generator<Located> {
    const known = knownIds(checked);
    for (const where of checked.packs.flatMap(({ pack }) => pack.examples))
      for (const found of where.finds) {
        const problem = notInText(where.text, found[1]) ?? noId(found, known);
        if (problem) yield { where, ...problem };
      }
  },
};

function notInText(text: string, mention: string): Problem | undefined {
  if (text.includes(mention)) return undefined;
  const near = nearest(mention, partsOf(text, mention.split(" ").length));
  return {
    problem: `"${mention}" does not stand in: ${text}`,
    repair: near ? `did you mean "${near}"?` : "write it as it stands there",
  };
}

/** As many words side by side as are asked for, without what punctuation is around them. */
function partsOf(text: string, count: number): string[] {
  const words = text.split(" ");
  return words.map((_, at) =>
    words
      .slice(at, at + count)
      .join(" ")
      .replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, ""),
  );
}

function noId(
  [kind, , id]: ExampleSource["finds"][number],
  known: ReadonlyMap<string, ReadonlySet<string>>,
): Problem | undefined {
  const ids = known.get(kind);
  if (typeof id !== "string" || !ids || ids.has(id)) return undefined;
  const near = nearest(id, [...ids]);
  return {
    problem: `"${id}" is no ${kind} of the catalogue`,
    repair: near ? `did you mean "${near}"?` : "correct the id, or add it to the catalogue",
  };
}

/** By kind, what its mentions may have as ids; ministries are also composed of two. */
function knownIds({ ids, all }: CheckedSource): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, ReadonlySet<string>>(
    KINDS.map((kind) => [
      kind,
      new Set(KIND_TABLE[kind].catalogue.flatMap((one: CatalogueKind) => [...ids(one)])),
    ]),
  );
  const countries = new Set<string>();
  for (const { facts } of all.flatMap(({ catalogue }) => catalogue))
    if (facts.kind === "place" && facts.country) countries.add(facts.country.toLowerCase());
  const composed = [...countries].flatMap((country) =>
    [...ids("portfolio")].map((portfolio) => `${country}-${portfolio}`),
  );
  return known.set("ministry", new Set([...(known.get("ministry") ?? []), ...composed]));
}
