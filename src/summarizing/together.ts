/** Who is named with whom: things that stand in the same documents. */

import type { Gathered, GatheredEntity } from "./gather.ts";

export interface Companion {
  readonly key: string;
  /** In which both are named. */
  readonly documents: number;
}

/**
 * Those named in most of the documents of a thing, itself left out; of as many documents those that
 * stand in fewer others first, since they say more. Counts of missiles are nobody's company.
 */
export function companionsOf(
  { key, documents }: Pick<GatheredEntity, "key" | "documents">,
  gathered: Gathered,
  most: number,
): readonly Companion[] {
  const shared = new Map<string, number>();
  for (const { document } of documents)
    for (const other of gathered.documents[document]?.entities ?? [])
      if (other !== key) shared.set(other, (shared.get(other) ?? 0) + 1);
  const everywhere = (one: string) => gathered.entities.get(one)?.documents.length ?? 0;
  return [...shared]
    .filter(([other]) => gathered.entities.get(other)?.kind !== "missile-count")
    .sort(
      ([a, m], [b, n]) => n - m || everywhere(a) - everywhere(b) || (a < b ? -1 : a > b ? 1 : 0),
    )
    .slice(0, most)
    .map(([other, count]) => ({ key: other, documents: count }));
}
