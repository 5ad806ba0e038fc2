/** `extract report`: the page of many documents. */

import { ExpectedError } from "../errors.ts";
import { runExtract } from "./extract.ts";
import type { ExtractFlags } from "./extractFlags.ts";
import { formatNamed } from "./formats.ts";
import { pagePrinter } from "./printers/page.ts";
import type { Terminal } from "./terminal.ts";

export interface ReportFlags extends Omit<ExtractFlags, "format"> {
  readonly output?: string;
  /** What the page is called. */
  readonly title?: string;
}

/** As `runExtract`. Throws ExpectedError for an output file whose name promises no page. */
export function runReport(
  named: readonly string[],
  flags: ReportFlags,
  terminal: Terminal,
): Promise<number> {
  const { output = "-" } = flags;
  const promised = formatNamed(output);
  if (promised !== undefined && promised !== "html")
    throw new ExpectedError(`${output}: a report is a page; name it .html`);
  return runExtract(named, { ...flags, format: "html" }, terminal, async (task) =>
    pagePrinter(task, flags.title),
  );
}
