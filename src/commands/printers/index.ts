/** The printer of the format asked for. */

import type { DocumentExtractor } from "../../extractor.ts";
import { provenance } from "../../output/json.ts";
import type { ExtractFlags } from "../extractFlags.ts";
import type { Format } from "../formats.ts";
import type { Terminal } from "../terminal.ts";
import { jsonPrinter, linePrinter } from "./json.ts";
import type { Printer, PrinterTask } from "./printer.ts";

/** Those that programs ask for are at hand; the others are loaded when they are asked for. */
const PRINTERS: Readonly<Record<Format, (task: PrinterTask) => Promise<Printer>>> = {
  json: async (task) => jsonPrinter(task),
  ndjson: async (task) => linePrinter(task),
  text: async (task) => (await import("./text.ts")).textPrinter(task),
  csv: async (task) => (await import("./rows.ts")).rowPrinter(task),
  tsv: async (task) => (await import("./rows.ts")).rowPrinter(task),
  geojson: async (task) => (await import("./map.ts")).mapPrinter(task),
};

export async function printer(
  flags: ExtractFlags,
  extractor: DocumentExtractor,
  terminal: Terminal,
): Promise<Printer> {
  return PRINTERS[flags.format]({ flags, from: provenance(extractor), terminal });
}
