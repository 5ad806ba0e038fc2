/** What prints documents, one by one, in whatever format. */

import type { ExtractedDocument, Provenance, RecordError } from "../../entity.ts";
import type { DocumentExtractor } from "../../extractor.ts";
import { documentName, type RecordHead } from "../../output/json.ts";
import type { ExtractFlags } from "../extractFlags.ts";
import type { Terminal } from "../terminal.ts";

/** A document, and what it was made of. */
export interface Printed {
  readonly document: ExtractedDocument;
  /** The text as decoded, into which its offsets point. */
  readonly text: string;
  /** Its date in ISO 8601, where it is given or in the name of its file. */
  readonly date: string | undefined;
  /** There when the document comes of a record. */
  readonly head?: RecordHead | undefined;
}

/** What people call a document. */
export function nameOf({ document, head }: Pick<Printed, "document" | "head">): string {
  return documentName(document, head);
}

export interface Printer {
  open(): Promise<void>;
  document(printed: Printed): Promise<void>;
  /** A record that gave no document; only a format of lines has a place for it. */
  failure(head: RecordHead, error: RecordError): Promise<void>;
  close(): Promise<void>;
}

/** What a printer is made of. */
export interface PrinterTask {
  readonly flags: ExtractFlags;
  readonly from: Provenance;
  /** Who made the documents, for those who ask why. */
  readonly extractor: DocumentExtractor;
  readonly terminal: Terminal;
}

/** A printer that does nothing but what it is given. */
export function printerOf(does: Partial<Printer> & Pick<Printer, "document">): Printer {
  const nothing = async () => {};
  return { open: nothing, failure: nothing, close: nothing, ...does };
}
