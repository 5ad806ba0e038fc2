/** E180: something to be taken away that is not there. */

import { SHARED } from "../../lexicon/pack.ts";
import { nearest } from "../../text/nearest.ts";
import { kindMeant } from "../sources/references.ts";
import { listsOf, REMOVABLE_KINDS, type Removal } from "../sources/removals.ts";
import { examplesOf, type PackSource } from "../sources/source.ts";
import type { Located, SourceCheck } from "./check.ts";

export const nothingToRemove: SourceCheck = {
  code: "E180",
  severity: "error",
  at: "source",
  title: "what is to be taken away is not there",
  reason:
    "A line of remove.yaml takes a spelling, an id, a word, a pattern or an example of the lexicons " +
    "below away. Misspelt, it would take nothing away, and nobody would know.",
  bad: {
    "en/remove.yaml": `places:
  aleppo: [Alepo]
`,
  },
  good: {
    "en/remove.yaml": `places:
  aleppo: [Aleppo]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const { pack, below } of packs)
      for (const where of pack.removals) {
        if (where.found) continue;
        yield { where, problem: problemOf(where, pack.code), repair: repairOf(where, below) };
      }
  },
};

function problemOf({ from, of, form }: Removal, code: string): string {
  if (form === undefined)
    return code === SHARED
      ? `there is no "${of}" among the ${from} below`
      : `"${of}" has no spellings below in ${code}`;
  const where = of === "" ? `the ${from}` : from === "words" ? `the list ${of}` : `"${of}"`;
  return `"${form}" does not stand in ${where} below`;
}

function repairOf(removal: Removal, below: PackSource | undefined): string {
  const near = below && nearestThere(removal, below);
  return near === undefined
    ? "write it as it stands there, or remove the line"
    : `did you mean "${near}"?`;
}

/** The id, list or form there is that is nearest to what was written. */
function nearestThere({ from, of, form }: Removal, below: PackSource): string | undefined {
  if (from === "patterns")
    return nearest(
      form ?? "",
      below.patterns.map(({ name }) => name),
    );
  if (from === "examples")
    return nearest(
      form ?? "",
      examplesOf(below).map(({ text }) => text),
    );
  const owners = new Set<string>();
  const forms = new Set<string>();
  for (const declaration of below.declarations) {
    const isId = kindMeant(declaration) !== undefined;
    if (isId !== (from !== "words") || (isId && declaration.origin.room !== from)) continue;
    const names = isId ? [declaration.value] : listsOf(declaration);
    for (const name of names) owners.add(name);
    if (names.includes(of)) forms.add(declaration.form);
  }
  for (const { id, facts } of below.catalogue)
    if (REMOVABLE_KINDS[from]?.includes(facts.kind)) owners.add(id);
  return owners.has(of) ? nearest(form ?? "", [...forms]) : nearest(of, [...owners]);
}
