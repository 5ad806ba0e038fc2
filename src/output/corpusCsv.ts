/** What a corpus says of the lexicons, as rows: unlisted names first, then forms never met. */

import type { Surveyed } from "../surveying/survey.ts";
import { printable } from "../text/printable.ts";
import { type Cell, csvRow } from "./csv.ts";

const COLUMNS = [
  "what",
  "language",
  "kind",
  "text",
  "id",
  "mentions",
  "documents",
  "where",
  "before",
  "after",
];

export function* corpusCsv({ unlisted, forms }: Surveyed): Generator<string> {
  yield csvRow(COLUMNS);
  for (const { language, kind, name, mentions, documents, contexts } of unlisted) {
    const [first] = contexts;
    const where = first ? `${first.document}:${first.line}:${first.column}` : null;
    const around = [first?.before.trim() ?? null, first?.after.trim() ?? null];
    yield printableRow([
      "unlisted",
      language,
      kind,
      name,
      null,
      mentions,
      documents,
      where,
      ...around,
    ]);
  }
  for (const { language, kind, unseen } of forms)
    for (const { id, form, file, line } of unseen) {
      const where = line > 0 ? `${file}:${line}` : file;
      yield printableRow(["unseen", language, kind, form, id, 0, 0, where, null, null]);
    }
}

function printableRow(cells: readonly Cell[]): string {
  return csvRow(cells.map((cell) => (typeof cell === "string" ? printable(cell) : cell)));
}
