/**
 * The one step of a stream: a line in; a document or the reason why there is none out, with what is
 * to be told. Reads no source and prints nothing, so that it gives the same in any thread; what it
 * needs of a thread is an extractor.
 */

import type { ExtractedDocument, RecordError } from "../../entity.ts";
import { TooLargeError } from "../../errors.ts";
import type { OpenedExtractor } from "../../extractor.ts";
import type { Line } from "../../input/lines.ts";
import type { RecordHead } from "../../output/json.ts";
import { isoDate } from "../../text/isoDate.ts";
import { recordReader, repairOf } from "./fields.ts";
import type { RecordFlags } from "./flags.ts";

/** A line that is not blank, and where it stands. */
export interface NumberedLine {
  /** As messages name it. */
  readonly source: string;
  /** In its source, counted from 1. */
  readonly line: number;
  readonly content: Line;
}

/** A line that gave a document. */
export interface Answered {
  readonly head: RecordHead;
  readonly document: ExtractedDocument;
  readonly text: string;
  /** In ISO 8601. */
  readonly date: string | undefined;
}

/** What one line gives. */
export type Answer =
  | Answered
  | {
      readonly head: RecordHead;
      readonly error: RecordError;
      /** What is wrong and what to do, in words. */
      readonly told: string;
      /** Of what nobody has foreseen. */
      readonly stack?: string | undefined;
    };

/** Characters of a nonsensical language or date that a warning shows. */
const MOST_SHOWN = 40;

/** A function that answers a line as these flags ask; it never throws. */
export function answerer(
  flags: RecordFlags,
  extractor: OpenedExtractor,
): (line: NumberedLine) => Answer {
  const read = recordReader(flags);
  const numbered = flags.lineNumbers !== "none";
  return ({ content, line: number }) => {
    const line = numbered ? number : undefined;
    if ("problem" in content) {
      const told = `${content.problem}; ${content.repair}`;
      const undecoded = flags.encoding === undefined ? "not UTF-8" : "not decodable";
      const error = content.tooLong ? "too long" : undecoded;
      return { head: { id: "null", line }, error, told };
    }
    const record = read(content.text);
    const head = { id: record.id, line, ...(record.kept !== undefined && { record: record.kept }) };
    if (record.error) {
      const told = `${record.error}; ${repairOf(record.error, flags.textField)}`;
      return { head, error: record.error, told };
    }
    try {
      const document = documentOf(record, flags, extractor);
      const { text } = record;
      const date = ownDate(record.date) ?? flags.asOf;
      if (content.warnings.length === 0) return { head, document, text, date };
      const warnings = [...content.warnings, ...document.warnings];
      return { head, document: { ...document, warnings }, text, date };
    } catch (error) {
      if (error instanceof TooLargeError) return { head, error: "too long", told: error.message };
      // Unforeseen; the next record must not be lost for it.
      return internalFailure(head, error);
    }
  };
}

/** The answer of a line that a fault of the program has lost. */
function internalFailure(head: RecordHead, error: unknown): Answer {
  return {
    head,
    error: "internal error",
    told: `internal error: ${error}; please report it (EXTRACT_DEBUG=1 prints more)`,
    stack: error instanceof Error ? (error.stack ?? "") : undefined,
  };
}

/** What of a record makes its document. */
interface Readable {
  readonly text: string;
  readonly language: unknown;
  readonly date: unknown;
}

/**
 * What the record says of itself goes before what is said of all; what is no language of ours and no
 * date is told, and does not lose the record.
 */
function documentOf(
  { text, language: own, date }: Readable,
  flags: RecordFlags,
  extractor: OpenedExtractor,
): ExtractedDocument {
  const asOf = ownDate(date);
  const language = isGiven(own) ? ownLanguage(own, extractor) : undefined;
  const options = { language: language ?? flags.language, asOf: asOf ?? flags.asOf };
  const document = extractor.extract(text, options, language === undefined ? "option" : "record");
  const warnings: string[] = [];
  if (isGiven(own) && language === undefined) {
    const instead = flags.language ? "--language was used" : "it was detected";
    warnings.push(`no lexicon for the record's language ${shown(own)}: ${instead}`);
  }
  if (date !== undefined && date !== null && date !== "" && asOf === undefined) {
    const instead = flags.asOf ? "--as-of was used" : "nobody has a role of that date";
    warnings.push(`the record's date ${shown(date)} is not written as 2015-10-07: ${instead}`);
  }
  return warnings.length === 0
    ? document
    : { ...document, warnings: [...warnings, ...document.warnings] };
}

function isGiven(language: unknown): boolean {
  return language !== undefined && language !== null && language !== "" && language !== "und";
}

function ownLanguage(own: unknown, extractor: OpenedExtractor): string | undefined {
  return typeof own === "string" ? extractor.languageOf(own) : undefined;
}

function ownDate(date: unknown): string | undefined {
  return typeof date === "string" ? isoDate(date) : undefined;
}

function shown(value: unknown): string {
  return JSON.stringify(value).slice(0, MOST_SHOWN);
}
