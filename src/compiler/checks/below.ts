/** What the source below says of what a source adds to. */

import type { CatalogueSource, WrittenFacts } from "../sources/source.ts";
import type { CheckedSource } from "./check.ts";

/** Ids are of a kind: a place and a person may have the same. */
export function keyOfEntry({ id, facts }: Pick<CatalogueSource, "id" | "facts">): string {
  return `${facts.kind}/${id}`;
}

/** The facts of the source below, by `keyOfEntry`. */
export function catalogueBelow({
  under,
}: Pick<CheckedSource, "under">): ReadonlyMap<string, WrittenFacts> {
  const packs = [...(under?.packs.values() ?? [])];
  return new Map(
    packs.flatMap(({ catalogue }) => catalogue.map((entry) => [keyOfEntry(entry), entry.facts])),
  );
}

/** The entries of the source below and, behind them, those of the source itself. */
export function allEntries({ all }: Pick<CheckedSource, "all">): CatalogueSource[] {
  return all.flatMap(({ catalogue }) => catalogue);
}
