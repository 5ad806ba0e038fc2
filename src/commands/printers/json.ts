/** The one JSON object, and the same as lines. */

import {
  compactLayout,
  failureLine,
  jsonLayout,
  ndjsonLines,
  provenanceInLines,
} from "../../output/json.ts";
import { type Printer, type PrinterTask, printerOf } from "./printer.ts";

export function jsonPrinter({ flags, from, terminal }: PrinterTask): Printer {
  const layout = flags.compact ? compactLayout : jsonLayout;
  let any = false;
  return printerOf({
    open: () => terminal.writeData(layout.open(from)),
    document({ document, head }) {
      const text = layout.document(document, !any, head);
      any = true;
      return terminal.writeData(text);
    },
    close: () => terminal.writeData(layout.close(any)),
  });
}

export function linePrinter({ flags, from, terminal }: PrinterTask): Printer {
  const line = ndjsonLines(provenanceInLines(flags.provenance, from));
  return printerOf({
    async open() {
      if (flags.provenance === "header") await terminal.writeData(`${JSON.stringify(from)}\n`);
    },
    document: ({ document, head }) => terminal.writeData(line(document, head)),
    failure: (head, error) => terminal.writeData(failureLine(head, error)),
  });
}
