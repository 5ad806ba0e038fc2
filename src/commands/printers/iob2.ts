/** Tokens in columns. */

import { iob2Columns, iob2Head } from "../../output/annotation/iob2.ts";
import { documentName } from "../../output/json.ts";
import { type Printer, type PrinterTask, printerOf } from "./printer.ts";

export function iob2Printer({ flags, from, terminal }: PrinterTask): Printer {
  let left = 0;
  return printerOf({
    open: () => terminal.writeData(iob2Head(from)),
    async document({ document, text, head }) {
      const columns = iob2Columns(document, text, documentName(document, head), flags.text);
      left += columns.left;
      await terminal.writeData(columns.lines);
    },
    async close() {
      if (left === 0) return;
      const said =
        left === 1
          ? "1 mention overlaps a longer one and has no tag"
          : `${left} mentions overlap longer ones and have no tag`;
      terminal.complain(said, "note");
    },
  });
}
