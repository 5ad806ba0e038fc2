/** `extract FILES`: inputs in, documents out, in the format asked for. */

import type { ExtractedDocument } from "../entity.ts";
import { ExpectedError, InputError } from "../errors.ts";
import { createExtractor, type DocumentExtractor } from "../index.ts";
import { readInputs, readLines } from "../input.ts";
import { compactLayout, header, jsonLayout, ndjsonLine } from "../output/json.ts";
import type { Terminal } from "./terminal.ts";

export interface ExtractFlags {
  readonly format: "json" | "ndjson" | "text";
  readonly input: "text" | "ndjson";
  readonly language?: string;
  readonly lexicons?: readonly string[];
  readonly compact?: boolean;
  readonly strict?: boolean;
}

/** Returns the exit code: 0 done, 1 warnings under --strict, 2 something could not be read. */
export async function runExtract(names: readonly string[], flags: ExtractFlags, terminal: Terminal): Promise<number> {
  const extractor = await createExtractor(flags.lexicons ? { lexicons: flags.lexicons } : {});
  // Before the first byte is printed: a wrong code must not leave half a document behind.
  if (flags.language) extractor.requireLanguage(flags.language);
  let exit = 0;
  const report = (error: ExpectedError) => {
    terminal.complain(error.message);
    exit = 2;
  };
  const print = await printer(flags, extractor, terminal);
  let warned = false;
  const emit = async (document: ExtractedDocument) => {
    for (const warning of document.warnings) terminal.complain(`${document.file ?? document.id}: ${warning}`, "warning");
    warned ||= document.warnings.length > 0;
    await print.document(document);
  };
  await print.open();
  const sources = names.length > 0 ? names : ["-"];
  if (flags.input === "ndjson") {
    for await (const document of records(sources, flags, extractor, terminal, report)) await emit(document);
  } else {
    let done = 0;
    for await (const { file, text } of readInputs(sources, terminal.stdin, report)) {
      await emit(extractor.extract(text, { file, ...(flags.language && { language: flags.language }) }));
      terminal.progress(++done);
    }
  }
  await print.close();
  return exit === 0 && flags.strict && warned ? 1 : exit;
}

interface Printer {
  open(): Promise<void>;
  document(document: ExtractedDocument): Promise<void>;
  close(): Promise<void>;
}

async function printer(flags: ExtractFlags, extractor: DocumentExtractor, terminal: Terminal): Promise<Printer> {
  const nothing = async () => {};
  if (flags.format === "ndjson") {
    return { open: nothing, document: (document) => terminal.write(ndjsonLine(document)), close: nothing };
  }
  if (flags.format === "text") {
    const { textWriter } = await import("../output/text.ts");
    const write = textWriter(terminal.colour);
    return { open: nothing, document: (document) => terminal.write(write(document)), close: nothing };
  }
  const layout = flags.compact ? compactLayout : jsonLayout;
  let any = false;
  return {
    open: () => terminal.write(layout.open(header(extractor.lexicons))),
    document: (document) => {
      const text = layout.document(document, !any);
      any = true;
      return terminal.write(text);
    },
    close: () => terminal.write(layout.close(any)),
  };
}

/** `{"id", "text", "language"?}` a line; a line that is none is reported and passed over. */
async function* records(
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
