/** `extract FILES`: inputs in, documents out, in the format asked for. */

import type { ExtractedDocument, OffsetUnit } from "../entity.ts";
import type { ExpectedError } from "../errors.ts";
import { openExtractor } from "../extractor.ts";
import { readInputs } from "../input.ts";
import { printer } from "./printer.ts";
import { type RecordFlags, requireRecords, streamRecords } from "./records.ts";
import type { Terminal } from "./terminal.ts";

export interface ExtractFlags extends RecordFlags {
  readonly format: "json" | "ndjson" | "text";
  readonly input: "text" | "ndjson";
  readonly offsets?: OffsetUnit;
  readonly lexicons?: readonly string[];
  readonly compact?: boolean;
  readonly strict?: boolean;
}

/** Returns the exit code: 0 done, 1 warnings under --strict, 2 something could not be read. */
export async function runExtract(names: readonly string[], flags: ExtractFlags, terminal: Terminal): Promise<number> {
  requireRecords(flags);
  const { lexicons, offsets } = flags;
  const extractor = await openExtractor({ lexicons, offsets });
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
    for (const warning of document.warnings) terminal.complain(`${document.file}: ${warning}`, "warning");
    warned ||= document.warnings.length > 0;
    await print.document(document);
  };
  await print.open();
  const sources = names.length > 0 ? names : ["-"];
  if (flags.input === "ndjson") {
    const stream = await streamRecords(sources, flags, extractor, terminal, print);
    if (stream.failed) exit = 2;
    warned = stream.warned;
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
