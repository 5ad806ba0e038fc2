/**
 * The lines of one source that are to be answered, with their numbers: blank ones are left out, a
 * byte-order mark is passed over, and what is no NDJSON at all is told once.
 */

import { readLines } from "../../input/lines.ts";
import type { DecodeOptions } from "../../text/read.ts";
import type { Terminal } from "../terminal.ts";
import type { NumberedLine } from "./answer.ts";

/**
 * Bytes of one line; longer ones are read past. A line is held whole, as bytes, text, tokens and
 * matches, which takes about a hundred times its size: 1.8 GB at the limit, and Node allows itself
 * 2 GB on a machine of 8.
 */
export const LINE_LIMIT = 16 * 1024 * 1024;

/** Units of a line that are looked at to see what it is. */
const BEGINNING = 64;

/** `hint` is told what the source is by mistake. Throws what its stream throws. */
export async function* numberedLines(
  path: string,
  options: DecodeOptions,
  open: Terminal["open"],
  hint: (message: string) => void,
): AsyncGenerator<NumberedLine> {
  const source = sourceName(path);
  let line = 0;
  let first = true;
  for await (const found of readLines(open(path), path, options, LINE_LIMIT)) {
    line++;
    const content =
      line === 1 && "text" in found ? { ...found, text: found.text.replace(/^\ufeff/, "") } : found;
    if ("text" in content) {
      if (isBlank(content.text)) continue;
      const wrong = first ? wrongFormat(content.text) : undefined;
      first = false;
      if (wrong) hint(`${source}: ${wrong}`);
    }
    yield { source, line, content };
  }
}

/** A source as messages name it. */
export function sourceName(path: string): string {
  return path === "-" ? "stdin" : path;
}

function isBlank(line: string): boolean {
  return /^[ \t\r]*$/.test(line);
}

/** What a source is that begins like no record, and how to make records of it. */
function wrongFormat(json: string): string | undefined {
  const line = json.slice(0, BEGINNING).trim();
  if (line.startsWith("[")) return "this is a JSON array, not NDJSON; use jq -c '.[]'";
  if (line === "{") return "this is JSON over many lines, not NDJSON; use jq -c .";
  return undefined;
}
