/** Who is named with whom: how many of some documents name each two of the things named most. */

import type { Corpus } from "./corpus.ts";
import type { VisibleEntity } from "./filters.ts";

export interface Matrix {
  readonly entities: readonly VisibleEntity[];
  /** Documents that name the thing of the row and that of the column. */
  readonly shared: readonly (readonly number[])[];
  /** The largest number beside the diagonal; 0 where nothing is shared. */
  readonly most: number;
}

export function matrixOf(
  { gathered }: Corpus,
  entities: readonly VisibleEntity[],
  documents: readonly number[],
  size: number,
): Matrix {
  const chosen = entities
    .filter(({ one }) => one.kind !== "missile-count")
    .sort((a, b) => b.documents - a.documents || b.mentions - a.mentions)
    .slice(0, size);
  const numbers = new Map(chosen.map(({ one }, i) => [one.key, i]));
  const shared = chosen.map(() => chosen.map(() => 0));
  for (const document of documents) {
    const there = (gathered.documents[document]?.entities ?? []).flatMap(
      (key) => numbers.get(key) ?? [],
    );
    for (const row of there)
      for (const column of there) {
        const cells = shared[row] as number[];
        cells[column] = (cells[column] as number) + 1;
      }
  }
  const beside = shared.flatMap((cells, row) => cells.filter((_, column) => column !== row));
  return { entities: chosen, shared, most: Math.max(0, ...beside) };
}
