/** What is asked of a run over texts or records. Types only. */

import type { OffsetUnit } from "../entity.ts";
import type { RuleDetail } from "../extractor.ts";
import type { Format } from "./formats.ts";
import type { RecordFlags } from "./records/flags.ts";

export interface ExtractFlags extends RecordFlags {
  readonly format: Format;
  readonly input: "text" | "ndjson";
  readonly offsets?: OffsetUnit;
  readonly rules?: RuleDetail;
  /** What the lexicons know of each listed entity. */
  readonly facts?: boolean;
  readonly lexicons?: readonly string[];
  readonly compact?: boolean;
  /** A byte-order mark before the rows, for spreadsheets. */
  readonly bom?: boolean;
  /** Links to the files; without it where the terminal is known to have them. */
  readonly hyperlinks?: "auto" | "always" | "never";
  /** Lines of the text around each mention. */
  readonly context?: number;
  /** The source in what is printed, where the format has a choice. */
  readonly text?: boolean;
  readonly strict?: boolean;
  readonly filesFrom?: string;
  /** The names of the list end in a NUL. */
  readonly null?: boolean;
  /** Name each thing in a folder that is not read. */
  readonly verbose?: boolean;
}

/** The same as they are asked: without a format the name of the output file says it. */
export interface AskedFlags extends Omit<ExtractFlags, "format"> {
  readonly format?: Format;
  /** The file that results go to. */
  readonly output?: string;
}
