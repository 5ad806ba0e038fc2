/** Bytes to text: UTF-8 with or without a byte-order mark, UTF-16 by its mark. Line ends stay as they are. */

import { isUtf8 } from "node:buffer";

export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string; readonly repair: string };

/** Bytes looked at to tell text from binary data. */
const SNIFFED = 8192;

export function decodeText(bytes: Uint8Array): ReadText {
  if (bytes.length === 0) return { ok: false, problem: "the file is empty", repair: "nothing to extract" };
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
  if (utf16) {
    try {
      return { ok: true, text: new TextDecoder(utf16, { fatal: true }).decode(bytes) };
    } catch {
      return { ok: false, problem: `not valid ${utf16.toUpperCase()} although its byte-order mark says so`, repair: "save it as UTF-8" };
    }
  }
  if (bytes.subarray(0, SNIFFED).includes(0)) return { ok: false, problem: "binary data, not text", repair: "give text files" };
  if (!isUtf8(bytes)) {
    const at = firstInvalid(bytes);
    return { ok: false, problem: `not valid UTF-8 at byte ${at}`, repair: "convert it first, for example with iconv -t UTF-8" };
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  return { ok: true, text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text };
}

/** Offset of the first byte that breaks UTF-8, by halving: a prefix is valid when it is, up to a cut sequence at its end. */
function firstInvalid(bytes: Uint8Array): number {
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
  return low;
}
