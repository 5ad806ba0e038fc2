/**
 * Which encoding bytes that are not UTF-8 are probably in. The one door to chardet; loaded only
 * when a text was refused.
 */

import { analyse } from "chardet";
import { encodingNamed, ofOneAlphabet } from "./encodings.ts";
import { firstInvalid } from "./read.ts";

/** Bytes looked at: of the lines with more than ASCII in them, from the first that is not UTF-8. */
const SAMPLE = 32_768;
/** chardet's confidence (of 100) below which an answer is chance. */
const CHANCE = 11;
/**
 * Encodings that chardet does not know or seldom finds, and that are asked when none of its answers
 * makes words.
 */
const ALSO = ["windows-1252", "windows-1256", "windows-1251", "koi8-u", "ibm866", "x-mac-cyrillic"];
/** Share of the words that must be words in the encoding. */
const LEAST_WORDS = 0.6;
/**
 * UTF-8 with so many valid sequences to each broken one is damaged UTF-8, and no other encoding.
 */
const VALID_TO_BROKEN = 2;

/**
 * A name that TextDecoder reads; "utf-8" when the text is UTF-8 with some broken places; undefined
 * when nothing fits.
 */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  const sample = sampleOf(bytes);
  if (isDamagedUtf8(sample)) return "utf-8";
  const named = analyse(sample)
    .filter((match) => match.confidence >= CHANCE)
    .flatMap((match) => encodingNamed(match.name) ?? []);
  const readings = [...new Set([...named, ...ALSO])]
    .filter((encoding) => !encoding.startsWith("utf-"))
    .map((encoding) => ({ encoding, words: shareOfWords(sample, encoding) }));
  const best = Math.max(...readings.map((reading) => reading.words));
  if (best < LEAST_WORDS) return undefined;
  return readings.find((reading) => reading.words === best)?.encoding;
}

/** English lines would make every other encoding look like an English one. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = [];
  let size = 0;
  let start = bytes.lastIndexOf(10, firstInvalid(bytes)) + 1;
  while (start < bytes.length && size < SAMPLE) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(start, Math.min(end, start + SAMPLE));
    if (line.some((byte) => byte >= 0x80)) {
      lines.push(line);
      size += line.length;
    }
    start = end;
  }
  return Buffer.concat(lines);
}

function isDamagedUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder().decode(sample);
  const broken = text.split("\ufffd").length - 1;
  const others = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return others >= VALID_TO_BROKEN * broken;
}

/**
 * Of the words with letters beyond ASCII, the share that looks like words: one alphabet, no signs
 * inside, capitals only at the beginning or throughout. A wrong encoding gives signs, foreign
 * letters and capitals within words.
 */
function shareOfWords(sample: Uint8Array, encoding: string): number {
  let text: string;
  try {
    // The sample may end within a character.
    text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return 0;
  }
  const words = text
    .split(/[\s\p{P}\p{Nd}<>=+|~^`$]+/u)
    .filter((word) => /[^\0-\x7f]/.test(word) && /\p{L}/u.test(word));
  const good = words.filter(
    (word) =>
      /^(?:\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+|[\p{Lo}\p{M}\u200c\u200d]+)$/u.test(word) &&
      ofOneAlphabet(word),
  );
  return words.length === 0 ? 0 : good.length / words.length;
}
