/** `extract coverage`: arguments, options, help. */

import { type Command, InvalidArgumentError, Option } from "commander";
import type { CoverageFlags } from "../commands/coverageFlags.ts";
import type { Within } from "./commands.ts";
import { choice, lexiconsOption } from "./options.ts";

/** What a language lacks, and what a corpus has that the lexicons lack. */
export function addCoverage(program: Command, within: Within): void {
  program
    .command("coverage")
    .description("which ids have no spelling in which language; which names of a corpus no id")
    .argument(
      "[folders...]",
      "lexicon folders; the one in this directory when none is named, with --corpus the built-in ones",
    )
    .addOption(lexiconsOption().hideHelp())
    .addOption(
      choice(
        new Option("-f, --format <format>", "how to print; csv is for a corpus"),
        ["text", "json", "csv"],
        "text",
      ),
    )
    .option("--missing", "list every id that lacks a language, every form that was not met")
    .option(
      "--corpus <files...>",
      "texts: the names in them that are not listed, and the forms that they never have",
    )
    .addOption(
      choice(
        new Option("-i, --input <format>", "of the corpus: text, or ndjson: a record a line"),
        ["text", "ndjson"],
        "text",
      ),
    )
    .option("--id-field <name>", "with --input ndjson: the field with the id (default: id)")
    .option("--text-field <name>", "the field with the text (default: text)")
    .option("-l, --language <code>", "the language of the corpus; without it, it is detected")
    .addOption(
      new Option(
        "--limit <n>",
        "unlisted names of each kind in each language (default: 20 in text, 50 in a draft, else all)",
      ).argParser(countOf),
    )
    .option("--draft", "print unlisted names as YAML for a lexicon, to be filled in")
    .option("-o, --output <folder>", "write the draft into files there; none is ever overwritten")
    .addHelpText(
      "after",
      `
Examples:
  extract coverage
  extract coverage --missing my-lexicons
  extract coverage --corpus seeds
  extract coverage my-lexicons --corpus texts --format csv > todo.csv
  extract coverage -i ndjson --corpus news.ndjson --draft -o my-lexicons`,
    )
    .action(async (folders: string[], flags: CoverageFlags) => {
      const { runCoverage } = await import("../commands/coverage.ts");
      await within({}, (terminal) => runCoverage(folders, flags, terminal));
    });
}

function countOf(given: string): number {
  if (/^[1-9][0-9]{0,6}$/.test(given)) return Number(given);
  throw new InvalidArgumentError("It must be a whole number from 1.");
}
