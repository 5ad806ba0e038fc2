/** Slips that commander would understand as something else: each is refused with what was meant. */

import { existsSync } from "node:fs";
import type { Command } from "commander";
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

/** `-format text` would be `-f ormat`. */
export function refuseSingleDash(argv: readonly string[], program: Command): void {
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
export function refuseMistypedCommand(word: string | undefined, program: Command): void {
  if (word === undefined || !/^[a-z]{3,}$/i.test(word) || existsSync(word)) return;
  const meant = nearest(word.toLowerCase(), commandNames(program));
  if (meant)
    throw new ExpectedError(
      `${word}: no such file or folder, and no such command; did you mean extract ${meant}?`,
    );
}
