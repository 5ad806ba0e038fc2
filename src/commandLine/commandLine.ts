/**
 * The whole command line: options, commands, help, and what was probably meant. Each command loads
 * only what it needs. It costs a tenth of a short run to make, so `main.ts` asks for it only when
 * it has not understood the arguments by itself.
 */

import { Command, CommanderError, Option } from "commander";
import { runExtract } from "../commands/extract.ts";
import type { AskedFlags } from "../commands/extractFlags.ts";
import { withFolder } from "../commands/formats.ts";
import {
  type Streams,
  type Terminal,
  type TerminalOptions,
  withTerminal,
} from "../commands/terminal.ts";
import { KIND_TABLE, KINDS } from "../kinds.ts";
import { builtInLexicons } from "../overlays.ts";
import { printable } from "../text/printable.ts";
import { addCheck } from "./checkCommand.ts";
import { addExplain, addSchema, addScore, addTrace } from "./commands.ts";
import { addCoverage } from "./coverageCommand.ts";
import { addDiff } from "./diffCommand.ts";
import { addLexicon } from "./lexiconCommand.ts";
import {
  addInputOptions,
  addOtherOptions,
  addOutputOptions,
  addRecordOptions,
} from "./mainOptions.ts";
import { addCompile, addInit } from "./overlayCommands.ts";
import {
  refuseMistypedCommand,
  refuseSingleDash,
  refuseUnknownHelp,
  refuseUnknownOption,
} from "./slips.ts";
import { addReport, addSummary } from "./togetherCommands.ts";

const EXAMPLES = `
Examples:
  extract seeds/*.txt > out.json
  extract --format text --context 1 article.txt
  extract folder/ -o mentions.csv
  cat article.txt | extract --language fa | jq '.documents[].entities[].id'
  extract --encoding windows-1251 old/ -o out.json
  git ls-files -z '*.txt' | extract --files-from - --null --format ndjson
  extract --format brat folder/ -o collection
  extract --input ndjson --format ndjson < records.ndjson > documents.ndjson
  extract --input ndjson --format ndjson --jobs 4 large.ndjson -o documents.ndjson
  extract explain --at article.txt:3:14
  extract check my-lexicons
  extract ./check                       a file that is called as a command is

Exit codes: 0 done (finding nothing is an answer), 1 findings (check, --strict), 2 usage or unreadable input.`;

interface MainFlags extends AskedFlags, TerminalOptions {
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
  // commander prints help without waiting whether it can be written.
  let help = "";
  const program = programOf(streams, version, (code) => {
    exit = code;
  });
  for (const command of everyCommand(program))
    command.configureOutput({
      writeOut(text) {
        help += text;
      },
    });
  refuseSingleDash(argv, program);
  refuseUnknownOption(argv, program);
  refuseUnknownHelp(argv, program);
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // commander has said what was wrong.
    if (error.exitCode !== 0) return 2;
    return withTerminal(streams, {}, async (terminal) => {
      await terminal.write(help);
      return 0;
    });
  }
  return exit;
}

/** The program, its commands and theirs. */
function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
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

  addInputOptions(program);
  addRecordOptions(program);
  addOutputOptions(program);
  addOtherOptions(program);
  program.action(async (inputs: string[], flags: MainFlags) => {
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
    await within(withFolder(flags), (terminal) => runExtract(inputs, flags, terminal));
  });

  program.commandsGroup("Commands:");
  addReport(program, within, streams);
  addSummary(program, within, streams);
  addCheck(program, within, version, streams);
  addCoverage(program, within);
  addInit(program, within);
  addCompile(program, within);
  addLexicon(program, within);
  addScore(program, within);
  addDiff(program, within);
  addExplain(program, within, streams);
  addTrace(program, within);
  addSchema(program, within);

  for (const command of everyCommand(program)) {
    command.exitOverride().configureOutput({
      writeErr: (text) => streams.stderr.write(text.split("\n").map(printable).join("\n")),
      outputError: (text, write) => write(text.replace(/^error: /, "extract: ")),
      getOutHelpWidth: () => streams.stdout.columns ?? 100,
      getErrHelpWidth: () => streams.stderr.columns ?? 100,
    });
  }
  return program;
}
