/**
 * The flags that are about records, and which of them go together. Refused before the first byte is
 * read, since a wrong one is found out in a stream of a day only at its end.
 */

import { ExpectedError } from "../../errors.ts";
import type { DecodeOptions } from "../../text/read.ts";
import { type Format, formatRow } from "../formats.ts";

export interface RecordFlags extends DecodeOptions {
  /** A field, or with dots a field within fields. */
  readonly idField?: string;
  readonly textField?: string;
  readonly dateField?: string;
  /** Names with commas between them, or "all". */
  readonly keep?: string;
  readonly onError?: "report" | "record";
  readonly provenance?: "field" | "header" | "none";
  /** Does each line of output name the line of the record? It does when it is not given. */
  readonly lineNumbers?: "field" | "none";
  readonly language?: string | undefined;
  /** The date of all inputs, in ISO 8601. */
  readonly asOf?: string;
  /** Threads that answer lines; when it is not given, `jobsFor` says it. */
  readonly jobs?: number;
}

/** Throws ExpectedError for flags that say nothing without records or without lines. */
export function requireRecords(
  flags: RecordFlags & { readonly input: string; readonly format: Format },
): void {
  const { idField, textField, dateField, keep, onError, provenance, jobs, lineNumbers } = flags;
  const forRecords = given({
    "--id-field": idField,
    "--text-field": textField,
    "--date-field": dateField,
    "--keep": keep,
    "--on-error": onError,
    "--line-numbers": lineNumbers,
    "--jobs": jobs,
  });
  if (forRecords && flags.input !== "ndjson")
    throw new ExpectedError(`${forRecords} is about records; add --input ndjson`);
  const { lines } = formatRow(flags.format);
  if (provenance !== undefined && !lines) {
    throw new ExpectedError(
      "--provenance is about lines; add --format ndjson (JSON always names its provenance)",
    );
  }
  const forLines = given({ "--line-numbers": lineNumbers, "--jobs": jobs });
  if (forLines && !lines)
    throw new ExpectedError(`${forLines} is about lines; add --format ndjson`);
  if (onError === "record" && !lines) {
    throw new ExpectedError(
      "--on-error record needs a place for the bad line; add --format ndjson",
    );
  }
  const empty = given({
    "--id-field": idField === "" || undefined,
    "--text-field": textField === "" || undefined,
    "--date-field": dateField === "" || undefined,
  });
  if (empty) throw new ExpectedError(`${empty} needs the name of a field`);
  if (keep !== undefined && namesIn(keep).length === 0)
    throw new ExpectedError("--keep needs names of fields, or all");
}

/** The names of a list with commas between them, each once. */
export function namesIn(list: string): string[] {
  const names = list.split(",").map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== "");
}

/** The first that is given. */
function given(flags: Readonly<Record<string, unknown>>): string | undefined {
  return Object.entries(flags).find(([, value]) => value !== undefined)?.[0];
}
