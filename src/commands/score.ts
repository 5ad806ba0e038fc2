/** `extract score`: how much of annotated gold was found. Exit 1 below `--min-f1`. */

import { ExpectedError, InputError, isSystemError, unreadable } from "../errors.ts";
import { scoreText } from "../output/score.ts";
import type { GoldDocument } from "../scoring/gold.ts";
import { readFound, readGold } from "../scoring/read.ts";
import { type Group, type Score, scoreOf } from "../scoring/score.ts";
import type { Terminal } from "./terminal.ts";

export interface ScoreFlags {
  readonly format: "text" | "json";
  readonly errors?: boolean;
  /** By id, of every kind in every language. */
  readonly minF1?: number;
}

export async function runScore(
  out: string,
  gold: readonly string[],
  flags: ScoreFlags,
  terminal: Terminal,
): Promise<number> {
  if (gold.filter((path) => path === "-").length + Number(out === "-") > 1)
    throw new ExpectedError("score: only one of the inputs can be standard input");
  const found = readFound(nameOf(out), await textOf(out, terminal));
  const wanted: GoldDocument[] = [];
  for (const path of gold) wanted.push(...readGold(nameOf(path), await textOf(path, terminal)));
  if (wanted.length === 0) throw new InputError(gold.join(", "), "no document of gold in it");
  const twice = repeatedFile(wanted);
  if (twice !== undefined)
    throw new InputError(gold.join(", "), `the document ${twice} is in it twice`, "take one out");
  const score = scoreOf(found, wanted);
  if (score.lacking.length === wanted.length)
    throw new InputError(
      nameOf(out),
      `none of the documents of ${gold.join(", ")} is in it`,
      `they are called ${score.lacking[0]} and so on: for records, say --id-field when extracting`,
    );
  await print(score, flags, terminal);
  const low = lowest(score, flags.minF1 ?? 0);
  for (const { language, kind, byId } of low)
    terminal.complain(`${language} ${kind}: F1 ${byId.f1.toFixed(3)} is below ${flags.minF1}`);
  return low.length > 0 ? 1 : 0;
}

async function print(score: Score, flags: ScoreFlags, terminal: Terminal): Promise<void> {
  if (flags.format === "json") {
    const { errors, ...rest } = score;
    const printed = { format: "extract-score/1", ...rest, ...(flags.errors && { errors }) };
    await terminal.writeData(`${JSON.stringify(printed, null, 2)}\n`);
    return;
  }
  for (const text of scoreText(score, flags.errors === true)) await terminal.write(text);
}

/** The first name that two documents have: their mentions would count twice. */
function repeatedFile(documents: readonly GoldDocument[]): string | undefined {
  const known = new Set<string>();
  return documents.find(({ file }) => known.size === known.add(file).size)?.file;
}

function lowest({ groups }: Score, least: number): Group[] {
  return groups.filter(
    ({ language, kind, gold, byId }) =>
      language !== null && kind !== null && gold > 0 && byId.f1 < least,
  );
}

function nameOf(path: string): string {
  return path === "-" ? "stdin" : path;
}

async function textOf(path: string, terminal: Terminal): Promise<string> {
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of terminal.open(path)) pieces.push(piece);
  } catch (error) {
    if (isSystemError(error)) throw unreadable(path, error);
    throw error;
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
}
