/**
 * Rows as RFC 4180 has them. What a spreadsheet would take for a formula is told to be text by an
 * apostrophe before it.
 */

import { printable } from "../text/printable.ts";

export type Cell = string | number | null;

/** One row with its line end. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`;
}

function cellOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  // Spreadsheets look behind blanks and quotes, and know the wide signs too.
  const text = printable(
    /^[\s"']*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/u.test(cell) ? `'${cell}` : cell,
  );
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
