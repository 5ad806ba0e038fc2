/** The commands over many documents together: arguments, options, help. */

import { type Command, InvalidArgumentError, Option } from "commander";
import type { ReportFlags } from "../commands/report.ts";
import { runSummary, SUMMARY_FORMATS, type SummaryFlags } from "../commands/summary.ts";
import type { Streams, TerminalOptions } from "../commands/terminal.ts";
import { ExpectedError } from "../errors.ts";
import type { Within } from "./commands.ts";
import { addFieldOptions, addInputOptions, addLanguageOptions } from "./mainOptions.ts";
import { choice, colourOption } from "./options.ts";

const INPUTS = "files, folders or patterns; - or nothing on a pipe for standard input";

/** Who and what is named in many documents, and who with whom. */
export function addSummary(program: Command, within: Within, streams: Streams): void {
  const command = program
    .command("summary")
    .description("the entities of many documents together: where, how often, spelt how, with whom")
    .argument("[inputs...]", INPUTS);
  addInputOptions(command);
  addFieldOptions(command);
  command
    .optionsGroup("Output:")
    .addOption(
      choice(
        new Option(
          "-f, --format <format>",
          "how to print (default: as the output file is called, else text)",
        ),
        SUMMARY_FORMATS,
      ),
    )
    .option("-o, --output <file>", "write there; it appears when it is complete")
    .addOption(
      new Option("--limit <n>", "entities of each kind in text (default: all)").argParser(countOf),
    )
    .addOption(
      new Option("--together <n>", "of those named in the same documents, so many of each")
        .argParser(countOf)
        .default(5),
    )
    .addOption(colourOption());
  addLanguageOptions(command);
  command
    .addHelpText(
      "after",
      `
Numbers of missiles are listed as they are stated and never added up: several may be of one event.
First and last are by date (--as-of, --date-field, or a date in the name of a file: 2015-10-07.txt),
then in the order of the inputs.

Examples:
  extract summary folder/
  extract summary folder/ -o entities.csv
  extract summary -i ndjson --date-field published -f json news.ndjson | jq '.entities[0]'`,
    )
    .action(async (inputs: string[], flags: SummaryFlags & TerminalOptions) => {
      requireInput("summary", inputs, flags, streams);
      await within(flags, (terminal) => runSummary(inputs, flags, terminal));
    });
}

/** A page to look at. */
export function addReport(program: Command, within: Within, streams: Streams): void {
  const command = program
    .command("report")
    .description(
      "a page to look at: texts with what was found in them, lists, a map, who is named with whom",
    )
    .argument("[inputs...]", INPUTS);
  addInputOptions(command);
  addFieldOptions(command);
  command
    .optionsGroup("Output:")
    .option("-o, --output <file>", "write there, as report.html; it appears when it is complete")
    .option("--title <text>", "what the page is called (default: the document, or how many)");
  addLanguageOptions(command);
  command
    .addHelpText(
      "after",
      `
The page is one file that needs no network. Without --title it is that of extract --format html.
For its timeline dates are taken from --as-of, --date-field, or a day in the name of a file.

Examples:
  extract report folder/ -o report.html
  extract report -i ndjson --date-field published news.ndjson -o news.html`,
    )
    .action(async (inputs: string[], flags: ReportFlags & TerminalOptions) => {
      requireInput("report", inputs, flags, streams);
      const { runReport } = await import("../commands/report.ts");
      await within(flags, (terminal) => runReport(inputs, flags, terminal));
    });
}

function requireInput(
  command: string,
  inputs: readonly string[],
  { filesFrom }: { readonly filesFrom?: string },
  { stdin }: Streams,
): void {
  if (inputs.length === 0 && filesFrom === undefined && stdin.isTTY)
    throw new ExpectedError(
      `${command}: no input; name files or folders, or pipe text in (extract help ${command})`,
    );
}

function countOf(given: string): number {
  if (/^(0|[1-9][0-9]{0,6})$/.test(given)) return Number(given);
  throw new InvalidArgumentError("It must be a whole number.");
}
