/**
 * `extract coverage --corpus`: which forms of the lexicons a corpus never has, and which names it
 * has that no lexicon lists. Exit 2 when something could not be read.
 */

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compileAlone } from "../compiler/overlay.ts";
import { shownFolder } from "../compiler/reading/folder.ts";
import { readLexicons } from "../compiler/reading/read.ts";
import { standsAlone } from "../compiler/sources/standsAlone.ts";
import { ExpectedError, OutputError } from "../errors.ts";
import { extractorOver, type OpenedExtractor } from "../extractor.ts";
import { sourcesOf, type Watcher } from "../input/sources.ts";
import { readTexts } from "../input/texts.ts";
import type { Lexicons } from "../lexicon/load.ts";
import { SHARED } from "../lexicon/pack.ts";
import { corpusText } from "../output/corpus.ts";
import { corpusCsv } from "../output/corpusCsv.ts";
import { draftOf } from "../output/draft.ts";
import { titleOf } from "../output/json.ts";
import { builtInLexicons, lexiconsWith } from "../overlays.ts";
import type { Inspection } from "../pipeline.ts";
import { type Survey, type Surveyed, surveyOver, type UnlistedName } from "../surveying/survey.ts";
import { languageOf } from "./asked.ts";
import type { CoverageFlags } from "./coverageFlags.ts";
import { isResult } from "./formats.ts";
import { printerOf } from "./printers/printer.ts";
import { answersOneByOne } from "./records/answers.ts";
import { streamRecords } from "./records.ts";
import type { Terminal } from "./terminal.ts";

/** Names of each kind and language where a person reads them. */
const NAMES_IN_TEXT = 20;
const NAMES_IN_DRAFT = 50;
const FORMS_IN_TEXT = 10;

export async function runCorpusCoverage(
  folders: readonly string[],
  asked: CoverageFlags,
  terminal: Terminal,
): Promise<number> {
  const { lexicons, counts } = await lexiconsOf(folders, terminal);
  const extractor = extractorOver(lexicons, "utf-16");
  const language = asked.language ? languageOf(asked.language, extractor.languages) : undefined;
  const flags = { ...asked, language };
  const survey = surveyOver(lexicons, counts);
  const failed = await readCorpus(flags, extractor, survey, terminal);
  const surveyed = survey.result();
  if (flags.draft) await printDraft(surveyed, flags, terminal);
  else {
    // Of all that is built in nearly nothing is met in any corpus.
    const some = folders.length > 0 ? FORMS_IN_TEXT : 0;
    await print(surveyed, flags, flags.missing ? Number.POSITIVE_INFINITY : some, terminal);
  }
  return failed ? 2 : 0;
}

/** The lexicons that read, and which of their files the forms are asked of. */
async function lexiconsOf(
  folders: readonly string[],
  terminal: Terminal,
): Promise<{ readonly lexicons: Lexicons; readonly counts: (file: string) => boolean }> {
  const byHand = (file: string) => !file.includes("generated/");
  if (folders.length === 0) return { lexicons: builtInLexicons(), counts: byHand };
  if (folders.every((folder) => existsSync(join(folder, SHARED)))) {
    const own = readLexicons(folders);
    if (standsAlone(own)) return { lexicons: await compileAlone(own), counts: byHand };
  }
  const shown = folders.map((folder) => `${shownFolder(folder)}/`);
  return {
    lexicons: await lexiconsWith(folders, terminal.cache),
    counts: (file) => shown.some((folder) => file.startsWith(folder)),
  };
}

/** Returns whether anything could not be read. */
async function readCorpus(
  flags: CoverageFlags & { readonly language: string | undefined },
  extractor: OpenedExtractor,
  survey: Survey,
  terminal: Terminal,
): Promise<boolean> {
  let failed = false;
  const watcher: Watcher = {
    error(error) {
      terminal.complain(error.message);
      failed = true;
    },
    warning: (message) => terminal.complain(message, "warning"),
    passedOver() {},
  };
  const sources = sourcesOf(flags.corpus ?? [], watcher);
  if (flags.input === "ndjson") {
    const { reading, print } = surveyingRecords(extractor, survey);
    const answers = answersOneByOne(flags, reading, terminal, print);
    const stream = await streamRecords(sources, {}, terminal.open, answers);
    return failed || stream.failed;
  }
  const { language } = flags;
  for await (const { file, text } of readTexts(sources, terminal.stdin, watcher, { isResult })) {
    try {
      survey.add(file, extractor.inspect(text, { language }));
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      terminal.complain(`${file}: ${error.message}`);
      failed = true;
    }
  }
  return failed;
}

/** Records are answered as ever; what each answer came of is surveyed. */
function surveyingRecords(extractor: OpenedExtractor, survey: Survey) {
  let last: Inspection | undefined;
  const reading: OpenedExtractor = {
    ...extractor,
    extract(text, options, from) {
      last = extractor.inspect(text, options, from);
      return last.document;
    },
  };
  const print = printerOf({
    async document({ head }) {
      if (head && last) survey.add(titleOf(head), last);
    },
  });
  return { reading, print };
}

/** `forms`: those never met that are shown of each kind in each language. */
async function print(
  surveyed: Surveyed,
  flags: CoverageFlags,
  forms: number,
  terminal: Terminal,
): Promise<void> {
  const { format, limit } = flags;
  if (format === "json") {
    const few = { ...surveyed, unlisted: firstOfEach(surveyed.unlisted, limit) };
    await terminal.writeData(
      `${JSON.stringify({ format: "extract-coverage/1", ...few }, null, 2)}\n`,
    );
    return;
  }
  const lines =
    format === "csv"
      ? corpusCsv({ ...surveyed, unlisted: firstOfEach(surveyed.unlisted, limit) })
      : corpusText(surveyed, { names: limit ?? NAMES_IN_TEXT, forms });
  for (const line of lines) await terminal.write(line);
}

/** So many names of each kind in each language. */
function firstOfEach(names: readonly UnlistedName[], most = Number.POSITIVE_INFINITY) {
  const counts = new Map<string, number>();
  return names.filter(({ kind, language }) => {
    const key = `${language} ${kind}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return (counts.get(key) as number) <= most;
  });
}

/** Into files where a folder is named, else to be read. Throws ExpectedError for a file there. */
async function printDraft(
  surveyed: Surveyed,
  { limit = NAMES_IN_DRAFT, output }: CoverageFlags,
  terminal: Terminal,
): Promise<void> {
  const files = draftOf(firstOfEach(surveyed.unlisted, limit));
  if (output === undefined) {
    for (const { path, text } of files) await terminal.write(`# ${path}\n\n${text}\n`);
    if (files.length === 0)
      terminal.complain("no name to draft: all that was found is listed", "note");
    return;
  }
  const there = files.map(({ path }) => join(output, path)).find((path) => existsSync(path));
  if (there !== undefined)
    throw new ExpectedError(
      `${there}: there is a draft already; fill it in and rename it, or name another folder`,
    );
  for (const { path, text } of files) {
    const file = join(output, path);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: "wx" });
    } catch (error) {
      throw new OutputError(file, error);
    }
    await terminal.write(`${file.replaceAll("\\", "/")}\n`);
  }
}
