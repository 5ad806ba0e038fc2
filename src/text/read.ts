/**
 * Bytes to text: UTF-8, what a byte-order mark names, UTF-16 by its looks, or the encoding that was
 * asked for. Line ends stay as they are.
 */

import { constants, isUtf8 } from "node:buffer";
import { markedEncoding, recogniseWide } from "./encodings.ts";

export interface DecodeOptions {
  /** A name that `encodingNamed` gave. A byte-order mark in the text says more than it. */
  readonly encoding?: string | undefined;
  /**
   * What is done with bytes that are no character of the encoding. "replace" puts one U+FFFD for
   * each sequence.
   */
  readonly invalid?: "refuse" | "replace" | undefined;
}

export interface DecodedText {
  readonly ok: true;
  /** Without the byte-order mark. */
  readonly text: string;
  readonly encoding: string;
  /** The encoding has no mark and was not asked for: the bytes look like it. */
  readonly assumed: boolean;
  /** Sequences that stand as U+FFFD now. */
  readonly replaced: number;
}

export interface UndecodedText {
  readonly ok: false;
  /**
   * "invalid": no text of `encoding`; "binary": no text; "unknown": `encoding` is not read; "long":
   * over V8's longest string.
   */
  readonly reason: "invalid" | "binary" | "unknown" | "long";
  readonly encoding: string;
  /** Offset of the first byte that is wrong, where it is known. */
  readonly at?: number;
}

/** Bytes looked at to tell text from binary data. */
export const SNIFFED = 8192;

/** UTF-8 text of more bytes may not fit into one string. */
export const LARGEST_TEXT = constants.MAX_STRING_LENGTH;

/**
 * Is a text that begins so no text at all? `sample` is what of it is there, `SNIFFED` bytes at most
 * are looked at.
 */
export function looksBinary(sample: Uint8Array, encoding?: string): boolean {
  const head = sample.subarray(0, SNIFFED);
  return (
    head.includes(0) &&
    !encoding?.startsWith("utf-16") &&
    markedEncoding(head) === undefined &&
    recogniseWide(head) === undefined
  );
}

/** A whole text, whose beginning may say its encoding. Never throws. An empty text is a text. */
export function decodeText(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): DecodedText | UndecodedText {
  const head = bytes.subarray(0, SNIFFED);
  const marked = markedEncoding(head);
  const asked = options.encoding === "utf-16" ? undefined : options.encoding;
  const encoding =
    marked ??
    asked ??
    recogniseWide(head) ??
    (options.encoding === "utf-16" ? "utf-16le" : "utf-8");
  if (encoding.startsWith("utf-32")) return { ok: false, reason: "unknown", encoding };
  if (!encoding.startsWith("utf-16") && head.includes(0))
    return { ok: false, reason: "binary", encoding, at: head.indexOf(0) };
  const result = decodeAs(bytes, encoding, options.invalid);
  return result.ok
    ? {
        ...result,
        assumed: marked === undefined && options.encoding === undefined && encoding !== "utf-8",
      }
    : result;
}

/**
 * Bytes of which the encoding is known. A byte-order mark at their beginning is dropped. Never
 * throws.
 */
export function decodeAs(
  bytes: Uint8Array,
  encoding: string,
  invalid: "refuse" | "replace" = "refuse",
): Omit<DecodedText, "assumed"> | UndecodedText {
  try {
    if (encoding === "utf-8" && isUtf8(bytes)) {
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
      return {
        ok: true,
        encoding,
        text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text,
        replaced: 0,
      };
    }
    if (encoding === "utf-8" && invalid === "refuse")
      return { ok: false, reason: "invalid", encoding, at: firstInvalid(bytes) };
    return { ok: true, encoding, ...decoded(bytes, encoding, invalid) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      ok: false,
      reason: code === "ERR_ENCODING_INVALID_ENCODED_DATA" ? "invalid" : "long",
      encoding,
    };
  }
}

/**
 * Throws what TextDecoder throws: for bytes that are no text of the encoding under "refuse", and
 * for too long a text.
 */
function decoded(
  bytes: Uint8Array,
  encoding: string,
  invalid: "refuse" | "replace",
): Pick<DecodedText, "text" | "replaced"> {
  const text = withoutControls(
    new TextDecoder(encoding, { fatal: invalid === "refuse" }).decode(bytes),
    encoding,
  );
  if (invalid === "refuse") return { text, replaced: 0 };
  const own = encoding === "utf-8" ? occurrences(bytes, REPLACEMENT) : 0;
  return { text, replaced: Math.max(0, text.split("\ufffd").length - 1 - own) };
}

const REPLACEMENT = Uint8Array.of(0xef, 0xbf, 0xbd);

function occurrences(bytes: Uint8Array, sought: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = buffer.indexOf(sought); at >= 0; at = buffer.indexOf(sought, at + sought.length))
    count++;
  return count;
}

/** What windows-1252 has at 80 to 9F; five of them are not assigned. */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/**
 * Node 20 reads windows-1252 as ISO 8859-1: quotation marks and dashes come out as control
 * characters.
 */
function withoutControls(text: string, encoding: string): string {
  if (encoding !== "windows-1252") return text;
  return text.replace(
    /[\x80-\x9f]/g,
    (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] as string,
  );
}

/**
 * Offset of the first byte that breaks UTF-8, by halving: a prefix is valid when it is, up to a cut
 * sequence at its end.
 */
export function firstInvalid(bytes: Uint8Array): number {
  const valid = (length: number) => {
    let end = length;
    while (end > 0 && length - end < 4 && ((bytes[end] as number) & 0xc0) === 0x80) end--;
    return isUtf8(bytes.subarray(0, end));
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (valid(middle)) low = middle;
    else high = middle - 1;
  }
  // The byte itself, or the beginning of the sequence that it breaks.
  let lead = low;
  while (lead > 0 && low - lead < 3 && ((bytes[lead] as number) & 0xc0) === 0x80) lead--;
  return (bytes[lead] as number) >= 0xc0 ? lead : low;
}
