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

/** What one line gives. */
export type Answer =
  | { readonly head: RecordHead; readonly document: ExtractedDocument }
  | {
      readonly head: RecordHead;
      readonly error: RecordError;
      /** What is wrong and what to do, in words. */
      readonly told: string;
      /** Of what nobody has foreseen. */
      readonly stack?: string | undefined;
    };

/** Characters of a nonsensical language that a warning shows. */
const LANGUAGE_SHOWN = 40;

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
      const document = documentOf(record.text, record.language, flags.language, extractor);
      if (content.warnings.length === 0) return { head, document };
      const warnings = [...content.warnings, ...document.warnings];
      return { head, document: { ...document, warnings } };
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
