/**
 * Text that was spoilt before it came to us: UTF-8 that a program read as an encoding of one byte a
 * letter, and saved.
 */

import { isUtf8 } from "node:buffer";
import { decodeAs } from "./read.ts";

/** The two that spoil most; what Latin-1 spoils is found by the first. */
const SPOILERS = ["windows-1252", "windows-1251"];
/** UTF-16 units looked at, from the first that is not ASCII. */
const SAMPLE = 2000;
/** Letters that must come out: fewer may be chance. */
const LEAST = 3;

const tables = new Map<string, ReadonlyMap<string, number>>();

/** The encoding as which UTF-8 was read, if it was: `Ð¡Ð¸Ñ€Ð¸Ñ` is Сирия read as windows-1252. */
export function misreadAs(text: string): string | undefined {
  const start = text.search(/[^\0-\x7f]/);
  if (start < 0) return undefined;
  const sample = text.slice(start, start + SAMPLE);
  return SPOILERS.find((encoding) => {
    const bytes = encode(sample, encoding);
    if (bytes === undefined) return false;
    // The sample may end within a character.
    for (let end = bytes.length; end > bytes.length - 4 && end > 0; end--) {
      const whole = bytes.subarray(0, end);
      if (isUtf8(whole))
        return (whole.toString("utf8").match(/[^\0-\x7f]/gu)?.length ?? 0) >= LEAST;
    }
    return false;
  });
}

/**
 * Undefined when a character is none of the encoding; bytes that it does not assign went through as
 * controls.
 */
function encode(text: string, encoding: string): Buffer | undefined {
  const table = tables.get(encoding) ?? inverse(encoding);
  tables.set(encoding, table);
  const bytes = Buffer.alloc(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const byte = unit < 0xa0 ? unit : table.get(text[at] as string);
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

function inverse(encoding: string): ReadonlyMap<string, number> {
  const result = decodeAs(
    Uint8Array.from({ length: 128 }, (_, i) => 0x80 + i),
    encoding,
  );
  return new Map(result.ok ? [...result.text].map((character, i) => [character, 0x80 + i]) : []);
}
