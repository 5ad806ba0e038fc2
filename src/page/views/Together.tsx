/** Who is named with whom, as a table of pairs. */

import { useMemo } from "preact/hooks";
import { KIND_TABLE } from "../../kinds.ts";
import { matrixOf } from "../matrix.ts";
import { useReading } from "../state.tsx";
import { counted, safe } from "../words.ts";

/** Things that a table can show. */
const SIZE = 24;

export function Together() {
  const { corpus, visible, filter, change } = useReading();
  const { entities, shared, most } = useMemo(
    () => matrixOf(corpus, visible.entities, visible.documents, SIZE),
    [corpus, visible],
  );
  if (entities.length < 2) return <p class="empty">There are no two entities to be together.</p>;
  const open = (row: number, column: number) => {
    const keys = [row, column].map((at) => entities[at]?.one.key as string);
    filter({ having: [...new Set(keys)] });
    change({ list: "documents" });
  };
  return (
    <div class="matrix">
      <table>
        <caption>
          The {entities.length} that most documents name: documents that name both. Choose a number
          to see them.
        </caption>
        <thead>
          <tr>
            <td />
            {entities.map(({ one }) => (
              <th scope="col" key={one.key}>
                <span>
                  <bdi>{safe(one.entity.name)}</bdi>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entities.map(({ one }, row) => (
            <tr key={one.key}>
              <th scope="row">
                <span class={`badge kind-${one.kind}`} aria-hidden="true">
                  {KIND_TABLE[one.kind].badge}
                </span>{" "}
                <bdi>{safe(one.entity.name)}</bdi>
              </th>
              {(shared[row] ?? []).map((documents, column) => (
                <td
                  key={entities[column]?.one.key}
                  class={row === column ? "self" : `heat-${heatOf(documents, most)}`}
                >
                  {documents > 0 && (
                    <button
                      type="button"
                      aria-label={`${counted(documents, "document")} with ${safe(one.entity.name)} and ${safe(entities[column]?.one.entity.name ?? "")}`}
                      onClick={() => open(row, column)}
                    >
                      {documents}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Steps of shade that the style has. */
const STEPS = 5;

function heatOf(documents: number, most: number): number {
  return documents === 0 ? 0 : Math.max(1, Math.round((STEPS * documents) / most));
}
