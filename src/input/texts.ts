/** Inputs named on the command line to texts: files, folders, standard input. What cannot be read is reported, never fatal. */

import { readFileSync } from "node:fs";
import type { Readable } from "node:stream";
import { InputError } from "../errors.ts";
import { decodeText } from "../text/read.ts";
import { filesUnder, unreadable } from "./sources.ts";

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

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Buffer));
  return Buffer.concat(chunks);
}
