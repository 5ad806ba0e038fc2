/** The stream of records: a JSON object a line in, a document out. */

import type { ExtractedDocument } from "../entity.ts";
import { ExpectedError, InputError, internalError, unreadable } from "../errors.ts";
import type { DocumentExtractor } from "../index.ts";
import { readLines } from "../input/lines.ts";
import type { ExtractFlags } from "./extract.ts";
import type { Terminal } from "./terminal.ts";

/** `{"id", "text", "language"?}` a line; a line that is none is reported and passed over. */
export async function* records(
  names: readonly string[],
  flags: ExtractFlags,
  extractor: DocumentExtractor,
  terminal: Terminal,
  report: (error: InputError) => void,
): AsyncGenerator<ExtractedDocument> {
  for (const name of names) {
    const source = name === "-" ? "stdin" : name;
    let number = 0;
    try {
      for await (const line of readLines(terminal.open(name), name, flags)) {
        number++;
        const where = `${source}:${number}`;
        if ("problem" in line) {
          report(new InputError(where, line.problem, line.repair));
          continue;
        }
        if (line.text === "" || line.text === "\r") continue;
        const record = parseRecord(line.text, where);
        if (record instanceof InputError) {
          report(record);
          continue;
        }
        const language = record.language ?? flags.language;
        let document: ExtractedDocument;
        try {
          document = extractor.extract(record.text, { id: record.id, ...(language && { language }) });
        } catch (error) {
          report(error instanceof ExpectedError ? new InputError(where, error.message) : internalError(where, error));
          continue;
        }
        yield line.warnings.length > 0 ? { ...document, warnings: [...line.warnings, ...document.warnings] } : document;
      }
    } catch (error) {
      report(unreadable(source, error));
    }
  }
}

interface TextRecord {
  readonly id: string;
  readonly text: string;
  readonly language?: string;
}

function parseRecord(line: string, where: string): TextRecord | InputError {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return new InputError(where, "not a JSON record", 'write {"id": "…", "text": "…"} on one line');
  }
  const record = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const { id, text, language } = record;
  if (typeof text !== "string") return new InputError(where, 'no "text" in the record', 'add "text": "…"');
  if (typeof id !== "string" && typeof id !== "number") return new InputError(where, 'no "id" in the record', 'add "id": "…"');
  return { id: String(id), text, ...(typeof language === "string" && { language }) };
}
