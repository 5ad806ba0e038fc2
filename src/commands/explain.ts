/** `extract explain`: why a text gives what it gives, and why an id is not among it. */

import { existsSync } from "node:fs";
import type { OffsetUnit } from "../entity.ts";
import { ExpectedError, InputError } from "../errors.ts";
import type { Explanation, Passage } from "../explaining/explanation.ts";
import { openExtractor } from "../extractor.ts";
import { readTexts } from "../input/texts.ts";
import { encodingOf, languageOf } from "./asked.ts";
import type { Terminal } from "./terminal.ts";

export interface ExplainFlags {
  readonly at?: string;
  readonly whyNot?: string;
  readonly language?: string;
  readonly lexicons?: readonly string[];
  readonly encoding?: string;
  readonly invalid?: "refuse" | "replace";
  readonly format: "text" | "json";
  readonly offsets?: OffsetUnit;
}

export async function runExplain(
  inputs: readonly string[],
  flags: ExplainFlags,
  terminal: Terminal,
): Promise<number> {
  if (flags.whyNot?.trim() === "")
    throw new ExpectedError("--why-not: no id; extract trace WORD shows the ids of a word");
  const at = flags.at === undefined ? undefined : placeOf(flags.at);
  const extractor = await openExtractor(
    { lexicons: flags.lexicons, offsets: flags.offsets },
    terminal.cache,
  );
  const language = flags.language ? languageOf(flags.language, extractor.languages) : undefined;
  const { file, text, warnings } = await inputOf(inputs, at?.file, flags, terminal);
  for (const warning of warnings) terminal.complain(`${file}: ${warning}`, "warning");
  const explanation = await extractor
    .explain(text, { file, language, at, whyNot: flags.whyNot })
    .catch((error: unknown) => {
      const named = at && file !== undefined && error instanceof ExpectedError;
      throw named ? new ExpectedError(`${file}: ${error.message}`) : error;
    });
  const { whyNot } = explanation;
  if (whyNot?.step === "id") throw new ExpectedError(`--why-not: ${whyNot.says}; ${whyNot.advice}`);
  if (flags.format === "json") {
    await terminal.writeData(`${JSON.stringify(explanation, null, 2)}\n`);
    return 0;
  }
  const { explainWriter } = await import("../output/explain.ts");
  const write = explainWriter(terminal.colour, terminal.columns);
  await inPieces(write(whyNot && !at ? aboutTheId(explanation) : explanation), terminal);
  return 0;
}

/** Fills the buffer of a stream, which then says whether anybody reads on. */
const PIECE = 1 << 16;

async function inPieces(blocks: Iterable<string>, terminal: Terminal): Promise<void> {
  let piece = "";
  for (const block of blocks) {
    piece += block;
    if (piece.length < PIECE) continue;
    await terminal.write(piece);
    piece = "";
  }
  await terminal.write(piece);
}

/** Who asks why not wants to see the place where it failed, not the whole document. */
function aboutTheId(explanation: Explanation): Explanation {
  const { whyNot, whyNotAs = [] } = explanation;
  const places = [whyNot, ...whyNotAs].flatMap((why) => why?.at ?? []);
  const there = ({ start, end }: Passage) => places.some((at) => start < at.end && at.start < end);
  return { ...explanation, passages: explanation.passages.filter(there) };
}

interface Place {
  readonly file?: string;
  readonly line: number;
  readonly column: number;
}

/** `FILE:LINE:COLUMN`, or `LINE:COLUMN` of the one input. */
function placeOf(written: string): Place {
  const [, file, line, column] = written.match(/^(?:(.+):)?(\d+):(\d+)$/) ?? [];
  const place = { line: Number(line), column: Number(column) };
  if (!(place.line > 0 && place.column > 0))
    throw new ExpectedError(
      `--at ${written}: write FILE:LINE:COLUMN, as mentions have them; both count from 1`,
    );
  return file === undefined ? place : { ...place, file };
}

interface Given {
  /** Undefined for words of the command line. */
  readonly file: string | undefined;
  readonly text: string;
  readonly warnings: readonly string[];
}

async function inputOf(
  inputs: readonly string[],
  file: string | undefined,
  flags: ExplainFlags,
  terminal: Terminal,
): Promise<Given> {
  if (file !== undefined && inputs.length > 0)
    throw new ExpectedError(
      `--at names the file ${file}, and ${inputs[0]} is named besides; name one`,
    );
  const [first = file ?? "-", ...others] = inputs;
  if (first === "-" || file !== undefined || (others.length === 0 && existsSync(first))) {
    if (others.length > 0)
      throw new ExpectedError(`explain reads one text; ${others.join(" ")} is one too many`);
    return readOne(first, flags, terminal);
  }
  if (others.length > 0 && areFiles(inputs))
    throw new ExpectedError(
      `explain takes one text, and ${inputs.length} files are named; name one (of ${inputs.slice(0, 2).join(", ")}${inputs.length > 2 ? ", …" : ""})`,
    );
  if (others.length === 0 && looksLikePath(first))
    throw new InputError(first, "no such file", "name one that is there, or write several words");
  return { file: undefined, text: inputs.join(" "), warnings: [] };
}

/** Names of files, rather than words of which one is called as a file is. */
function areFiles(inputs: readonly string[]): boolean {
  const [first = ""] = inputs;
  if (looksLikePath(first) && existsSync(first)) return true;
  return inputs.every((input) => looksLikePath(input) || existsSync(input));
}

/** One word with a slash or an ending is rather a file than a text. */
function looksLikePath(word: string): boolean {
  return !/\s/.test(word) && /\/|\.[a-z]{2,5}$/i.test(word);
}

/** Throws what cannot be read. */
async function readOne(path: string, flags: ExplainFlags, terminal: Terminal): Promise<Given> {
  const watcher = {
    error(error: InputError) {
      throw error;
    },
    warning() {},
    passedOver() {},
  };
  const encoding = flags.encoding ? encodingOf(flags.encoding) : undefined;
  const source = { path, file: path === "-" ? "stdin" : path, listed: false, size: undefined };
  const options = { encoding, invalid: flags.invalid, command: "explain " };
  for await (const input of readTexts([source], terminal.stdin, watcher, options)) return input;
  throw new InputError(path, "no text in it", "name a text");
}
