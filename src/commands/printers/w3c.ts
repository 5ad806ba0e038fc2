/** Web annotations. */

import { AnnotationCollection } from "../../output/annotation/webAnnotation.ts";
import { type Printer, type PrinterTask, printerOf } from "./printer.ts";

export function w3cPrinter({ flags, from, terminal }: PrinterTask): Printer {
  const collection = new AnnotationCollection();
  return printerOf({
    open: () => terminal.writeData(collection.open(from)),
    document: ({ document, text, head }) =>
      terminal.writeData(collection.document(document, text, head, flags.text)),
    close: () => terminal.writeData(collection.close()),
  });
}
