/**
 * Rows as RFC 4180 has them. What a spreadsheet would take for a formula is told to be text by an
 * apostrophe before it; a control stands as its picture, since readers end a cell, or the file, at one.
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
  const visible = cell.replace(CONTROLS, pictureOf);
  const text = isFormula(visible) ? `'${visible}` : visible;
  return /["\r\n]|^\s|\s$/.test(text) || text.includes(separator)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** Those that RFC 4180 has no place for; tabs and line ends stand in quotes. */
const CONTROLS = /[\0-\x08\v\f\x0e-\x1f\x7f]/g;

/** One sign for one, so that offsets within a cell hold: U+2400 for U+0000, and so on. */
function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  return String.fromCharCode(code === 0x7f ? 0x2421 : 0x2400 + code);
}

/** Spreadsheets look behind blanks and quotes, and know the wide signs too. -5 is a number. */
function isFormula(text: string): boolean {
  return /^[\s"']*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/u.test(text) && !/^-\d+(\.\d+)?$/.test(text);
}
