/**
 * Many documents together, an entity a row. The columns are part of the contract: none is renamed or
 * moved, new ones come last.
 */

import type { SummarizedPlace, Summary } from "../summarizing/summary.ts";
import { csvRow, type Separator } from "./csv.ts";

export const SUMMARY_COLUMNS = [
  "kind",
  "id",
  "name",
  "country",
  "documents",
  "mentions",
  "languages",
  "spellings",
  "first",
  "firstDate",
  "last",
  "lastDate",
  "together",
] as const;

/** Between the parts of a cell. */
const BETWEEN = "; ";

export function* summaryTable({ entities }: Summary, separator: Separator): Generator<string> {
  yield csvRow(SUMMARY_COLUMNS, separator);
  for (const one of entities) {
    const { country = null } = one.facts as { readonly country?: string | null };
    yield csvRow(
      [
        one.kind,
        one.id,
        one.name,
        country,
        one.documents,
        one.mentions,
        Object.keys(one.languages).join(" "),
        [...new Set(one.spellings.map(({ text }) => text))].join(BETWEEN),
        where(one.first),
        one.first.date ?? null,
        where(one.last),
        one.last.date ?? null,
        one.together.map(({ id, name }) => id ?? name).join(BETWEEN),
      ],
      separator,
    );
  }
}

function where({ document, line, column }: SummarizedPlace): string {
  return `${document}:${line}:${column}`;
}
