/** Kinds of options: one of some values, a list, a number; what is refused says what was meant. */

import { availableParallelism } from "node:os";
import { InvalidArgumentError, Option } from "commander";
import { OFFSET_UNITS } from "../entity.ts";
import { isoDate } from "../text/isoDate.ts";
import { nearest } from "../text/nearest.ts";

export function collect(value: string, list: string[] | undefined): string[] {
  return [...(list ?? []), value];
}

/**
 * An option with one of some values; another is refused with what was probably meant. Without a
 * default an option that is not given is known to be so.
 */
export function choice(option: Option, values: readonly string[], byDefault?: string): Option {
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

export function jobsOf(given: string): number {
  const jobs = /^[0-9]+$/.test(given) ? Number(given) : 0;
  if (jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new InvalidArgumentError(
    `It must be a whole number from 1 to ${MOST_JOBS}; this machine has ${availableParallelism()} cores.`,
  );
}

/** More lines than any text has that people look at. */
const MOST_LINES = 1_000_000;

export function linesOf(given: string): number {
  const lines = /^[0-9]{1,7}$/.test(given) ? Number(given) : Number.NaN;
  if (lines <= MOST_LINES) return lines;
  throw new InvalidArgumentError("It must be a number of lines, as 2.");
}

export function dateOf(given: string): string {
  const date = isoDate(given);
  if (date !== undefined) return date;
  throw new InvalidArgumentError("It must be a date, as 2015-10-07, 2015-10 or 2015.");
}

/** A number from 0 to 1. */
export function shareOf(given: string): number {
  const share = /^(0|1|[01]?\.[0-9]+)$/.test(given) ? Number(given) : Number.NaN;
  if (share >= 0 && share <= 1) return share;
  throw new InvalidArgumentError("It must be a number from 0 to 1, as 0.95.");
}

/** Other names of our formats, and what comes nearest to those that are not written. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  jsonl: "ndjson",
  jsonlines: "ndjson",
  txt: "text",
  md: "markdown",
  xlsx: "csv",
  xls: "csv",
  excel: "csv",
  table: "csv",
  map: "geojson",
  kml: "geojson",
};

/** `--format`, of commands that print for people or as JSON. */
export function textOrJson(): Option {
  return choice(new Option("-f, --format <format>", "how to print"), ["text", "json"], "text");
}

export function invalidOption(): Option {
  return choice(
    new Option(
      "--invalid <how>",
      "what is not valid in the encoding: refuse, or replace by U+FFFD",
    ),
    ["refuse", "replace"],
    "refuse",
  );
}

export function colourOption(): Option {
  return choice(
    new Option("--color <when>", "colours in text; NO_COLOR and FORCE_COLOR are honoured"),
    ["auto", "always", "never"],
    "auto",
  );
}

export function hyperlinksOption(): Option {
  return choice(
    new Option("--hyperlinks <when>", "links to the files in text, where the terminal has them"),
    ["auto", "always", "never"],
    "auto",
  );
}

export function offsetsOption(where = ""): Option {
  const option = new Option("--offsets <unit>", `what start and end count${where}`);
  return choice(option, OFFSET_UNITS, "code-points");
}

export function lexiconsOption(
  what = "a folder of lexicons that adds to the built-in ones",
): Option {
  return new Option("--lexicons <folder>", `${what}; may be repeated`).argParser(collect);
}
