/** What people read on a terminal. */

import { titleOf } from "../../output/json.ts";
import { textWriter } from "../../output/text.ts";
import { type Printer, type PrinterTask, printerOf } from "./printer.ts";

export function textPrinter({ terminal }: PrinterTask): Printer {
  const write = textWriter(terminal.colour, terminal.columns);
  return printerOf({
    document: ({ document, head }) =>
      terminal.write(write(head ? { ...document, id: titleOf(head) } : document)),
  });
}
