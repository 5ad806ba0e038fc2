/** `extract report`: the page of many documents. */

import { runExtract } from "./extract.ts";
import type { ExtractFlags } from "./extractFlags.ts";
import { pagePrinter } from "./printers/page.ts";
import type { Terminal } from "./terminal.ts";

export interface ReportFlags extends Omit<ExtractFlags, "format"> {
  readonly output?: string;
  /** What the page is called. */
  readonly title?: string;
}

/** As `runExtract`. */
export function runReport(
  named: readonly string[],
  flags: ReportFlags,
  terminal: Terminal,
): Promise<number> {
  return runExtract(named, { ...flags, format: "html" }, terminal, async (task) =>
    pagePrinter(task, flags.title),
  );
}
