/** The printer of the format asked for. */

import type { Format } from "../formats.ts";
import { jsonPrinter, linePrinter } from "./json.ts";
import type { Printer, PrinterTask } from "./printer.ts";

/** Those that programs ask for are at hand; the others are loaded when they are asked for. */
const PRINTERS: Readonly<Record<Format, (task: PrinterTask) => Promise<Printer>>> = {
  json: async (task) => jsonPrinter(task),
  ndjson: async (task) => linePrinter(task),
  text: async (task) => (await import("./text.ts")).textPrinter(task),
  csv: async (task) => (await import("./rows.ts")).rowPrinter(task),
  tsv: async (task) => (await import("./rows.ts")).rowPrinter(task),
  html: async (task) => (await import("./page.ts")).pagePrinter(task),
  geojson: async (task) => (await import("./map.ts")).mapPrinter(task),
  iob2: async (task) => (await import("./iob2.ts")).iob2Printer(task),
  brat: async (task) => (await import("./brat.ts")).bratPrinter(task),
  w3c: async (task) => (await import("./w3c.ts")).w3cPrinter(task),
  "label-studio": async (task) => (await import("./tasks.ts")).labelStudioPrinter(task),
  displacy: async (task) => (await import("./tasks.ts")).displacyPrinter(task),
};

export async function printer(task: PrinterTask): Promise<Printer> {
  return PRINTERS[task.flags.format](task);
}
