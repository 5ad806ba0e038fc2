/** `extract summary`: the entities of many documents together. */

import { ExpectedError } from "../errors.ts";
import { summaryJson } from "../output/summaryJson.ts";
import { summaryTable } from "../output/summaryTable.ts";
import { Gatherer } from "../summarizing/gather.ts";
import { type Summary, summaryOf } from "../summarizing/summary.ts";
import { runExtract } from "./extract.ts";
import type { ExtractFlags } from "./extractFlags.ts";
import { formatFor } from "./formats.ts";
import { nameOf, type Printer, type PrinterTask, printerOf } from "./printers/printer.ts";
import type { Terminal } from "./terminal.ts";

export const SUMMARY_FORMATS = ["text", "json", "csv", "tsv"] as const;
export type SummaryFormat = (typeof SUMMARY_FORMATS)[number];

export interface SummaryFlags extends Omit<ExtractFlags, "format"> {
  /** When it is not given the name of the output file says it. */
  readonly format?: SummaryFormat;
  readonly output?: string;
  /** Entities shown of each kind in text. */
  readonly limit?: number;
  /** Of those named in the same documents, so many are kept of each. */
  readonly together: number;
}

/** As `runExtract`. Throws ExpectedError for an output file of another format. */
export function runSummary(
  named: readonly string[],
  flags: SummaryFlags,
  terminal: Terminal,
): Promise<number> {
  const format = flags.format ?? formatOf(flags.output);
  return runExtract(named, { ...flags, format }, terminal, async (task) =>
    summaryPrinter(task, format, flags),
  );
}

function formatOf(output = "-"): SummaryFormat {
  if (output === "-") return "text";
  const named = formatFor(output);
  const format = SUMMARY_FORMATS.find((one) => one === named);
  if (format) return format;
  throw new ExpectedError(
    `${output}: a summary is no ${named}; say --format: ${SUMMARY_FORMATS.join(", ")}`,
  );
}

function summaryPrinter(
  { from, terminal }: PrinterTask,
  format: SummaryFormat,
  flags: SummaryFlags,
): Printer {
  const gatherer = new Gatherer();
  return printerOf({
    async document(printed) {
      const { document, date } = printed;
      gatherer.add({ name: nameOf(printed), date, document });
    },
    async close() {
      const summary = summaryOf(gatherer, flags.together);
      if (format === "text") {
        for await (const text of textOf(summary, flags, terminal)) await terminal.write(text);
        return;
      }
      const pieces =
        format === "json"
          ? summaryJson(summary, from)
          : summaryTable(summary, format === "csv" ? "," : "\t");
      for (const piece of pieces) await terminal.writeData(piece);
    },
  });
}

async function* textOf(summary: Summary, { limit }: SummaryFlags, terminal: Terminal) {
  const { summaryText } = await import("../output/summaryText.ts");
  const { colour, columns } = terminal;
  yield* summaryText(summary, { colour, columns, limit });
}
