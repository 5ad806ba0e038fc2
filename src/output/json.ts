/**
 * The normalised JSON: one object, fixed key order, a mention a line, so that a difference can be
 * read.
 */

import type { Entity, ExtractedDocument, Provenance, RecordError } from "../entity.ts";

/**
 * What stands first in everything that comes of a record. `id` and `record` are JSON as the user
 * wrote it.
 */
export interface RecordHead {
  readonly id: string;
  /** Undefined when it is not to be printed. */
  readonly line: number | undefined;
  readonly record?: string;
}

/** What a record is called for people: its id, without the quotes of a text, or its line without one. */
export function titleOf({ id, line }: RecordHead): string {
  if (id === "null" || id === '""') return `line ${line}`;
  return id.startsWith('"') ? (JSON.parse(id) as string) : id;
}

/** What a document is called for people, of a record or of a file. */
export function documentName(
  { file, id }: Pick<ExtractedDocument, "file" | "id">,
  head: RecordHead | undefined,
): string {
  return head ? titleOf(head) : String(file ?? id ?? "");
}

/** Fixed key order, nothing else of `from`. */
export function provenance({
  lexicons,
  offsets,
}: Pick<Provenance, "lexicons" | "offsets">): Provenance {
  return {
    format: "extract/1",
    lexicons: { version: lexicons.version, sha256: lexicons.sha256 },
    offsets,
  };
}

/** What each line of a stream says of where it comes from. */
export function provenanceInLines(
  where: "field" | "header" | "none" = "field",
  from: Pick<Provenance, "lexicons" | "offsets">,
): Provenance | undefined {
  return where === "field" ? provenance(from) : undefined;
}

/** The pieces of the one JSON object, so that it can be written document by document. */
export const jsonLayout = {
  open(head: Provenance): string {
    const fields = Object.entries(head).map(
      ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
    );
    return `{\n${fields.join("")}  "documents": [`;
  },
  document(document: ExtractedDocument, first: boolean, head?: RecordHead): string {
    return `${first ? "" : ","}\n${documentLines(document, head)}`;
  },
  close(any: boolean): string {
    return any ? "\n  ]\n}\n" : "]\n}\n";
  },
};

/** Everything on one line. */
export const compactLayout = {
  open(head: Provenance): string {
    return `${JSON.stringify(head).slice(0, -1)},"documents":[`;
  },
  document(document: ExtractedDocument, first: boolean, head?: RecordHead): string {
    return `${first ? "" : ","}${oneLine(document, head, "")}`;
  },
  close(): string {
    return "]}\n";
  },
};

/** Makes of each document a line that ends with where it comes from, if that is given. */
export function ndjsonLines(
  from?: Provenance,
): (document: ExtractedDocument, head?: RecordHead) => string {
  const end = from ? `,${JSON.stringify(from).slice(1, -1)}` : "";
  return (document, head) => `${oneLine(document, head, end)}\n`;
}

/** The line in the place of a document that could not be made. */
export function failureLine(head: RecordHead, error: RecordError): string {
  return `{${headFields(head).join(",")},"error":${JSON.stringify(error)}}\n`;
}

function oneLine(document: ExtractedDocument, head: RecordHead | undefined, end: string): string {
  const json = JSON.stringify(document);
  return head || end
    ? `{${headFields(head)
        .map((field) => `${field},`)
        .join("")}${json.slice(1, -1)}${end}}`
    : json;
}

function headFields(head: RecordHead | undefined): string[] {
  if (!head) return [];
  const { id, line, record } = head;
  const fields = [`"id":${id}`];
  if (line !== undefined) fields.push(`"line":${line}`);
  if (record !== undefined) fields.push(`"record":${record}`);
  return fields;
}

function documentLines(document: ExtractedDocument, head: RecordHead | undefined): string {
  const { entities, warnings, ...rest } = document;
  const own = Object.entries(rest).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const fields = [...headFields(head).map((field) => field.replace(":", ": ")), ...own].map(
    (field) => `      ${field},\n`,
  );
  const list = entities.length > 0 ? `[\n${entities.map(entityLines).join(",\n")}\n      ]` : "[]";
  return `    {\n${fields.join("")}      "entities": ${list},\n      "warnings": ${JSON.stringify(warnings)}\n    }`;
}

function entityLines(entity: Entity): string {
  const { mentions, ...rest } = entity;
  const head = JSON.stringify(rest).slice(0, -1);
  return `        ${head},"mentions":[\n${mentions.map((mention) => `          ${JSON.stringify(mention)}`).join(",\n")}]}`;
}
