/** `extract check`: its arguments, options and help. */

import { type Command, InvalidArgumentError, Option } from "commander";
import type { CheckFlags } from "../commands/check.ts";
import type { Streams, TerminalOptions } from "../commands/terminal.ts";
import { ExpectedError } from "../errors.ts";
import type { Within } from "./commands.ts";
import { choice, colourOption, lexiconsOption } from "./options.ts";

const FORMATS: readonly CheckFlags["format"][] = ["text", "json", "github", "sarif", "junit"];

const HELP = `
Exit codes: 0 sound, perhaps with warnings; 1 errors, or more warnings than --max-warnings;
2 usage, no such folder, or a file that cannot be read.

Examples:
  extract check
  extract check my-lexicons
  extract check --select E1 --ignore E106 my-lexicons
  extract check --max-warnings 0 --format github
  extract check --format json my-lexicons | jq '.findings[].problem'
  extract check --fix my-lexicons
  extract check --fix --diff my-lexicons > fixes.patch
  extract check --explain E102`;

interface Flags extends CheckFlags, Pick<TerminalOptions, "color"> {
  readonly explain?: string;
  readonly list?: boolean;
}

export function addCheck(
  program: Command,
  within: Within,
  version: string,
  { env }: Pick<Streams, "env">,
): void {
  program
    .command("check")
    .description("are the lexicons sound? reports place, entry, reason and repair")
    .argument("[folders...]", "lexicon folders; the one in this directory when none is named")
    .addOption(lexiconsOption("the same as an argument"))
    .addOption(choice(new Option("-f, --format <format>", "how to print"), FORMATS, "text"))
    .option("--select <codes>", "only these checks: E102, E1, W…, with commas between", codesOf)
    .option("--ignore <codes>", "all but these", codesOf)
    .option("--max-warnings <number>", "exit 1 when there are more", countOf)
    .option("--fix", "mend what needs no judgement, then report what is left")
    .option("--diff", "with --fix: print what it would change, and write nothing; exit 1 for any")
    .option("-q, --quiet", "only errors")
    .option("--no-cache", "look at everything again, and remember nothing")
    .option("--explain <code>", "say what a check is about, why, and how it is mended")
    .option("--list", "list every check")
    .addOption(colourOption())
    .addHelpText("after", HELP)
    .action(async (folders: string[], flags: Flags) => {
      const { explain, list, format, quiet: _, ...others } = flags;
      if (explain === undefined && !list) {
        const { runCheck } = await import("../commands/check.ts");
        const surroundings = { version, cwd: process.cwd(), env };
        await within(others, (terminal) => runCheck(folders, flags, terminal, surroundings));
        return;
      }
      if (format !== "text" && format !== "json")
        throw new ExpectedError(
          `--format ${format}: ${list ? "--list" : "--explain"} prints text or json`,
        );
      if (explain !== undefined) {
        const { runExplainCheck } = await import("../commands/explainCheck.ts");
        return within({}, (terminal) => runExplainCheck(explain, format, terminal));
      }
      const { runListChecks } = await import("../commands/listChecks.ts");
      await within({}, (terminal) => runListChecks(format, terminal));
    });
}

function codesOf(given: string, before: readonly string[] = []): readonly string[] {
  const codes = given.split(",").map((code) => code.trim());
  if (codes.some((code) => code === ""))
    throw new InvalidArgumentError("It must be codes with commas between, as E102,W2.");
  return [...before, ...codes];
}

function countOf(given: string): number {
  if (/^[0-9]{1,9}$/.test(given)) return Number(given);
  throw new InvalidArgumentError("It must be a whole number from 0.");
}
