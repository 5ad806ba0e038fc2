/** `extract FILES`: inputs in, documents out, in the format asked for. */

import { ExpectedError, InputError, internalError, OutputError } from "../errors.ts";
import { type DocumentExtractor, openExtractor } from "../extractor.ts";
import { namesFrom } from "../input/lists.ts";
import { type PassedOver, type Source, sourcesOf, type Watcher } from "../input/sources.ts";
import { readTexts } from "../input/texts.ts";
import { provenance } from "../output/json.ts";
import { isoDateIn } from "../text/isoDate.ts";
import { encodingOf, languageOf } from "./asked.ts";
import type { AskedFlags, ExtractFlags } from "./extractFlags.ts";
import { formatFor, formatRow, isResult, requirePlaces } from "./formats.ts";
import { printer } from "./printers/index.ts";
import type { Printer, PrinterTask } from "./printers/printer.ts";
import type { Totals } from "./progress.ts";
import { requireRecords } from "./records/flags.ts";
import { answersFor, streamRecords } from "./records.ts";
import type { Terminal } from "./terminal.ts";

/**
 * `choose`: who prints. Returns the exit code: 0 done, 1 warnings under --strict, 2 something could not be read. Throws
 * OutputError.
 */
export async function runExtract(
  named: readonly string[],
  given: AskedFlags,
  terminal: Terminal,
  choose: (task: PrinterTask) => Promise<Printer> = printer,
): Promise<number> {
  const asked: ExtractFlags = { ...given, format: given.format ?? formatFor(given.output) };
  requireRecords(asked);
  requirePlaces(asked);
  const { unit } = formatRow(asked.format);
  const offsets = unit ?? asked.offsets;
  const extractor = await openExtractor({ ...asked, offsets }, terminal.cache);
  // Before the first byte is printed: a wrong name must not leave half a document behind.
  const language = asked.language ? languageOf(asked.language, extractor.languages) : undefined;
  const encoding = asked.encoding ? encodingOf(asked.encoding) : undefined;
  const flags: ExtractFlags = { ...asked, language, encoding };
  const names = await namesOf(named, flags, terminal);

  const run: Run = { exit: 0, printed: 0, warned: false, passed: new Map() };
  const print = await choose({ flags, from: provenance(extractor), extractor, terminal });
  const answers =
    flags.input === "ndjson"
      ? await answersFor(names, flags, extractor, terminal, print)
      : undefined;
  // What is said of a source stands behind what is said of the lines before it.
  const watcher = watcherOf(run, flags, terminal, answers?.say ?? terminal.complain);

  let sources: AsyncIterable<Source> | readonly Source[] = sourcesOf(names, watcher, terminal);
  const listed = async () => {
    const all: Source[] = [];
    for await (const source of sources) all.push(source);
    sources = all;
    return all;
  };
  // An input that results would take the place of is found before hours of work, not behind them.
  if (terminal.written.some(({ dear }) => dear)) await listed();
  const bar = await terminal.progress(async () => totalsOf(await listed()));
  let writable = true;
  try {
    await print.open();
    if (answers) {
      const stream = await streamRecords(sources, flags, terminal.open, answers);
      if (stream.failed) run.exit = 2;
      run.printed = stream.lines;
      run.warned = stream.warned;
    } else {
      const texts = readTexts(counted(sources, bar.add), terminal.stdin, watcher, {
        ...flags,
        isResult,
      });
      await printTexts(texts, extractor, flags, terminal, print, watcher, run);
    }
  } catch (error) {
    writable = !(error instanceof OutputError);
    throw error;
  } finally {
    bar.stop();
    // Whatever happened: what was printed is one valid whole.
    if (writable) await print.close();
  }
  const { exit, printed, warned, passed } = run;
  // A file that was good before is better than one of nothing.
  if (exit === 2 && printed === 0) terminal.abandon();
  if (passed.size > 0) terminal.complain(summaryOf(passed, flags.verbose === true), "note");
  return exit === 0 && flags.strict && warned ? 1 : exit;
}

/** What a run has come to so far. */
interface Run {
  exit: 0 | 2;
  printed: number;
  warned: boolean;
  readonly passed: Map<PassedOver, number>;
}

function watcherOf(
  run: Run,
  flags: ExtractFlags,
  terminal: Terminal,
  complain: Terminal["complain"],
): Watcher {
  return {
    error(error) {
      complain(error.message);
      if (terminal.debug && error.cause instanceof Error) complain(error.cause.stack ?? "", "note");
      run.exit = 2;
    },
    warning: (message) => complain(message, "warning"),
    passedOver(file, reason) {
      run.passed.set(reason, (run.passed.get(reason) ?? 0) + 1);
      if (flags.verbose) complain(`${file}: not read: ${reason}`, "note");
    },
  };
}

/** A document for each text; one that gives none is told to the watcher, and the next is read. */
async function printTexts(
  texts: ReturnType<typeof readTexts>,
  extractor: DocumentExtractor,
  { language, asOf }: ExtractFlags,
  terminal: Terminal,
  print: Printer,
  watcher: Watcher,
  run: Run,
): Promise<void> {
  for await (const { file, text, warnings } of texts) {
    try {
      const kind = unlikeText(text);
      if (kind) terminal.complain(`${file}: this is ${kind}`, "warning");
      const found = extractor.extract(text, { file, language, asOf });
      const document =
        warnings.length > 0 ? { ...found, warnings: [...warnings, ...found.warnings] } : found;
      for (const warning of document.warnings) terminal.complain(`${file}: ${warning}`, "warning");
      run.warned ||= document.warnings.length > 0;
      run.printed++;
      await print.document({ document, text, date: asOf ?? isoDateIn(file) });
    } catch (error) {
      if (error instanceof OutputError) throw error;
      watcher.error(
        error instanceof ExpectedError
          ? new InputError(file, error.message)
          : internalError(file, error),
      );
    }
  }
}

async function namesOf(
  named: readonly string[],
  { filesFrom, null: nul }: ExtractFlags,
  terminal: Terminal,
): Promise<readonly string[]> {
  if (filesFrom === undefined) {
    if (nul) throw new ExpectedError("--null needs --files-from, whose names it is about");
    return named.length > 0 ? named : ["-"];
  }
  if (filesFrom === "-" && named.includes("-")) {
    throw new ExpectedError(
      "standard input cannot be a text (-) and the list of files (--files-from -) at once",
    );
  }
  return [...named, ...(await namesFrom(filesFrom, terminal.stdin, nul))];
}

/** Each source counts when the next one is asked for. */
async function* counted(
  sources: AsyncIterable<Source> | Iterable<Source>,
  add: (done: { readonly bytes?: number; readonly files?: number }) => void,
): AsyncGenerator<Source> {
  for await (const source of sources) {
    yield source;
    add({ bytes: source.size ?? 0, files: 1 });
  }
}

function totalsOf(sources: readonly Source[]): Totals {
  const known = sources.every((source) => source.size !== undefined);
  return {
    files: sources.length,
    bytes: known ? sources.reduce((sum, source) => sum + (source.size ?? 0), 0) : undefined,
  };
}

function summaryOf(passed: ReadonlyMap<PassedOver, number>, named: boolean): string {
  const parts = [...passed]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reason, count]) => `${count} ${reason}${count === 1 ? "" : "s"}`);
  return `not read in folders: ${parts.join(", ")}${named ? "" : "; --verbose names them"}`;
}

/** Units of a text that are looked at to see what it is. */
const BEGINNING = 1 << 20;

/** What a text is that was hardly meant to be read as one, and what is done. */
function unlikeText(text: string): string | undefined {
  if (isResult(text)) return "a result of this program, and is read as one text";
  if (looksLikeJson(text))
    return "JSON, and is read as one text; --input ndjson reads a record a line";
  return undefined;
}

/** Does a text begin with a JSON value that is an object or an array, on one line or over many? */
function looksLikeJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  const [line = ""] = text.slice(0, BEGINNING).trimStart().split("\n", 1);
  if (/^[[{]\s*$/.test(line))
    return /^\s*[[{]\s*(?:[[{]\s*)*"[^"\n]*"\s*[:,\]]/.test(text.slice(0, BEGINNING));
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
