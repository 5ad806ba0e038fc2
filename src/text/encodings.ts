/**
 * Encodings by name and by their bytes. Names are those of the WHATWG Encoding Standard, which
 * TextDecoder reads.
 */

/** Those that a message lists; TextDecoder knows more. */
export const COMMON_ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1251",
  "windows-1252",
  "windows-1256",
  "koi8-r",
  "ibm866",
  "iso-8859-5",
  "iso-8859-6",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-kr",
] as const;

/**
 * The name under which TextDecoder knows an encoding, or undefined: `CP-1251` is `windows-1251`,
 * `latin1` is `windows-1252`. `utf-16` stays as it is: which half comes first is for the text
 * itself to say.
 */
export function encodingNamed(name: string): string | undefined {
  const plain = name.trim().toLowerCase().replace(/[\s_]/g, "-");
  if (/^utf-?16$/.test(plain)) return "utf-16";
  for (const label of [
    plain,
    plain.replaceAll("-", "_"),
    plain.replaceAll("-", ""),
    ...spelledOut(plain),
  ]) {
    try {
      return new TextDecoder(label).encoding;
    } catch {
      // The next spelling may be one that it knows.
    }
  }
  return undefined;
}

/** What people write besides the labels of the standard. */
function spelledOut(name: string): string[] {
  const codePage = /^(?:windows|win|cp|ibm|dos|ms)?-?(125[0-8]|866|874)$/.exec(name)?.[1];
  if (codePage) return [codePage === "866" ? "ibm866" : `windows-${codePage}`];
  const iso = /^(?:iso)?-?8859-?(\d{1,2})$/.exec(name)?.[1];
  if (iso) return [`iso-8859-${iso}`];
  const koi = /^koi-?8-?([ru])$/.exec(name)?.[1];
  if (koi) return [`koi8-${koi}`];
  const wide = /^utf-?16-?([lb]e)$/.exec(name)?.[1];
  return wide ? [`utf-16${wide}`] : [];
}

export type WideEncoding = "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be";

/** The encoding that a byte-order mark names. */
export function markedEncoding(bytes: Uint8Array): "utf-8" | WideEncoding | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe)
    return c === 0 && d === 0 && bytes.length >= 4 ? "utf-32le" : "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? "utf-32be" : undefined;
}

/**
 * Share of bytes below 8 from which a text without a NUL may have two bytes a character: UTF-8 has
 * next to none.
 */
const LOW_BYTES = 0.1;
/**
 * Share of printable ASCII from which a text is one byte a character: pairs of letters would be
 * rare Chinese.
 */
const ASCII_BYTES = 0.8;
/** Share of the characters that must make sense, and of those that must not fail to. */
const SENSE = 0.8;
const NONSENSE = 0.02;

/**
 * UTF-16 and UTF-32 without a mark, by what the bytes mean when they are read so. `sample` is the
 * beginning of the text; it may end within a character.
 */
export function recogniseWide(sample: Uint8Array): WideEncoding | undefined {
  if (sample.length < 4 || !hasLowBytes(sample)) return undefined;
  let low = 0;
  let ascii = 0;
  for (const byte of sample) {
    if (byte < 8) low++;
    else if ((byte >= 0x20 && byte < 0x7f) || (byte >= 9 && byte <= 13)) ascii++;
  }
  if (
    (low < LOW_BYTES * sample.length && !sample.includes(0)) ||
    ascii > ASCII_BYTES * sample.length
  )
    return undefined;
  if (sample.length >= 8) {
    if (isText32(codePoints32(sample, true))) return "utf-32le";
    if (isText32(codePoints32(sample, false))) return "utf-32be";
  }
  const [little, big] = (["utf-16le", "utf-16be"] as const).map(
    (encoding) => senseOf(units16(sample, encoding === "utf-16le")).one,
  );
  const least = Math.max(little ?? 0, big ?? 0);
  if (least < SENSE) return undefined;
  return (little ?? 0) >= (big ?? 0) ? "utf-16le" : "utf-16be";
}

/** Asked first, without a step of ours a byte: hardly a text has one. */
function hasLowBytes(sample: Uint8Array): boolean {
  const { buffer, byteOffset, byteLength } = sample;
  return /[\0-\x07]/.test(Buffer.from(buffer, byteOffset, byteLength).toString("latin1"));
}

/** Most of the bytes are zero, which is proof enough for letters of any alphabets. */
function isText32(text: string | undefined): boolean {
  return text !== undefined && senseOf(text).any >= SENSE;
}

function codePoints32(bytes: Uint8Array, little: boolean): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const characters: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, little);
    if (code > 0x10ffff) return undefined;
    characters.push(String.fromCodePoint(code));
  }
  return characters.join("");
}

function units16(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const units: string[] = [];
  for (let at = 0; at + 2 <= bytes.length; at += 2)
    units.push(String.fromCharCode(view.getUint16(at, little)));
  // A pair of surrogates may be cut by the end of the sample.
  if (/[\ud800-\udbff]$/.test(units.at(-1) ?? "")) units.pop();
  return units.join("");
}

/** Letters that occur together in one text. */
const ALPHABETS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /[\p{Script=Arabic}\p{M}]/u,
  /[\p{Script=Hebrew}\p{M}]/u,
  /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/u,
  /\p{Script=Hangul}/u,
  /[\p{Script=Devanagari}\p{M}]/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Georgian}/u,
  /[\p{Script=Thai}\p{M}]/u,
];

/** Are all letters of the word of one alphabet? */
export function ofOneAlphabet(word: string): boolean {
  const letters = Array.from(word).filter((character) => !/[\p{M}\p{Cf}]/u.test(character));
  return ALPHABETS.some((alphabet) => letters.every((letter) => alphabet.test(letter)));
}

/**
 * How much of a reading makes sense, 0 to 1: letters of one alphabet (or of any), and ASCII. Bytes
 * read the wrong way round give letters too, but of many alphabets, or Chinese that nobody writes,
 * and no spaces.
 */
function senseOf(text: string): { readonly one: number; readonly any: number } {
  const characters = Array.from(text);
  const counts = ALPHABETS.map(() => 0);
  let ascii = 0;
  let letters = 0;
  let nonsense = 0;
  for (const character of characters) {
    const code = character.codePointAt(0) as number;
    if (code < 0x7f && (code >= 0x20 || (code >= 9 && code <= 13))) ascii++;
    else if (/[\p{Cc}\p{Cn}\p{Co}\p{Cs}]/u.test(character)) nonsense++;
    else {
      const alphabet = ALPHABETS.findIndex((letter) => letter.test(character));
      if (alphabet < 0) continue;
      letters++;
      counts[alphabet] = (counts[alphabet] as number) + 1;
    }
  }
  if (characters.length === 0 || nonsense > NONSENSE * characters.length) return { one: 0, any: 0 };
  return {
    one: (Math.max(...counts) + ascii) / characters.length,
    any: (letters + ascii) / characters.length,
  };
}
