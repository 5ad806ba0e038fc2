/** Documents to standard output, one by one, in the format asked for. */

import type { ExtractedDocument, RecordError } from "../entity.ts";
import type { DocumentExtractor } from "../extractor.ts";
import {
  compactLayout,
  failureLine,
  jsonLayout,
  ndjsonLines,
  provenance,
  provenanceInLines,
  type RecordHead,
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
          ? () => terminal.writeJson(`${JSON.stringify(from)}\n`)
          : nothing,
      document: (document, head) => terminal.writeJson(line(document, head)),
      failure: (head, error) => terminal.writeJson(failureLine(head, error)),
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
  const layout = flags.compact ? compactLayout : jsonLayout;
  let any = false;
  return {
    open: () => terminal.writeJson(layout.open(from)),
    document: (document, head) => {
      const text = layout.document(document, !any, head);
      any = true;
      return terminal.writeJson(text);
    },
    failure: nothing,
    close: () => terminal.writeJson(layout.close(any)),
  };
}

function titleOf({ id, line }: RecordHead): string {
  if (id === "null") return `line ${line}`;
  return id.startsWith('"') ? (JSON.parse(id) as string) : id;
}
