/**
 * Rows as RFC 4180 has them. What a spreadsheet would take for a formula is told to be text by an
 * apostrophe before it.
 */

export type Cell = string | number | null;

/** What stands between cells. */
export type Separator = "," | "\t";

/** One row with its line end. */
export function csvRow(cells: readonly Cell[], separator: Separator = ","): string {
  return `${cells.map((cell) => cellOf(cell, separator)).join(separator)}\r\n`;
}

function cellOf(cell: Cell, separator: Separator): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = isFormula(cell) ? `'${cell}` : cell;
  return /["\r\n]|^\s|\s$/.test(text) || text.includes(separator)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** Spreadsheets look behind blanks and quotes, and know the wide signs too. -5 is a number. */
function isFormula(text: string): boolean {
  return /^[\s"']*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/u.test(text) && !/^-\d+(\.\d+)?$/.test(text);
}
