/** The normalised JSON: one object, fixed key order, a mention a line, so that a difference can be read. */

import type { Entity, ExtractedDocument, Extraction } from "../entity.ts";

export type Header = Omit<Extraction, "documents">;

export function header(lexicons: Extraction["lexicons"]): Header {
  return { format: "extract/1", lexicons: { version: lexicons.version, sha256: lexicons.sha256 }, offsets: "code-points" };
}

/** The pieces of the one JSON object, so that it can be written document by document. */
export const jsonLayout = {
  open(head: Header): string {
    const fields = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
    return `{\n${fields.join("")}  "documents": [`;
  },
  document(document: ExtractedDocument, first: boolean): string {
    return `${first ? "" : ","}\n${documentLines(document)}`;
  },
  close(any: boolean): string {
    return any ? "\n  ]\n}\n" : "]\n}\n";
  },
};

/** Everything on one line. */
export const compactLayout = {
  open(head: Header): string {
    return `${JSON.stringify(head).slice(0, -1)},"documents":[`;
  },
  document(document: ExtractedDocument, first: boolean): string {
    return `${first ? "" : ","}${JSON.stringify(document)}`;
  },
  close(): string {
    return "]}\n";
  },
};

export function ndjsonLine(document: ExtractedDocument): string {
  return `${JSON.stringify(document)}\n`;
}

function documentLines(document: ExtractedDocument): string {
  const { entities, warnings, ...rest } = document;
  const fields = Object.entries(rest).map(([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  const list = entities.length > 0 ? `[\n${entities.map(entityLines).join(",\n")}\n      ]` : "[]";
  return `    {\n${fields.join("")}      "entities": ${list},\n      "warnings": ${JSON.stringify(warnings)}\n    }`;
}

function entityLines(entity: Entity): string {
  const { mentions, ...rest } = entity;
  const head = JSON.stringify(rest).slice(0, -1);
  return `        ${head},"mentions":[\n${mentions.map((mention) => `          ${JSON.stringify(mention)}`).join(",\n")}]}`;
}
