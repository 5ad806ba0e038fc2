/**
 * Sources to texts. What cannot be read is reported, never fatal; nothing of a text is kept after
 * it was yielded.
 */

import type { Readable } from "node:stream";
import { InputError, internalError } from "../errors.ts";
import { misreadAs } from "../text/misread.ts";
import { type DecodeOptions, decodeText } from "../text/read.ts";
import { fileBytes, streamBytes } from "./bytes.ts";
import { replacedWarning } from "./lines.ts";
import { refusal } from "./refusal.ts";
import type { Source, Watcher } from "./sources.ts";

export interface Input {
  /** As the source names it. */
  readonly file: string;
  readonly text: string;
  /** What a reader of the document must know about how the text was read. */
  readonly warnings: readonly string[];
}

export interface ReadOptions extends DecodeOptions {
  /** What stands before the flags of a command that reads it after all: `explain `. */
  readonly command?: string;
  /** Did this program print it? */
  readonly isResult?: (text: string) => boolean;
}

/**
 * The text of every source that has one, in order. `stdin` is called when standard input is read.
 */
export async function* readTexts(
  sources: AsyncIterable<Source> | Iterable<Source>,
  stdin: () => Readable,
  watcher: Watcher,
  options: ReadOptions = {},
): AsyncGenerator<Input> {
  for await (const source of sources) {
    let input: Input | undefined;
    try {
      input = await readText(source, stdin, watcher, options);
    } catch (error) {
      watcher.error(error instanceof InputError ? error : internalError(source.file, error));
    }
    if (input) yield input;
  }
}

/** Undefined for what a folder holds besides texts of others. Throws InputError. */
async function readText(
  { path, file, listed }: Source,
  stdin: () => Readable,
  watcher: Watcher,
  options: ReadOptions,
): Promise<Input | undefined> {
  const { encoding } = options;
  const bytes =
    path === "-"
      ? await streamBytes(stdin(), file, encoding)
      : await fileBytes(path, file, encoding);
  const result = decodeText(bytes, options);
  if (result.ok) {
    if (listed && options.isResult?.(result.text)) {
      watcher.passedOver(file, "earlier result");
      return undefined;
    }
    const warnings: string[] = [];
    if (result.assumed)
      warnings.push(
        `read as ${result.encoding.toUpperCase()}, which it looks like; it has no byte-order mark`,
      );
    if (result.replaced > 0) warnings.push(replacedWarning(result.replaced, result.encoding));
    const spoiler = misreadAs(result.text);
    if (spoiler)
      warnings.push(
        `looks like UTF-8 that was read as ${spoiler} before it was saved; get it from where it came from`,
      );
    return { file, text: result.text, warnings };
  }
  if (listed && result.reason === "binary") {
    watcher.passedOver(file, "binary file");
    return undefined;
  }
  const { problem, repair } = await refusal(bytes, result, path, options.command);
  throw new InputError(file, problem, repair);
}
