/**
 * A stream of bytes, line by line, each decoded by itself: a line that is no text leaves the others
 * as they are.
 */

import { markedEncoding, recogniseWide } from "../text/encodings.ts";
import { type DecodeOptions, decodeAs, SNIFFED } from "../text/read.ts";
import { type Chunks, unpacked } from "./bytes.ts";
import { type Refusal, refusal } from "./refusal.ts";

/** A line without its end (a carriage return before it stays), or what is wrong with it. */
export type Line =
  | { readonly text: string; readonly warnings: readonly string[] }
  | (Refusal & { readonly tooLong?: boolean });

/** Most bytes of one line; a longer one is passed over. */
export const LONGEST_LINE = 128 << 20;

const NO_WARNINGS: readonly string[] = [];

/**
 * The lines of a stream, which may be gzip and in any encoding that is read; memory holds one line
 * of at most `longest` bytes. `input` names it in advice, "-" for standard input. Throws what the
 * stream throws.
 */
export async function* readLines(
  stream: Chunks,
  input: string,
  options: DecodeOptions = {},
  longest = LONGEST_LINE,
): AsyncGenerator<Line> {
  const source = unpacked(stream);
  const { head, chunks } = await headOf(source);
  const asked =
    options.encoding === "utf-16" ? (recogniseWide(head) ?? "utf-16le") : options.encoding;
  const encoding = markedEncoding(head) ?? asked ?? recogniseWide(head) ?? "utf-8";
  if (encoding.startsWith("utf-32")) {
    await source.return(undefined);
    yield await refusal(head, { ok: false, reason: "unknown", encoding }, input);
    return;
  }
  const wide = encoding.startsWith("utf-16");
  // chardet is asked once: the lines of one stream are in one encoding.
  let refused: Refusal | undefined;
  for await (const bytes of byteLines(wide ? asUtf8(chunks, encoding) : chunks, longest)) {
    if (bytes === undefined) {
      yield {
        tooLong: true,
        problem: `a line of more than ${Math.floor(longest / (1 << 20))} MB`,
        repair: "split the record",
      };
      continue;
    }
    const result = decodeAs(bytes, wide ? "utf-8" : encoding, options.invalid);
    if (!result.ok) {
      const { reason } = result; // the byte is of the line, and the line has a number
      refused ??= await refusal(
        bytes,
        { ok: false, reason, encoding: result.encoding },
        input,
        "--input ndjson ",
      );
      yield refused;
    } else if (wide && options.invalid !== "replace" && result.text.includes("\ufffd")) {
      yield {
        problem: `not valid ${encoding.toUpperCase()}`,
        repair: "--invalid replace reads it with U+FFFD for what is wrong",
      };
    } else
      yield {
        text: result.text,
        warnings: result.replaced > 0 ? [replacedWarning(result.replaced, encoding)] : NO_WARNINGS,
      };
  }
}

/** What a document says in which U+FFFD was put. */
export function replacedWarning(count: number, encoding: string): string {
  return `${count} ${count === 1 ? "place is" : "places are"} not valid ${encoding.toUpperCase()} and ${count === 1 ? "reads" : "read"} U+FFFD`;
}

/**
 * The first bytes, enough for a byte-order mark, and all of them again. More is not waited for: it
 * may come late.
 */
async function headOf(
  stream: AsyncGenerator<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly chunks: Chunks }> {
  let head: Uint8Array = new Uint8Array();
  while (head.length < 4) {
    const next = await stream.next();
    if (next.done) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  const chunks = async function* () {
    if (head.length > 0) yield head;
    yield* stream;
  };
  return { head: head.subarray(0, SNIFFED), chunks: chunks() };
}

/** Characters of two bytes have line ends of two: as UTF-8 they are cut like the others. */
async function* asUtf8(chunks: Chunks, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

/** Undefined for a line of more than `longest` bytes, as soon as that is known. */
async function* byteLines(chunks: Chunks, longest: number): AsyncGenerator<Uint8Array | undefined> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  let passing = false;
  for await (const piece of chunks) {
    const chunk = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(10, start);
      const part = chunk.subarray(start, end < 0 ? chunk.length : end);
      if (!passing && length + part.length > longest) {
        passing = true;
        pieces = [];
        yield undefined;
      }
      if (!passing && part.length > 0) {
        pieces.push(part);
        length += part.length;
      }
      if (end < 0) break;
      if (!passing) yield pieces.length === 1 ? (pieces[0] as Uint8Array) : Buffer.concat(pieces);
      pieces = [];
      length = 0;
      passing = false;
      start = end + 1;
    }
  }
  if (!passing && length > 0) yield Buffer.concat(pieces);
}
