/** Documents to standard output, one by one, in the format asked for. */

import type { ExtractedDocument } from "../entity.ts";
import type { DocumentExtractor } from "../extractor.ts";
import { compactLayout, header, jsonLayout, ndjsonLine } from "../output/json.ts";
import type { ExtractFlags } from "./extract.ts";
import type { Terminal } from "./terminal.ts";

export interface Printer {
  open(): Promise<void>;
  document(document: ExtractedDocument): Promise<void>;
  close(): Promise<void>;
}

export async function printer(flags: ExtractFlags, extractor: DocumentExtractor, terminal: Terminal): Promise<Printer> {
  const nothing = async () => {};
  if (flags.format === "ndjson") {
    return { open: nothing, document: (document) => terminal.write(ndjsonLine(document)), close: nothing };
  }
  if (flags.format === "text") {
    const { textWriter } = await import("../output/text.ts");
    const write = textWriter(terminal.colour);
    return { open: nothing, document: (document) => terminal.write(write(document)), close: nothing };
  }
  const layout = flags.compact ? compactLayout : jsonLayout;
  let any = false;
  return {
    open: () => terminal.write(layout.open(header(extractor.lexicons))),
    document: (document) => {
      const text = layout.document(document, !any);
      any = true;
      return terminal.write(text);
    },
    close: () => terminal.write(layout.close(any)),
  };
}
