/** What `extract coverage` can be asked, of lexicons and of a corpus. */

import type { RecordFlags } from "./records/flags.ts";

export interface CoverageFlags extends Pick<RecordFlags, "idField" | "textField" | "language"> {
  readonly format: "text" | "json" | "csv";
  readonly missing?: boolean;
  readonly lexicons?: readonly string[];
  /** Files, folders or patterns; "-" for standard input. */
  readonly corpus?: readonly string[];
  readonly input: "text" | "ndjson";
  /** Unlisted names of each kind in each language. */
  readonly limit?: number;
  readonly draft?: boolean;
  /** Folder that the draft goes to. */
  readonly output?: string;
}
