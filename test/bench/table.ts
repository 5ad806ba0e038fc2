/**
 * Rows of results as text for the terminal and as a table for the README, between its two marks.
 * Knows no scenario.
 */

export interface Row {
  /** What is measured, in words for a reader. */
  readonly what: string;
  /** Ours and what it is compared with, with units: "1.2 s", "compromise: 9.1 s". */
  readonly ours: string;
  readonly other: string;
  /** The relation of the two, with its unit: "0.4 ×", "+31 ms". */
  readonly ratio: string;
  readonly goal: string;
  /** Is the goal reached? Missing when the run was too small to say. */
  readonly met?: boolean;
  /** What was found, so that speed is not bought with answers. */
  readonly answer: string;
}

const HEADINGS = ["", "ours", "beside", "ratio", "goal", "answers"] as const;

/** "met", "missed", or that nothing is said. */
const judged = ({ goal, met }: Row) =>
  goal === "" || met === undefined ? goal : `${goal} ${met ? "✓" : "✗"}`;

const cellsOf = (row: Row) => [row.what, row.ours, row.other, row.ratio, judged(row), row.answer];

/** @returns lines with aligned columns */
export function asText(rows: readonly Row[]): string {
  const table = [[...HEADINGS], ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_, k) => Math.max(...table.map((cells) => (cells[k] ?? "").length)));
  return table
    .map((cells) =>
      cells
        .map((cell, k) => cell.padEnd(widths[k] as number))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

export function asMarkdown(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(HEADINGS), line(HEADINGS.map(() => "---")), ...rows.map(cellsOf).map(line)].join(
    "\n",
  );
}

const BEGIN = "<!-- bench: written by npm run bench -->";
const END = "<!-- /bench -->";

/**
 * The page with other contents between its marks.
 * @throws Error when the page has no marks
 */
export function replaced(page: string, contents: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`no place for the table: ${BEGIN} … ${END}`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${contents}\n\n${page.slice(end)}`;
}
