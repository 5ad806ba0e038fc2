/** The formats that documents are printed in, one row each. A further format is a further row. */

import type { OffsetUnit } from "../entity.ts";

interface FormatRow {
  /** What its offsets count where its readers leave no choice. */
  readonly unit?: OffsetUnit;
  /** Rows, which may begin with a byte-order mark. */
  readonly rows?: true;
}

export const FORMAT_TABLE = {
  json: {},
  ndjson: {},
  text: {},
  csv: { rows: true },
  tsv: { rows: true },
  geojson: {},
} as const satisfies Readonly<Record<string, FormatRow>>;

export type Format = keyof typeof FORMAT_TABLE;
export const FORMATS = Object.keys(FORMAT_TABLE) as readonly Format[];

/** What is known of a format. */
export function formatRow(format: Format): FormatRow {
  return FORMAT_TABLE[format];
}
