/**
 * The stream of records: a JSON object a line in; a document, or the reason why there is none, a
 * line out. Every line that is not blank gives exactly one, in order, whatever is in it.
 */

import type { ExtractedDocument, RecordError } from "../entity.ts";
import { ExpectedError, TooLargeError, unreadable } from "../errors.ts";
import type { OpenedExtractor } from "../extractor.ts";
import { type Line, readLines } from "../input/lines.ts";
import type { Source } from "../input/sources.ts";
import type { RecordHead } from "../output/json.ts";
import { type Members, memberAt, membersOf } from "../text/members.ts";
import type { DecodeOptions } from "../text/read.ts";
import type { Printer } from "./printer.ts";
import type { Terminal } from "./terminal.ts";

export interface RecordFlags extends DecodeOptions {
  /** A field, or with dots a field within fields. */
  readonly idField?: string;
  readonly textField?: string;
  /** Names with commas between them, or "all". */
  readonly keep?: string;
  readonly onError?: "report" | "record";
  readonly provenance?: "field" | "header" | "none";
  readonly language?: string | undefined;
}

export interface StreamResult {
  /** Something could not be read, and was to be reported. */
  readonly failed: boolean;
  readonly warned: boolean;
  /** Lines that gave a line of output, good or bad. */
  readonly lines: number;
}

/**
 * Bytes of one line; longer ones are read past. A line is held whole, as bytes, text, tokens and
 * matches, which takes about a hundred times its size: 1.8 GB at the limit, and Node allows itself
 * 2 GB on a machine of 8.
 */
export const LINE_LIMIT = 16 * 1024 * 1024;

/**
 * Messages of one sort that are told one by one; a stream of a million bad lines must not fill a
 * log.
 */
const TOLD = 10;

/** Throws ExpectedError for flags that say nothing without records or without lines. */
export function requireRecords(
  flags: RecordFlags & { readonly input: string; readonly format: string },
): void {
  const given = (names: Readonly<Record<string, unknown>>) =>
    Object.entries(names).find(([, value]) => value !== undefined)?.[0];
  const { idField, textField, keep, onError, provenance } = flags;
  const forRecords = given({
    "--id-field": idField,
    "--text-field": textField,
    "--keep": keep,
    "--on-error": onError,
  });
  if (forRecords && flags.input !== "ndjson")
    throw new ExpectedError(`${forRecords} is about records; add --input ndjson`);
  if (provenance !== undefined && flags.format !== "ndjson") {
    throw new ExpectedError(
      "--provenance is about lines; add --format ndjson (JSON always names its provenance)",
    );
  }
  if (onError === "record" && flags.format !== "ndjson") {
    throw new ExpectedError(
      "--on-error record needs a place for the bad line; add --format ndjson",
    );
  }
  const empty = given({
    "--id-field": idField === "" || undefined,
    "--text-field": textField === "" || undefined,
  });
  if (empty) throw new ExpectedError(`${empty} needs the name of a field`);
  if (keep !== undefined && namesIn(keep).length === 0)
    throw new ExpectedError("--keep needs names of fields, or all");
}

/**
 * Reads every source, prints a line for a line, tells the first few of what is wrong. Throws
 * OutputError.
 */
export async function streamRecords(
  sources: AsyncIterable<Source> | Iterable<Source>,
  flags: RecordFlags,
  extractor: OpenedExtractor,
  terminal: Terminal,
  print: Printer,
): Promise<StreamResult> {
  const read = recordReader(flags);
  const quiet = flags.onError === "record";
  const bad = firstFew((message) => terminal.complain(message));
  const warnings = firstFew((message) => terminal.complain(message, "warning"));
  let failed = false;
  let lines = 0;

  const fail = (where: string, head: RecordHead, error: RecordError, told: string) => {
    if (!quiet || error === "internal error") bad.tell(`${where}: ${told}`);
    failed ||= !quiet;
    return print.failure(head, error);
  };

  const one = (content: Line, where: string, line: number): Promise<void> => {
    if ("problem" in content) {
      const error = content.tooLong
        ? "too long"
        : flags.encoding === undefined
          ? "not UTF-8"
          : "not decodable";
      return fail(where, { id: "null", line }, error, `${content.problem}; ${content.repair}`);
    }
    const record = read(content.text);
    const head = { id: record.id, line, ...(record.kept !== undefined && { record: record.kept }) };
    if (record.error)
      return fail(
        where,
        head,
        record.error,
        `${record.error}; ${repairOf(record.error, flags.textField)}`,
      );
    let document: ExtractedDocument;
    try {
      document = documentOf(record.text, record.language, flags.language, extractor);
    } catch (error) {
      if (error instanceof TooLargeError) return fail(where, head, "too long", error.message);
      // Unforeseen; the next record must not be lost for it.
      if (terminal.debug && error instanceof Error) terminal.complain(error.stack ?? "", "note");
      return fail(
        where,
        head,
        "internal error",
        `internal error: ${error}; please report it (EXTRACT_DEBUG=1 prints more)`,
      );
    }
    if (content.warnings.length > 0)
      document = { ...document, warnings: [...content.warnings, ...document.warnings] };
    for (const warning of document.warnings) warnings.tell(`${where}: ${warning}`);
    return print.document(document, head);
  };

  for await (const { path } of sources) {
    const source = path === "-" ? "stdin" : path;
    let line = 0;
    let first = true;
    // what goes wrong with a line once it is read has nothing to do with its source
    let reading = true;
    try {
      for await (const found of readLines(terminal.open(path), path, flags, LINE_LIMIT)) {
        line++;
        const content =
          line === 1 && "text" in found
            ? { ...found, text: found.text.replace(/^\ufeff/, "") }
            : found;
        if ("text" in content) {
          if (isBlank(content.text)) continue;
          const hint = first ? wrongFormat(content.text) : undefined;
          first = false;
          if (hint) terminal.complain(`${source}: ${hint}`);
        }
        reading = false;
        lines++;
        await one(content, `${source}:${line}`, line);
        reading = true;
      }
    } catch (error) {
      if (!reading) throw error;
      failed = true;
      terminal.complain(unreadable(source, error).message);
    }
  }
  bad.end("bad lines");
  warnings.end("warnings");
  return { failed, warned: warnings.any(), lines };
}

type Reading = { readonly id: string; readonly kept?: string } & (
  | { readonly error: RecordError }
  | { readonly error?: undefined; readonly text: string; readonly language: unknown }
);

function repairOf(error: RecordError, textField = "text"): string {
  switch (error) {
    case "no text":
      return `it has no "${textField}"; --text-field names another field`;
    case "text is not a string":
      return `make "${textField}" a string, or leave the record out`;
    default:
      return 'write {"id": "…", "text": "…"} on one line';
  }
}

/** A line to its text, with what goes out again as it came in. */
function recordReader(flags: RecordFlags): (json: string) => Reading {
  const { idField = "id", textField = "text", keep } = flags;
  const names = keep === undefined ? [] : namesIn(keep);
  const keepAll = keep?.trim() === "all";
  const kept = (members: Members): string => {
    const fields = keepAll
      ? [...members].filter(([name]) => name !== idField && name !== textField)
      : names.flatMap((name) => {
          const value = memberAt(members, name);
          return value === undefined ? [] : [[name, value] as const];
        });
    return `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${onOneLine(value)}`).join(",")}}`;
  };
  return (json) => {
    let parsed: unknown;
    try {
      parsed = JSON.parse(json);
    } catch {
      return { id: "null", error: "not JSON" };
    }
    const members = membersOf(json);
    if (!members) return { id: "null", error: "not an object" };
    /** undefined for a field that is not there, and never what every object has (`constructor`). */
    const fieldOf = (path: string): unknown => {
      if (members.has(path)) return (parsed as Readonly<Record<string, unknown>>)[path];
      const written = memberAt(members, path);
      return written === undefined ? undefined : JSON.parse(written);
    };
    const id = onOneLine(memberAt(members, idField) ?? "null");
    const head = { id, ...(keep !== undefined && { kept: kept(members) }) };
    const text = fieldOf(textField);
    if (typeof text === "string") return { ...head, text, language: fieldOf("language") };
    return { ...head, error: text === undefined ? "no text" : "text is not a string" };
  };
}

/**
 * The record's own language goes before the one for all; what names none of ours is told, and does
 * not lose the record.
 */
function documentOf(
  text: string,
  own: unknown,
  forAll: string | undefined,
  extractor: OpenedExtractor,
): ExtractedDocument {
  if (own === undefined || own === null || own === "" || own === "und")
    return extractor.extract(text, { language: forAll });
  const language = typeof own === "string" ? extractor.languageOf(own) : undefined;
  if (language !== undefined) return extractor.extract(text, { language }, "record");
  const document = extractor.extract(text, { language: forAll });
  const instead = forAll ? "--language was used" : "it was detected";
  const written = JSON.stringify(own).slice(0, LANGUAGE_SHOWN);
  return {
    ...document,
    warnings: [`no lexicon for the record's language ${written}: ${instead}`, ...document.warnings],
  };
}

/** Characters of a nonsensical language that a warning shows. */
const LANGUAGE_SHOWN = 40;

function namesIn(list: string): string[] {
  const names = list.split(",").map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== "");
}

/**
 * A carriage return between JSON's tokens is the only line end that a line can hold, and some
 * readers cut there.
 */
function onOneLine(json: string): string {
  return json.replaceAll("\r", "");
}

function isBlank(line: string): boolean {
  return /^[ \t\r]*$/.test(line);
}

/** Units of a line that are looked at to see what it is. */
const BEGINNING = 64;

/** What a source is that begins like no record, and how to make records of it. */
function wrongFormat(json: string): string | undefined {
  const line = json.slice(0, BEGINNING).trim();
  if (line.startsWith("[")) return "this is a JSON array, not NDJSON; use jq -c '.[]'";
  if (line === "{") return "this is JSON over many lines, not NDJSON; use jq -c .";
  return undefined;
}

/** Tells the first few messages and counts the rest. */
function firstFew(tell: (message: string) => void) {
  let told = 0;
  let more = 0;
  return {
    tell(message: string) {
      if (told < TOLD) {
        told++;
        tell(message);
      } else more++;
    },
    any: () => told > 0,
    end(what: string) {
      if (more > 0) tell(`… and ${more} more ${what}`);
    },
  };
}
