/** Documents to standard output, one by one, in the format asked for. */

import type { ExtractedDocument, Provenance, RecordError } from "../entity.ts";
import { ExpectedError } from "../errors.ts";
import type { DocumentExtractor } from "../extractor.ts";
import {
  compactLayout,
  failureLine,
  jsonLayout,
  ndjsonLines,
  provenance,
  provenanceInLines,
  type RecordHead,
  titleOf,
} from "../output/json.ts";
import type { ExtractFlags } from "./extractFlags.ts";
import type { Terminal } from "./terminal.ts";

export interface Printer {
  open(): Promise<void>;
  /** `head` is there when the document comes of a record. */
  document(document: ExtractedDocument, head?: RecordHead): Promise<void>;
  /** A record that gave no document; only a format of lines has a place for it. */
  failure(head: RecordHead, error: RecordError): Promise<void>;
  close(): Promise<void>;
}

/** Throws ExpectedError for flags that say nothing without rows. */
export function requireRows({ bom, format }: Pick<ExtractFlags, "bom" | "format">): void {
  if (bom && format !== "csv" && format !== "tsv")
    throw new ExpectedError("--bom is about rows; add --format csv or --format tsv");
}

export async function printer(
  flags: ExtractFlags,
  extractor: DocumentExtractor,
  terminal: Terminal,
): Promise<Printer> {
  const nothing = async () => {};
  const from = provenance(extractor);
  if (flags.format === "ndjson") {
    const line = ndjsonLines(provenanceInLines(flags.provenance, from));
    return {
      open:
        flags.provenance === "header"
          ? () => terminal.writeData(`${JSON.stringify(from)}\n`)
          : nothing,
      document: (document, head) => terminal.writeData(line(document, head)),
      failure: (head, error) => terminal.writeData(failureLine(head, error)),
      close: nothing,
    };
  }
  if (flags.format === "text") {
    const { textWriter } = await import("../output/text.ts");
    const write = textWriter(terminal.colour, terminal.columns);
    const titled = (document: ExtractedDocument, head: RecordHead | undefined) =>
      head ? { ...document, id: titleOf(head) } : document;
    return {
      open: nothing,
      document: (document, head) => terminal.write(write(titled(document, head))),
      failure: nothing,
      close: nothing,
    };
  }
  if (flags.format === "csv" || flags.format === "tsv") return rowPrinter(flags, terminal);
  if (flags.format === "geojson") return mapPrinter(from, terminal);
  const layout = flags.compact ? compactLayout : jsonLayout;
  let any = false;
  return {
    open: () => terminal.writeData(layout.open(from)),
    document: (document, head) => {
      const text = layout.document(document, !any, head);
      any = true;
      return terminal.writeData(text);
    },
    failure: nothing,
    close: () => terminal.writeData(layout.close(any)),
  };
}

async function rowPrinter({ format, bom }: ExtractFlags, terminal: Terminal): Promise<Printer> {
  const { mentionTable } = await import("../output/mentionTable.ts");
  const table = mentionTable(format === "csv" ? "," : "\t", bom);
  return {
    open: () => terminal.writeData(table.head),
    document: (document, head) => terminal.writeData(table.rows(document, head)),
    failure: async () => {},
    close: async () => {},
  };
}

async function mapPrinter(from: Provenance, terminal: Terminal): Promise<Printer> {
  const { PlacesOnMap } = await import("../output/geojson.ts");
  const places = new PlacesOnMap();
  return {
    open: async () => {},
    document: async (document) => places.add(document),
    failure: async () => {},
    close: () => terminal.writeData(places.text(from)),
  };
}
