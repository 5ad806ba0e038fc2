/**
 * What each UTF-16 unit is (letter, digit, space…) and what it becomes for comparing. Building the
 * tables costs about 25 ms, so they are built once, with the lexicons, and loaded as bytes
 * afterwards.
 */

/**
 * Classes of units. `JOINER` is the zero-width non-joiner: it parts words as a space does, but is
 * written inside one.
 */
export const MARK = 0;
export const LETTER = 1;
export const UPPER = 2;
export const DIGIT = 3;
export const SPACE = 4;
export const NEWLINE = 5;
export const IGNORED = 6;
export const JOINER = 7;
export const COMBINING = 8;
/** Signs that are seen but say nothing for comparing: vowel signs, tatweel. */
export const SILENT = 9;

/** A folded value that stands for several units, found in `expansions`. */
const EXPANDS = 0;

export interface CharacterTables {
  /** Class of each UTF-16 unit; 65,536 entries. */
  readonly classes: Uint8Array;
  /** Folded unit of each unit; 0 means: look into `expansions`. */
  readonly folded: Uint16Array;
  readonly expansions: ReadonlyMap<number, string>;
}

/** Tatweel and vowel signs; not the signs that make another letter (U+0653 to U+0655). */
const VOWEL_SIGNS = /[\u0640\u064B-\u0652\u0656-\u065F\u0670\u06D6-\u06ED]/u;
/** Whatever Unicode calls ignorable. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;
const APOSTROPHES = /['’‘‛′ʼʻʾʿ`´＇]/u;
const QUOTES = /[“”„‟«»″〝〞＂]/u;

/** Letters whose equality in comparing is a convention of news text rather than of Unicode. */
const EQUAL_LETTERS: Readonly<Record<string, string>> = {
  ё: "е",
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ڪ: "ك",
  "،": ",",
  "؛": ";",
  "؟": "?",
  "٫": ".",
  "٬": ",",
  "٪": "%",
  "−": "-",
  "⁃": "-",
  "…": ".",
};

function foldUnit(char: string): string {
  if (APOSTROPHES.test(char)) return "'";
  if (QUOTES.test(char)) return '"';
  if (/\p{Pd}/u.test(char)) return "-";
  if (/\p{Zs}/u.test(char)) return " ";
  const mapped = EQUAL_LETTERS[char];
  if (mapped) return mapped;
  if (/\p{Nd}/u.test(char)) return String(digitValue(char));
  if (!/\p{L}/u.test(char)) return char;
  let text = char.normalize("NFKC").toLowerCase();
  text = Array.from(text, (c) => EQUAL_LETTERS[c] ?? c).join("");
  if (/^[\p{Script=Latin}\p{Script=Greek}]/u.test(text))
    text = text.normalize("NFD").replace(/\p{M}/gu, "");
  return text.replace(VOWEL_SIGNS, "").replace(IGNORABLE, "") || char;
}

/** Unicode places each script's digits 0 to 9 in one run. */
function digitValue(char: string): number {
  const code = char.codePointAt(0) as number;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return (code - zero) % 10;
}

function classify(char: string): number {
  if (char === "\n" || char === "\r" || char === "\u2028" || char === "\u2029") return NEWLINE;
  if (char === "\u200C") return JOINER;
  if (VOWEL_SIGNS.test(char)) return SILENT;
  if (IGNORABLE.test(char)) return IGNORED;
  if (/\s/u.test(char)) return SPACE;
  if (/[\p{Lu}\p{Lt}]/u.test(char)) return UPPER;
  if (/\p{L}/u.test(char)) return LETTER;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  if (/\p{M}/u.test(char)) return COMBINING;
  return MARK;
}

/**
 * Is a surrogate pair a character that Unicode calls ignorable: a tag, a variation selector, a
 * control of shorthand or music?
 */
export function isIgnorablePair(high: number, low: number): boolean {
  if (high >= 0xdb40 && high <= 0xdb43) return low >= 0xdc00 && low <= 0xdfff;
  if (high === 0xd82f) return low >= 0xdca0 && low <= 0xdca3;
  return high === 0xd834 && low >= 0xdd73 && low <= 0xdd7a;
}

export function buildCharacterTables(): CharacterTables {
  const classes = new Uint8Array(65536);
  const folded = new Uint16Array(65536);
  const expansions = new Map<number, string>();
  for (let unit = 1; unit < 65536; unit++) {
    folded[unit] = unit;
    if (unit >= 0xd800 && unit <= 0xdfff) continue;
    const char = String.fromCharCode(unit);
    classes[unit] = classify(char);
    const text = foldUnit(char);
    if (text.length === 1) folded[unit] = text.charCodeAt(0);
    else {
      folded[unit] = EXPANDS;
      expansions.set(unit, text);
    }
  }
  return { classes, folded, expansions };
}

/** The tables with a language's own letter variants on top. Keys and values are single letters. */
export function withLetters(
  tables: CharacterTables,
  letters: Readonly<Record<string, string>>,
): CharacterTables {
  if (Object.keys(letters).length === 0) return tables;
  const folded = tables.folded.slice();
  const expansions = new Map(tables.expansions);
  const targets = Object.entries(letters).map(
    ([from, to]) => [foldString(tables, from), foldString(tables, to)] as const,
  );
  for (const [from, to] of targets) {
    if (from.length !== 1) continue;
    const source = from.charCodeAt(0);
    for (let unit = 1; unit < 65536; unit++) {
      if (folded[unit] !== source) continue;
      if (to.length === 1) folded[unit] = to.charCodeAt(0);
      else {
        folded[unit] = EXPANDS;
        expansions.set(unit, to);
      }
    }
  }
  return { classes: tables.classes, folded, expansions };
}

/** The tables with marks that inside a word say nothing (Дем'янчук), with all that fold to them. */
export function withSilentMarks(tables: CharacterTables, marks: string): CharacterTables {
  const silent = new Set(foldString(tables, marks));
  if (silent.size === 0) return tables;
  const classes = tables.classes.slice();
  for (let unit = 1; unit < 65536; unit++) {
    const value = tables.folded[unit] as number;
    if (value !== EXPANDS && silent.has(String.fromCharCode(value))) classes[unit] = IGNORED;
  }
  return { ...tables, classes };
}

/** The folded form of a short string, without the way back. */
export function foldString(tables: CharacterTables, text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = tables.classes[unit];
    if (kind === IGNORED || kind === SILENT || kind === COMBINING) continue;
    const value = tables.folded[unit] as number;
    out += value === EXPANDS ? (tables.expansions.get(unit) ?? "") : String.fromCharCode(value);
  }
  return out;
}

/**
 * What a language's own letters change, for a compiled file: making it costs a walk of the table.
 */
export interface Refolds {
  /** A unit and its folded unit, by turns. */
  readonly units: Uint16Array;
  /** What those stand for that expand. */
  readonly expansions: readonly (readonly [unit: number, text: string])[];
  /** Units that are ignored. */
  readonly silent: readonly number[];
}

/** From the tables without a language's letters to those with them. */
export function refoldsBetween(plain: CharacterTables, own: CharacterTables): Refolds {
  const units: number[] = [];
  const expansions: [number, string][] = [];
  const silent: number[] = [];
  for (let unit = 1; unit < 65536; unit++) {
    if (own.classes[unit] !== plain.classes[unit]) silent.push(unit);
    const value = own.folded[unit] as number;
    const text = own.expansions.get(unit);
    const expands = value === EXPANDS && text !== plain.expansions.get(unit);
    if (value === plain.folded[unit] && !expands) continue;
    units.push(unit, value);
    if (expands && text !== undefined) expansions.push([unit, text]);
  }
  return { units: Uint16Array.from(units), expansions, silent };
}

/** The tables with what a language's letters change in them. */
export function withRefolds(
  tables: CharacterTables,
  { units, expansions, silent }: Refolds,
): CharacterTables {
  if (units.length === 0 && silent.length === 0) return tables;
  const folded = tables.folded.slice();
  const classes = silent.length === 0 ? tables.classes : tables.classes.slice();
  for (const unit of silent) classes[unit] = IGNORED;
  for (let i = 0; i < units.length; i += 2) folded[units[i] as number] = units[i + 1] as number;
  return {
    classes,
    folded,
    expansions:
      expansions.length === 0 ? tables.expansions : new Map([...tables.expansions, ...expansions]),
  };
}
