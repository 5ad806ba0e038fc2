/**
 * `extract diff`: what is not as it was between two outputs. Exit 1 for what `--fail-on` asks.
 */

import { compareDocuments, type DocumentDiff } from "../comparing/documents.ts";
import { OutOfStep, paired } from "../comparing/pairing.ts";
import { type Origin, type PrintedLine, readPrinted } from "../comparing/read.ts";
import { failsOn, type Summary, summing } from "../comparing/summary.ts";
import { ExpectedError, InputError, unreadable } from "../errors.ts";
import { readLines } from "../input/lines.ts";
import { documentDiffText, summaryText } from "../output/diff.ts";
import { diffJson } from "../output/diffJson.ts";
import { diffMarkdown } from "../output/diffMarkdown.ts";
import type { Terminal } from "./terminal.ts";

export interface DiffFlags {
  readonly format: "text" | "json" | "markdown";
  readonly failOn?: "lost" | "any";
}

interface Side {
  readonly name: string;
  readonly origin: Origin;
}

/** Returns the exit code. Throws InputError, OutputError. */
export async function runDiff(
  oldPath: string,
  newPath: string,
  flags: DiffFlags,
  terminal: Terminal,
): Promise<number> {
  if (oldPath === "-" && newPath === "-")
    throw new ExpectedError("diff: only one of the outputs can be standard input");
  const old = sideOf(oldPath);
  const now = sideOf(newPath);
  const report = reportOf(flags.format, terminal, old, now);
  const sums = summing();
  const pairs = paired(
    readPrinted(old.name, linesOf(oldPath, terminal), old.origin),
    readPrinted(now.name, linesOf(newPath, terminal), now.origin),
  );
  await report.open();
  try {
    for await (const pair of pairs) {
      requireSameOffsets(old, now);
      const document = compareDocuments(pair);
      sums.add(document);
      await report.document(document);
    }
  } catch (error) {
    if (!(error instanceof OutOfStep)) throw error;
    throw new InputError(
      newPath,
      `its documents are in another order than those of ${old.name}, too many to be kept`,
      "sort both by file or id",
    );
  }
  requireSameOffsets(old, now);
  const summary = sums.summary();
  await report.close(summary);
  return flags.failOn && failsOn(flags.failOn, summary) ? 1 : 0;
}

interface Report {
  open(): Promise<void>;
  document(document: DocumentDiff): Promise<void>;
  close(summary: Summary): Promise<void>;
}

function reportOf(format: DiffFlags["format"], terminal: Terminal, old: Side, now: Side): Report {
  const nothing = async () => {};
  if (format === "markdown") {
    const comment = diffMarkdown();
    return {
      open: nothing,
      document: async (document) => comment.add(document),
      close: (summary) => terminal.write(comment.text(summary, old.origin, now.origin)),
    };
  }
  if (format === "json") {
    let any = false;
    return {
      open: () => terminal.writeData(diffJson.open),
      async document(document) {
        const text = diffJson.document(document, !any);
        if (text === undefined) return;
        any = true;
        await terminal.writeData(text);
      },
      close: (summary) => terminal.writeData(diffJson.close(any, old, now, summary)),
    };
  }
  return {
    open: nothing,
    async document(document) {
      const text = documentDiffText(document, terminal.colour);
      if (text !== "") await terminal.write(text);
    },
    close: (summary) => terminal.write(summaryText(summary, { old: old.origin, new: now.origin })),
  };
}

function sideOf(path: string): Side {
  return {
    name: path === "-" ? "stdin" : path,
    origin: { lexicons: [], offsets: undefined },
  };
}

function requireSameOffsets(old: Side, now: Side): void {
  const [before, after] = [old.origin.offsets, now.origin.offsets];
  if (before === undefined || after === undefined || before === after) return;
  throw new InputError(
    now.name,
    `its offsets are ${after}, those of ${old.name} are ${before}`,
    "extract both with the same --offsets",
  );
}

async function* linesOf(path: string, terminal: Terminal): AsyncGenerator<PrintedLine> {
  const name = path === "-" ? "stdin" : path;
  let line = 0;
  try {
    for await (const found of readLines(terminal.open(path), path)) {
      line++;
      if (!("text" in found)) throw new InputError(`${name}:${line}`, found.problem, found.repair);
      yield { line, text: line === 1 ? found.text.replace(/^\ufeff/, "") : found.text };
    }
  } catch (error) {
    throw unreadable(name, error);
  }
}
