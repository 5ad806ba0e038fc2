/** A mention a row. */

import { mentionTable } from "../../output/mentionTable.ts";
import { type Printer, type PrinterTask, printerOf } from "./printer.ts";

export function rowPrinter({ flags, terminal }: PrinterTask): Printer {
  const table = mentionTable(flags.format === "csv" ? "," : "\t", flags.bom);
  return printerOf({
    open: () => terminal.writeData(table.head),
    document: ({ document, head }) => terminal.writeData(table.rows(document, head)),
  });
}
