/** Inputs named on the command line to texts: files, folders, standard input. What cannot be read is reported, never fatal. */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { InputError } from "./errors.ts";
import { decodeText } from "./text/read.ts";

export interface Input {
  /** As named by the user, with forward slashes; "stdin" for standard input. */
  readonly file: string;
  readonly text: string;
}

/** Every input in order; problems go to `report`. Nothing of a file is kept after it was yielded. */
export async function* readInputs(names: readonly string[], stdin: Readable, report: (error: InputError) => void): AsyncGenerator<Input> {
  for (const name of names) {
    if (name === "-") {
      const input = decoded("stdin", await readAll(stdin), report);
      if (input) yield input;
      continue;
    }
    for (const { path, listed } of filesUnder(name, report)) {
      let bytes: Uint8Array;
      try {
        bytes = readFileSync(path);
      } catch (error) {
        report(unreadable(path, error));
        continue;
      }
      const result = decodeText(bytes);
      const file = path.replaceAll("\\", "/");
      if (result.ok) yield { file, text: result.text };
      // In a folder, what is not text is not meant.
      else if (!listed || !result.problem.startsWith("binary")) report(new InputError(file, result.problem, result.repair));
    }
  }
}

function decoded(file: string, bytes: Uint8Array, report: (error: InputError) => void): Input | undefined {
  const result = decodeText(bytes);
  if (result.ok) return { file, text: result.text };
  report(new InputError(file, result.problem, result.repair));
  return undefined;
}

/** The file itself, or the files in a folder and below, sorted; hidden ones are left out. */
function* filesUnder(name: string, report: (error: InputError) => void): Generator<{ path: string; listed: boolean }> {
  let folder: boolean;
  try {
    folder = statSync(name).isDirectory();
  } catch (error) {
    report(unreadable(name, error));
    return;
  }
  if (!folder) {
    yield { path: name, listed: false };
    return;
  }
  const entries = readdirSync(name, { withFileTypes: true }).filter((entry) => !entry.name.startsWith("."));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(name, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path, report);
    else if (entry.isFile()) yield { path, listed: true };
  }
}

const PROBLEMS: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ["no such file or folder", "check the name"],
  EACCES: ["permission denied", "make it readable"],
  EPERM: ["permission denied", "make it readable"],
  EISDIR: ["a folder, not a file", "name the files in it"],
};

/** What a person is told about an input that the system does not give. */
export function unreadable(name: string, error: unknown): InputError {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const [problem, repair] = PROBLEMS[code] ?? [`cannot be read (${code || String(error)})`, "check the file"];
  return new InputError(name, problem, repair);
}

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Buffer));
  return Buffer.concat(chunks);
}

export interface Line {
  /** Without the line feed; of a line that is too long only its beginning. */
  readonly bytes: Uint8Array;
  readonly tooLong: boolean;
}

/** Bytes that are kept of a line that is too long: enough to see what it is. */
const BEGINNING = 64;

/** Lines of a stream. Memory holds one line of at most `limit` bytes; what is longer is read past, not kept. */
export async function* readLines(stream: Readable, limit: number): AsyncGenerator<Line> {
  let kept: Buffer = Buffer.alloc(0);
  let length = 0;
  const keep = (part: Buffer) => {
    const needed = Math.min(limit, length + part.length);
    if (needed > kept.length) {
      // Doubled, so that a line that comes in small pieces is not copied for each.
      const larger = Buffer.alloc(Math.min(limit, Math.max(2 * kept.length, needed)));
      kept.copy(larger, 0, 0, length);
      kept = larger;
    }
    part.copy(kept, length); // what does not fit is left away
    length += part.length;
  };
  const take = (): Line => {
    const tooLong = length > limit;
    const bytes = kept.subarray(0, tooLong ? Math.min(BEGINNING, limit) : length);
    kept = Buffer.alloc(0);
    length = 0;
    return { bytes, tooLong };
  };
  for await (const piece of stream) {
    const chunk = typeof piece === "string" ? Buffer.from(piece) : (piece as Buffer);
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      if (length === 0 && end - start <= limit) yield { bytes: chunk.subarray(start, end), tooLong: false };
      else {
        keep(chunk.subarray(start, end));
        yield take();
      }
      start = end + 1;
    }
    if (start < chunk.length) keep(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
