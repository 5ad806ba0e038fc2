/** The stream of records: a JSON object a line in, a document out. */

import type { ExtractedDocument } from "../entity.ts";
import { ExpectedError, InputError } from "../errors.ts";
import type { DocumentExtractor } from "../extractor.ts";
import { readLines } from "../input.ts";
import type { ExtractFlags } from "./extract.ts";
import type { Terminal } from "./terminal.ts";

/** `{"id", "text", "language"?}` a line; a line that is none is reported and passed over. */
export async function* records(
  names: readonly string[],
  flags: ExtractFlags,
  extractor: DocumentExtractor,
  terminal: Terminal,
  report: (error: ExpectedError) => void,
): AsyncGenerator<ExtractedDocument> {
  for (const name of names) {
    const source = name === "-" ? "stdin" : name;
    let number = 0;
    try {
      for await (const bytes of readLines(name === "-" ? terminal.stdin : await terminal.open(name))) {
        number++;
        if (bytes.length === 0 || (bytes.length === 1 && bytes[0] === 13)) continue;
        const where = `${source}:${number}`;
        const record = parseRecord(bytes, where);
        if (record instanceof InputError) {
          report(record);
          continue;
        }
        const language = record.language ?? flags.language;
        try {
          yield extractor.extract(record.text, { id: record.id, ...(language && { language }) });
        } catch (error) {
          if (!(error instanceof ExpectedError)) throw error;
          report(new InputError(where, error.message));
        }
      }
    } catch (error) {
      if (error instanceof InputError || (error as NodeJS.ErrnoException).code === undefined) throw error;
      if ((error as NodeJS.ErrnoException).code === "EPIPE") throw error;
      report(new InputError(source, `cannot be read (${(error as NodeJS.ErrnoException).code})`, "check the name"));
    }
  }
}

interface TextRecord {
  readonly id: string;
  readonly text: string;
  readonly language?: string;
}

function parseRecord(bytes: Uint8Array, where: string): TextRecord | InputError {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return new InputError(where, "not a JSON record", 'write {"id": "…", "text": "…"} on one line');
  }
  const record = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const { id, text, language } = record;
  if (typeof text !== "string") return new InputError(where, 'no "text" in the record', 'add "text": "…"');
  if (typeof id !== "string" && typeof id !== "number") return new InputError(where, 'no "id" in the record', 'add "id": "…"');
  return { id: String(id), text, ...(typeof language === "string" && { language }) };
}
