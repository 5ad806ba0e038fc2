/** Documents as a JSON array, of which each tool reads its own: an object a line. */

import { displacyDocument } from "../../output/annotation/displacy.ts";
import { labelStudioTask } from "../../output/annotation/labelStudio.ts";
import { type Printed, type Printer, type PrinterTask, printerOf } from "./printer.ts";

export function displacyPrinter(task: PrinterTask): Printer {
  return arrayPrinter(task, ({ document, text, head }) =>
    displacyDocument(document, text, task.from, head),
  );
}

export function labelStudioPrinter(task: PrinterTask): Printer {
  return arrayPrinter(task, ({ document, text, head }) =>
    labelStudioTask(document, text, task.from, head),
  );
}

function arrayPrinter({ terminal }: PrinterTask, json: (printed: Printed) => string): Printer {
  let any = false;
  return printerOf({
    open: () => terminal.writeData("["),
    async document(printed) {
      const item = json(printed);
      await terminal.writeData(`${any ? "," : ""}\n${item}`);
      any = true;
    },
    close: () => terminal.writeData(any ? "\n]\n" : "]\n"),
  });
}
