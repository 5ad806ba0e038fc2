/**
 * The whole command line: options, commands, help, and what was probably meant. Each command loads
 * only what it needs. It costs a tenth of a short run to make, so `main.ts` asks for it only when
 * it has not understood the arguments by itself.
 */

import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { ExplainFlags } from "./commands/explain.ts";
import { type ExtractFlags, runExtract } from "./commands/extract.ts";
import {
  type Streams,
  type Terminal,
  type TerminalOptions,
  withTerminal,
} from "./commands/terminal.ts";
import type { TraceFlags } from "./commands/trace.ts";
import { OFFSET_UNITS } from "./entity.ts";
import { ExpectedError } from "./errors.ts";
import { builtInLexicons } from "./extractor.ts";
import { KIND_TABLE, KINDS } from "./kinds.ts";
import { nearest } from "./text/nearest.ts";
import { printable } from "./text/printable.ts";

const EXAMPLES = `
Examples:
  extract seeds/*.txt > out.json
  extract --format text article.txt
  cat article.txt | extract --language fa | jq '.documents[].entities[].id'
  extract --encoding windows-1251 old/ -o out.json
  git ls-files -z '*.txt' | extract --files-from - --null --format ndjson
  extract --input ndjson --format ndjson < records.ndjson > documents.ndjson
  extract explain --at article.txt:3:14
  extract check my-lexicons
  extract ./check                       a file that is called as a command is

Exit codes: 0 done (finding nothing is an answer), 1 findings (check, --strict), 2 usage or unreadable input.`;

interface MainFlags extends ExtractFlags, TerminalOptions {
  readonly version?: boolean;
}

/**
 * Runs a command line (without node and script) that may be anything. Returns the exit code; throws
 * what a command throws.
 */
export async function runCommandLine(
  argv: readonly string[],
  version: string,
  streams: Streams,
): Promise<number> {
  let exit = 0;
  const program = programOf(streams, version, (code) => {
    exit = code;
  });
  refuseSingleDash(argv, program);
  refuseUnknownHelp(argv, program);
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    // commander has said what was wrong.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  return exit;
}

/** What is found, as a sentence lists it. */
function everyKind(): string {
  const names = KINDS.map((kind) => KIND_TABLE[kind].plural);
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

export function programOf(
  streams: Streams,
  version: string,
  exitWith: (code: number) => void,
): Command {
  const program = new Command("extract")
    .description(`Finds ${everyKind()} in news text, with the same ids in every language.`)
    .usage("[options] [inputs...]\n       extract <command> [options] [arguments]")
    .argument(
      "[inputs...]",
      "files, folders or patterns; - or nothing on a pipe for standard input",
    )
    // An option behind a command is the command's.
    .enablePositionalOptions()
    .addHelpOption(
      new Option("-h, --help", "this; extract help <command> for a command").helpGroup("Other:"),
    )
    .helpCommand("help [command]", "what a command does, and its options")
    .addHelpText("after", EXAMPLES);

  const within = async (
    options: TerminalOptions,
    command: (terminal: Terminal) => Promise<number>,
  ) => exitWith(await withTerminal(streams, options, command));

  program
    .optionsGroup("Input:")
    .addOption(
      choice(
        new Option(
          "-i, --input <format>",
          'text, or ndjson: a record {"id","text","language"?} a line',
        ),
        ["text", "ndjson"],
        "text",
      ),
    )
    .option(
      "--encoding <name>",
      "of inputs that are not UTF-8: windows-1251, koi8-r, utf-16 and many more",
    )
    .addOption(
      choice(
        new Option(
          "--invalid <how>",
          "what is not valid in the encoding: refuse, or replace by U+FFFD",
        ),
        ["refuse", "replace"],
        "refuse",
      ),
    )
    .option(
      "--files-from <list>",
      "read the names of inputs from a file, - for standard input; one a line",
    )
    .option("-0, --null", "the names in --files-from end in a NUL, as find -print0 writes them")
    .optionsGroup("Records:")
    .option(
      "--id-field <name>",
      "with --input ndjson: the field with the id; dots go into objects (default: id)",
    )
    .option("--text-field <name>", "the field with the text (default: text)")
    .option("--keep <fields>", "fields to carry over, with commas between them, or all")
    .addOption(
      choice(
        new Option(
          "--on-error <how>",
          "a bad record: report it and exit 2, or only record it in its line",
        ),
        ["report", "record"],
      ),
    )
    .addOption(
      new Option(
        "-j, --jobs <n>",
        "threads that answer records, with --format ndjson; the output is the same (default: 1)",
      ).argParser(jobsOf),
    )
    .optionsGroup("Output:")
    .addOption(
      choice(
        new Option("-f, --format <format>", "how to print"),
        ["json", "ndjson", "text"],
        "json",
      ),
    )
    .option(
      "-o, --output <file>",
      "write there and not to standard output; it appears when it is complete",
    )
    .option("--compact", "JSON on one line")
    .addOption(
      choice(
        new Option("--offsets <unit>", "what start and end count"),
        OFFSET_UNITS,
        "code-points",
      ),
    )
    .addOption(
      choice(
        new Option("--rules <how>", "what rule says: full has the file and line of the lexicon"),
        ["short", "full"],
        "short",
      ),
    )
    .addOption(
      choice(
        new Option(
          "--provenance <where>",
          "format, lexicons and offsets in ndjson: in each line, in a first line, or not (default: field)",
        ),
        ["field", "header", "none"],
      ),
    )
    .addOption(
      choice(
        new Option("--color <when>", "colours in text; NO_COLOR and FORCE_COLOR are honoured"),
        ["auto", "always", "never"],
        "auto",
      ),
    )
    .optionsGroup("Language and lexicons:")
    .option("-l, --language <code>", "the language of all inputs; without it each is detected")
    .option(
      "--lexicons <folder>",
      "a folder of lexicons that adds to the built-in ones; may be repeated",
      collect,
    )
    .optionsGroup("Messages:")
    .option("-q, --quiet", "errors only: no warnings, no progress")
    .option("--verbose", "name each thing in a folder that is not read")
    .option("--strict", "exit 1 when there was a warning")
    .optionsGroup("Other:")
    .option("-V, --version", "versions of the program and of its lexicons")
    .action(async (inputs: string[], flags: MainFlags) => {
      if (flags.version) {
        await within({}, async (terminal) => {
          const { version: data, sha256 } = builtInLexicons().index;
          await terminal.write(`extract ${version}\nlexicons ${data}, sha256 ${sha256}\n`);
          return 0;
        });
        return;
      }
      if (inputs.length === 0 && flags.filesFrom === undefined && streams.stdin.isTTY) {
        streams.stderr.write(`extract: no input; name files or folders, or pipe text in\n\n`);
        program.outputHelp({ error: true });
        exitWith(2);
        return;
      }
      refuseMistypedCommand(inputs[0], program);
      await within(flags, (terminal) => runExtract(inputs, flags, terminal));
    });

  program.commandsGroup("Commands:");
  program
    .command("check")
    .description("are the lexicons sound? reports file, entry, reason and repair")
    .argument("[folders...]", "lexicon folders; the one in this directory when none is named")
    .addOption(
      choice(new Option("-f, --format <format>", "how to print"), ["text", "json"], "text"),
    )
    .option("--explain <code>", "say what a check is about, why, and how it is mended")
    .addHelpText(
      "after",
      "\nExamples:\n  extract check\n  extract check --explain E102\n  extract check --format json my-lexicons | jq '.findings[].problem'",
    )
    .action(async (folders: string[], flags: { format: "text" | "json"; explain?: string }) => {
      const { explain } = flags;
      if (explain !== undefined) {
        const { runExplainCheck } = await import("./commands/explainCheck.ts");
        return within({}, (terminal) => runExplainCheck(explain, flags.format, terminal));
      }
      const { runCheck } = await import("./commands/check.ts");
      await within({}, (terminal) => runCheck(folders, flags, terminal));
    });

  program
    .command("coverage")
    .description("which ids have no spelling in which language")
    .argument("[folders...]", "lexicon folders; the one in this directory when none is named")
    .addOption(
      choice(new Option("-f, --format <format>", "how to print"), ["text", "json"], "text"),
    )
    .option("--missing", "list every id that lacks a language")
    .addHelpText("after", "\nExamples:\n  extract coverage\n  extract coverage --missing lexicons")
    .action(async (folders: string[], flags: { format: "text" | "json"; missing?: boolean }) => {
      const { runCoverage } = await import("./commands/coverage.ts");
      await within({}, (terminal) => runCoverage(folders, flags, terminal));
    });

  program
    .command("explain")
    .description("why a text gives what it gives: every candidate, its lexicon lines, its verdict")
    .argument("[text...]", "a file, words, or - or nothing on a pipe for standard input")
    .option("--at <place>", "only what stands at FILE:LINE:COLUMN, as mentions name places")
    .option("--why-not <id>", "the first step at which an id failed in this text")
    .option("-l, --language <code>", "the language of the text; without it, it is detected")
    .option(
      "--lexicons <folder>",
      "a folder of lexicons that adds to the built-in ones; may be repeated",
      collect,
    )
    .option("--encoding <name>", "of a file that is not UTF-8")
    .addOption(
      choice(new Option("-f, --format <format>", "how to print"), ["text", "json"], "text"),
    )
    .addOption(
      choice(
        new Option("--offsets <unit>", "what start and end count in JSON"),
        OFFSET_UNITS,
        "code-points",
      ),
    )
    .addOption(
      choice(
        new Option("--color <when>", "colours in text; NO_COLOR and FORCE_COLOR are honoured"),
        ["auto", "always", "never"],
        "auto",
      ),
    )
    .addHelpText(
      "after",
      `
Examples:
  extract explain Moscow said that Shoigu had left.
  extract explain --at seeds/004_785e3220f7482af8.txt:9:48
  extract explain --why-not turkey article.txt
  extract explain --format json article.txt | jq '.passages[].candidates[].rests[0]'`,
    )
    .action(async (inputs: string[], flags: ExplainFlags & TerminalOptions) => {
      if (inputs.length === 0 && flags.at === undefined && streams.stdin.isTTY)
        throw new ExpectedError(
          "explain: no text; name a file, write words, or pipe text in (extract help explain)",
        );
      const { runExplain } = await import("./commands/explain.ts");
      await within(flags, (terminal) => runExplain(inputs, flags, terminal));
    });

  program
    .command("trace")
    .description("what a word or phrase is in the lexicons of every language, and what is near it")
    .argument("<words...>", "as it stands in a text")
    .option(
      "--lexicons <folder>",
      "a folder of lexicons that adds to the built-in ones; may be repeated",
      collect,
    )
    .addOption(
      choice(new Option("-f, --format <format>", "how to print"), ["text", "json"], "text"),
    )
    .addHelpText(
      "after",
      "\nExamples:\n  extract trace Foggy Bottom\n  extract trace شويغو\n  extract trace --lexicons my-lexicons Moskva",
    )
    .action(async (words: string[], flags: TraceFlags) => {
      const { runTrace } = await import("./commands/trace.ts");
      await within({}, (terminal) => runTrace(words.join(" "), flags, terminal));
    });

  program
    .command("schema")
    .description("JSON Schema of the output")
    .addOption(
      choice(
        new Option("--of <what>", "of the documents, or of what explain --format json prints"),
        ["documents", "explain"],
        "documents",
      ),
    )
    .addHelpText(
      "after",
      "\nExamples:\n  extract schema > extract.schema.json\n  extract schema --of explain",
    )
    .action(async ({ of }: { of: "documents" | "explain" }) => {
      const schema =
        of === "explain"
          ? (await import("./output/explainSchema.ts")).explainSchema
          : (await import("./output/schema.ts")).schema;
      await within({}, async (terminal) => {
        await terminal.writeJson(`${JSON.stringify(schema, null, 2)}\n`);
        return 0;
      });
    });

  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text.split("\n").map(printable).join("\n")),
      outputError: (text, write) => write(text.replace(/^error: /, "extract: ")),
      getOutHelpWidth: () => streams.stdout.columns ?? 100,
      getErrHelpWidth: () => streams.stderr.columns ?? 100,
    });
  }
  return program;
}

function collect(value: string, list: string[] | undefined): string[] {
  return [...(list ?? []), value];
}

/** An option with one of some values; another is refused with what was probably meant. */
/** Without a default an option that is not given is known to be so. */
function choice(option: Option, values: readonly string[], byDefault?: string): Option {
  return option
    .choices(values)
    .default(byDefault)
    .argParser((given: string) => {
      if (values.includes(given)) return given;
      const meant = ALSO_CALLED[given.toLowerCase()] ?? nearest(given.toLowerCase(), values);
      const hint = meant !== undefined && values.includes(meant) ? ` Did you mean ${meant}?` : "";
      throw new InvalidArgumentError(`Allowed choices are ${values.join(", ")}.${hint}`);
    });
}

/** More than one thread can feed. */
const MOST_JOBS = 64;

function jobsOf(given: string): number {
  const jobs = /^[0-9]+$/.test(given) ? Number(given) : 0;
  if (jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new InvalidArgumentError(
    `It must be a whole number from 1 to ${MOST_JOBS}; this machine has ${availableParallelism()} cores.`,
  );
}

/** Other names of our formats. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  jsonl: "ndjson",
  jsonlines: "ndjson",
  txt: "text",
};

function commandNames(program: Command): string[] {
  return [...program.commands.map((command) => command.name()), "help"];
}

/** `extract help chekc` would print the help of the program without a word. */
function refuseUnknownHelp([first, word]: readonly string[], program: Command): void {
  if (
    first !== "help" ||
    word === undefined ||
    word.startsWith("-") ||
    commandNames(program).includes(word)
  )
    return;
  const meant = nearest(word.toLowerCase(), commandNames(program));
  throw new ExpectedError(
    `${word}: no such command; ${meant ? `did you mean ${meant}?` : `there are: ${commandNames(program).join(", ")}`}`,
  );
}

/** `-format text` would be `-f ormat`. */
function refuseSingleDash(argv: readonly string[], program: Command): void {
  const end = argv.findIndex(
    (argument) =>
      argument === "--" || program.commands.some((command) => command.name() === argument),
  );
  const own = end < 0 ? argv : argv.slice(0, end);
  const slip = own.find((argument) =>
    program.options.some((option) => option.long === `-${argument.split("=")[0]}`),
  );
  if (slip) throw new ExpectedError(`unknown option '${slip}'; did you mean -${slip}?`);
}

/**
 * `extract chekc`: a word that is no file, and nearly a command, stops the run before it reads
 * anything.
 */
function refuseMistypedCommand(word: string | undefined, program: Command): void {
  if (word === undefined || !/^[a-z]{3,}$/i.test(word) || existsSync(word)) return;
  const meant = nearest(word.toLowerCase(), commandNames(program));
  if (meant)
    throw new ExpectedError(
      `${word}: no such file or folder, and no such command; did you mean extract ${meant}?`,
    );
}
