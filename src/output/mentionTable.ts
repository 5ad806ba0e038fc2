/**
 * A mention a row, for spreadsheets and databases. The columns are the same for all kinds and part
 * of the contract: none is renamed or moved, new ones come last. What a kind has not is empty.
 */

import type { Entity, ExtractedDocument, Role } from "../entity.ts";
import { languageAt } from "../text/languageAt.ts";
import { type Cell, csvRow, type Separator } from "./csv.ts";
import { documentName, type RecordHead } from "./json.ts";

export const MENTION_COLUMNS = [
  "document",
  "language",
  "kind",
  "id",
  "name",
  "text",
  "start",
  "end",
  "line",
  "column",
  "count",
  "min",
  "max",
  "qualifier",
  "class",
  "model",
  "event",
  "by",
  "country",
  "portfolio",
  "office",
  "officeCountry",
  "family",
  "manufacturer",
  "role",
  "type",
  "latitude",
  "longitude",
  "precision",
  "twin",
  "ambiguousWith",
  "rule",
  "iso3166",
  "geonames",
  "wikidata",
] as const;
type Column = (typeof MENTION_COLUMNS)[number];

export interface MentionTable {
  /** The row of names. */
  readonly head: string;
  /** The rows of a document, none where nothing was found; `head` is there when it is a record's. */
  rows(document: ExtractedDocument, head?: RecordHead): string;
}

/** Spreadsheets tell by it that a file is UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

export function mentionTable(separator: Separator, mark = false): MentionTable {
  return {
    head: `${mark ? BYTE_ORDER_MARK : ""}${csvRow(MENTION_COLUMNS, separator)}`,
    rows(document, head) {
      const name = documentName(document, head);
      const rows = document.entities.flatMap((entity) => {
        const common = { document: name, ...cellsOf(entity) };
        return entity.mentions.map((mention) => {
          const language = languageAt(document, mention.start);
          return { ...common, language, ...scalarsOf(mention) };
        });
      });
      // In the order of the text, whatever they are.
      rows.sort((a, b) => (a.start as number) - (b.start as number));
      return rows
        .map((row: Cells) =>
          csvRow(
            MENTION_COLUMNS.map((column) => row[column] ?? null),
            separator,
          ),
        )
        .join("");
    },
  };
}

type Cells = Readonly<Partial<Record<Column, Cell>>>;

function cellsOf(entity: Entity): Cells {
  const { ambiguousWith } = entity;
  return {
    ...scalarsOf(entity),
    ...(entity.links && scalarsOf(entity.links)),
    ...(ambiguousWith && { ambiguousWith: ambiguousWith.join(" ") }),
    ...(entity.kind === "person" && entity.role && cellsOfRole(entity.role)),
  };
}

function cellsOfRole({ office, portfolio, country }: Role): Cells {
  return { office, portfolio: portfolio ?? null, officeCountry: country ?? null };
}

/** What stands in a column as it is; of lists and objects other columns are made. */
function scalarsOf(from: object): Cells {
  const scalars = Object.entries(from).filter(
    ([name, value]) => NAMES.has(name) && (value === null || typeof value !== "object"),
  );
  return Object.fromEntries(scalars);
}

const NAMES: ReadonlySet<string> = new Set(MENTION_COLUMNS);
