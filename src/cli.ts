/** Flags in, exit code out. Is handed argv and streams; each command loads only what it needs. */

import { Command, CommanderError, Option } from "commander";
import type { ExtractFlags } from "./commands/extract.ts";
import { type Streams, terminalOver } from "./commands/terminal.ts";
import { OFFSET_UNITS } from "./entity.ts";
import { ExpectedError, LexiconError } from "./errors.ts";

const EXAMPLES = `
Examples:
  extract seeds/*.txt > out.json
  extract --format text article.txt
  cat article.txt | extract --language fa | jq '.documents[].entities[].id'
  extract --input ndjson --format ndjson < records.ndjson > documents.ndjson
  extract check my-lexicons

Exit codes: 0 done (finding nothing is an answer), 1 findings (check, --strict), 2 usage or unreadable input.`;

/** Runs one command line (without node and script). Returns the exit code; never throws for anything a user can cause. */
export async function main(argv: readonly string[], version: string, streams: Streams): Promise<number> {
  const terminal = terminalOver(streams);
  let exit = 0;
  // A reader that has seen enough (head) closes the pipe: that is a quiet end.
  const closed = new Promise<number>((resolve, reject) => {
    streams.stdout.on("error", (error: NodeJS.ErrnoException) => (error.code === "EPIPE" ? resolve(0) : reject(error)));
  });
  const program = new Command("extract")
    .description("Finds people, ministries, aircraft types, missile counts and places in news text, with the same ids in every language.")
    .version(version)
    .configureOutput({ writeOut: (text) => streams.stdout.write(text), writeErr: (text) => streams.stderr.write(text) })
    .exitOverride()
    .addHelpText("after", EXAMPLES);

  const collect = (value: string, list: string[] | undefined) => [...(list ?? []), value];
  program
    .command("run", { isDefault: true, hidden: true })
    .description("extract from files, folders or standard input (-)")
    .argument("[inputs...]", "files or folders; - or nothing on a pipe for standard input")
    .addOption(new Option("-f, --format <format>", "how to print").choices(["json", "ndjson", "text"]).default("json"))
    .addOption(
      new Option("-i, --input <format>", 'text, or ndjson: a record {"id","text","language"?} a line')
        .choices(["text", "ndjson"])
        .default("text"),
    )
    .option("-l, --language <code>", "the language of all inputs; without it each is detected")
    .option("--lexicons <folder>", "a folder of lexicons that adds to the built-in ones; may be repeated", collect)
    .option("--compact", "JSON on one line")
    .option("--strict", "exit 1 when there was a warning")
    .addOption(new Option("--offsets <unit>", "what start and end count").choices(OFFSET_UNITS).default("code-points"))
    .option("--id-field <name>", "of a record: the field with its id; dots go into objects (default: id)")
    .option("--text-field <name>", "of a record: the field with its text (default: text)")
    .option("--keep <fields>", "of a record: fields to carry over, with commas between them, or all")
    .addOption(
      new Option("--on-error <how>", "a bad record: report on stderr and exit 2, or only record it in its line").choices([
        "report",
        "record",
      ]),
    )
    .addOption(
      new Option(
        "--provenance <where>",
        "format, lexicons and offsets: in each line of ndjson, in a first line, or not (default: field)",
      ).choices(["field", "header", "none"]),
    )
    .action(async (inputs: string[], flags: ExtractFlags) => {
      if (inputs.length === 0 && streams.stdin.isTTY) {
        streams.stderr.write(`extract: no input; name files or folders, or pipe text in\n\n${program.helpInformation()}${EXAMPLES}\n`);
        exit = 2;
        return;
      }
      const { runExtract } = await import("./commands/extract.ts");
      exit = await runExtract(inputs, flags, terminal);
    });

  program
    .command("check")
    .description("are the lexicons sound? reports file, entry, reason and repair")
    .argument("[folders...]", "lexicon folders; the one in this directory when none is named")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .action(async (folders: string[], flags: { format: "text" | "json" }) => {
      const { runCheck } = await import("./commands/check.ts");
      exit = await runCheck(folders, flags, terminal);
    });

  program
    .command("coverage")
    .description("which ids have no spelling in which language")
    .argument("[folders...]", "lexicon folders; the one in this directory when none is named")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .option("--missing", "list every id that lacks a language")
    .action(async (folders: string[], flags: { format: "text" | "json"; missing?: boolean }) => {
      const { runCoverage } = await import("./commands/coverage.ts");
      exit = await runCoverage(folders, flags, terminal);
    });

  program
    .command("trace")
    .description("which entries of which languages match this word or phrase")
    .argument("<words...>", "as it stands in a text")
    .action(async (words: string[]) => {
      const { runTrace } = await import("./commands/trace.ts");
      exit = await runTrace(words.join(" "), terminal);
    });

  program
    .command("schema")
    .description("JSON Schema of the output")
    .action(async () => {
      const { schema } = await import("./output/schema.ts");
      await terminal.write(`${JSON.stringify(schema, null, 2)}\n`);
    });

  for (const command of program.commands) {
    command
      .exitOverride()
      .configureOutput({ writeOut: (text) => streams.stdout.write(text), writeErr: (text) => streams.stderr.write(text) });
  }
  // The default command's flags belong to the help of the program.
  program.addHelpText("after", () => `\n${optionsOf(program)}`);

  const run = async (): Promise<number> => {
    try {
      await program.parseAsync([...argv], { from: "user" });
      return exit;
    } catch (error) {
      if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
      if (error instanceof LexiconError) {
        streams.stderr.write(`${error.message}\nextract: ${error.findings.length} errors in the lexicons; correct them first\n`);
        return 2;
      }
      if (error instanceof ExpectedError) {
        terminal.complain(error.message);
        return 2;
      }
      throw error;
    }
  };
  return Promise.race([run(), closed]);
}

function optionsOf(program: Command): string {
  const run = program.commands.find((command) => command.name() === "run");
  if (!run) return "";
  const help = run.createHelp();
  const options = run.options.map((option) => `  ${help.optionTerm(option).padEnd(26)}  ${help.optionDescription(option)}`);
  return `Options of extract [inputs...]:\n${options.join("\n")}`;
}
