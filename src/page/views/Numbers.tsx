/** Numbers of missiles, each as it was stated. */

import type { Statement } from "../../summarizing/gather.ts";
import { useReading } from "../state.tsx";
import { safe, statedText } from "../words.ts";

interface Row extends Statement {
  readonly key: string;
}

/** Rows that are drawn; more are counted. */
const MOST = 500;

export function Numbers() {
  const { visible } = useReading();
  const shown = new Set(visible.documents);
  const rows: Row[] = visible.entities
    .flatMap(({ one }) => one.statements.map((statement) => ({ ...statement, key: one.key })))
    .filter(({ document }) => shown.has(document))
    .sort((a, b) => a.document - b.document || a.line - b.line || a.column - b.column);
  if (rows.length === 0) return <p class="empty">No numbers of missiles are stated.</p>;
  return (
    <table class="numbers">
      <caption>
        Each number as it was stated. They are not added up: several documents, and several
        sentences of one, may speak of the same event.
      </caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Number</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
          <th scope="col">In the text</th>
          <th scope="col">Document</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, MOST).map((row) => (
          <NumberRow key={`${row.document} ${row.line} ${row.column} ${row.key}`} row={row} />
        ))}
      </tbody>
      {rows.length > MOST && (
        <tfoot>
          <tr>
            <td colSpan={6}>… and {rows.length - MOST} more</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function NumberRow({ row }: { row: Row }) {
  const { corpus, change } = useReading();
  const document = corpus.documents[row.document];
  const open = () => {
    const mention = document?.mentions.find(
      ({ key, line, column }) => key === row.key && line === row.line && column === row.column,
    );
    change({
      document: row.document,
      entity: row.key,
      view: "text",
      target: { offset: mention?.start ?? 0 },
    });
  };
  return (
    <tr>
      <td>{safe(row.name)}</td>
      <td>{statedText(row)}</td>
      <td class="number">{row.min}</td>
      <td class="number">{row.max}</td>
      <td>
        <bdi>{safe(row.text)}</bdi>
      </td>
      <td>
        <button type="button" class="link" onClick={open}>
          <bdi>{safe(document?.name ?? "")}</bdi>
        </button>
      </td>
    </tr>
  );
}
