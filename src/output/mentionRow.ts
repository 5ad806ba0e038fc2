/**
 * A mention on a line: where it is, what it is, and what is known of it. On a terminal in columns,
 * and to its width; elsewhere as compilers and grep write their lines.
 */

import type { AircraftMention, Entity, Mention } from "../entity.ts";
import { broken, columnsOf, onOneLine } from "./clusters.ts";
import { quantityText, statedText } from "./quantityText.ts";
import { roleText } from "./roleText.ts";
import { isolated } from "./shown.ts";
import { type ChalkInstance, painter } from "./styled.ts";

/** A text that stands together if it can, and how it is painted. */
export interface Piece {
  /** Safe and on one line. */
  readonly text: string;
  readonly style: (text: string) => string;
}

export interface MentionRow {
  /** Stands together whatever its length, and its name apart in its direction. */
  readonly place: Piece;
  readonly kind: Piece;
  /** The text of the mention first. */
  readonly cells: readonly [Piece, ...Piece[]];
}

/** `document` is its name, safe; `link` makes of a text one that leads there. */
export function mentionRow(
  entity: Entity,
  mention: Mention,
  document: string,
  chalk: ChalkInstance,
  link: (text: string) => string,
): MentionRow {
  const paint = painter(chalk)(entity.kind);
  const text = onOneLine(mention.text);
  const name = onOneLine(entity.name);
  const said = quantityOf(entity, mention);
  const dim = (one: string): Piece => ({ text: onOneLine(one), style: chalk.dim });
  const plain = (one: string): Piece => ({ text: onOneLine(one), style: String });
  return {
    place: {
      text: `${isolated(document)}:${mention.line}:${mention.column}`,
      style: (place) => link(chalk.dim(place)),
    },
    kind: { text: entity.kind, style: paint },
    cells: [
      { text, style: paint.bold },
      ...(name === text ? [] : [{ text: `→ ${name}`, style: paint }]),
      entity.id === null ? { text: "(unlisted)", style: chalk.bold } : dim(entity.id),
      ...(said === undefined ? [] : [plain(said)]),
      ...(entity.kind === "person" && entity.role ? [plain(roleText(entity.role))] : []),
      ...(entity.ambiguousWith ?? []).map((other) => dim(`or ${other}`)),
    ],
  };
}

function quantityOf(entity: Entity, mention: Mention | AircraftMention): string | undefined {
  if (entity.kind === "missile-count") return statedText(entity);
  const { count = null, min = null, max = null, qualifier } = mention as AircraftMention;
  return qualifier && quantityText({ count, min, max, qualifier });
}

/** `file:line:column: kind  text  → name  id`, whatever stands in other lines. */
export function plainRow({ place, kind, cells }: MentionRow): string {
  const said = [kind, ...cells].map(pieceText).join(BETWEEN);
  return `${place.style(place.text)}: ${said}\n`;
}

const BETWEEN = "  ";
/** Columns that suffice for what is known of a mention beside its place; with less it stands below. */
const ENOUGH = 40;
/** The text of a mention is filled up to so many, so that what is behind it stands in a column. */
const MOST_FILLED = 20;

/** The columns of rows that stand below one another. */
export interface RowLayout {
  readonly columns: number;
  readonly indent: string;
  /** Of the columns; place is undefined where it has a line of its own. */
  readonly place: number | undefined;
  readonly kind: number;
  readonly text: number;
  /** What stands before the further lines of a row. */
  readonly hanging: string;
}

/** That of all rows of a document; without `columns` they are as long as they are. */
export function rowLayout(
  rows: readonly MentionRow[],
  columns = Number.POSITIVE_INFINITY,
  indent = "",
): RowLayout {
  const widest = (of: (row: MentionRow) => number) =>
    rows.reduce((most, row) => Math.max(most, of(row)), 0);
  const place = widest((row) => columnsOf(row.place.text));
  const kind = widest((row) => columnsOf(row.kind.text));
  const cells = widest((row) => widthOfAll(row.cells));
  const beside = indent.length + place + kind + 2 * BETWEEN.length;
  const isBeside = columns - beside >= Math.min(ENOUGH, cells);
  const below = indent.length + 2 * BETWEEN.length;
  return {
    columns,
    indent,
    place: isBeside ? place : undefined,
    kind,
    text: Math.min(
      MOST_FILLED,
      widest((row) => columnsOf(row.cells[0].text)),
    ),
    hanging: " ".repeat(isBeside ? beside : below),
  };
}

/** A row in as many lines as it needs. */
export function alignedRow({ place, kind, cells }: MentionRow, layout: RowLayout): string {
  const { columns, indent, hanging } = layout;
  const lines: string[] = [];
  const at = indent + place.style(place.text);
  let line = indent + BETWEEN;
  let width = line.length;
  if (layout.place === undefined) lines.push(at);
  else {
    width += layout.place;
    line = at + " ".repeat(width - indent.length - columnsOf(place.text));
  }
  line += pieceText(kind) + " ".repeat(layout.kind - columnsOf(kind.text));
  width += layout.kind;
  for (const [i, cell] of cells.entries()) {
    const own = columnsOf(cell.text);
    if (width + BETWEEN.length + own > columns) {
      lines.push(line);
      const pieces = broken(cell.text, Math.max(1, columns - hanging.length)).map((text) => ({
        ...cell,
        text,
      }));
      const last = pieces.pop() as Piece;
      lines.push(...pieces.map((piece) => hanging + pieceText(piece)));
      line = hanging + pieceText(last);
      width = hanging.length + columnsOf(last.text);
      continue;
    }
    line += BETWEEN + pieceText(cell);
    width += BETWEEN.length + own;
    // What stands behind the text keeps to a column where all of it stays on the line.
    const gap = i === 0 ? layout.text - own : 0;
    const behind = BETWEEN.length + widthOfAll(cells.slice(1));
    if (gap > 0 && width + gap + behind <= columns) {
      line += " ".repeat(gap);
      width += gap;
    }
  }
  return `${[...lines, line].join("\n")}\n`;
}

function widthOfAll(cells: readonly Piece[]): number {
  return cells.reduce(
    (sum, { text }, i) => sum + columnsOf(text) + (i > 0 ? BETWEEN.length : 0),
    0,
  );
}

/** A piece as it is printed: apart in its direction, and painted. */
function pieceText({ text, style }: Piece): string {
  return style(isolated(text));
}
