/** Slips that commander would understand as something else: each is refused with what was meant. */

import { existsSync } from "node:fs";
import type { Command } from "commander";
import { FORMATS } from "../commands/formats.ts";
import { ExpectedError } from "../errors.ts";
import { nearest } from "../text/nearest.ts";

function commandNames(program: Command): string[] {
  return [...program.commands.map((command) => command.name()), "help"];
}

/** `extract help chekc` would print the help of the program without a word. */
export function refuseUnknownHelp([first, word]: readonly string[], program: Command): void {
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

/** What stands before a command, or before all that are inputs. */
function ownArguments(argv: readonly string[], program: Command): readonly string[] {
  const end = argv.findIndex(
    (argument) =>
      argument === "--" || program.commands.some((command) => command.name() === argument),
  );
  return end < 0 ? argv : argv.slice(0, end);
}

/** Options of other programs, and what they are here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "--no-color": "--color never",
  "--no-colour": "--color never",
  "--jsonl": "--format ndjson",
  "-v": "-V for versions, or --verbose",
};

/** Those that ask for what is done anyway. */
const NEEDLESS: Readonly<Record<string, string>> = {
  "-r": "folders are read with all that is below them",
  "-R": "folders are read with all that is below them",
  "--recursive": "folders are read with all that is below them",
};

/** `--csv` for `--format csv`, `--lang` for `--language`: what commander has no guess for. */
export function refuseUnknownOption(argv: readonly string[], program: Command): void {
  for (const argument of ownArguments(argv, program)) {
    const [name = ""] = argument.split("=");
    if (program.options.some(({ short, long }) => name === short || name === long)) continue;
    if (NEEDLESS[name])
      throw new ExpectedError(`unknown option '${name}'; leave it away: ${NEEDLESS[name]}`);
    const meant = optionMeantBy(name, program);
    if (meant) throw new ExpectedError(`unknown option '${name}'; did you mean ${meant}?`);
  }
}

function optionMeantBy(name: string, program: Command): string | undefined {
  const elsewhere = ELSEWHERE[name];
  if (elsewhere !== undefined) return elsewhere;
  const word = name.slice(2);
  if (!name.startsWith("--") || word === "" || word === "help") return undefined;
  if ((FORMATS as readonly string[]).includes(word)) return `--format ${word}`;
  const begun = program.options.filter(({ long }) => long?.startsWith(name));
  return begun.length > 0 ? begun.map(({ long }) => long).join(" or ") : undefined;
}

/** `-format text` would be `-f ormat`. */
export function refuseSingleDash(argv: readonly string[], program: Command): void {
  const slip = ownArguments(argv, program).find((argument) =>
    program.options.some((option) => option.long === `-${argument.split("=")[0]}`),
  );
  if (slip) throw new ExpectedError(`unknown option '${slip}'; did you mean -${slip}?`);
}

/**
 * `extract chekc`: a word that is no file, and nearly a command, stops the run before it reads
 * anything.
 */
export function refuseMistypedCommand(word: string | undefined, program: Command): void {
  if (word === undefined || !/^[a-z]{3,}$/i.test(word) || existsSync(word)) return;
  const meant = nearest(word.toLowerCase(), commandNames(program));
  if (meant)
    throw new ExpectedError(
      `${word}: no such file or folder, and no such command; did you mean extract ${meant}?`,
    );
}
