/**
 * The slips that people make in lexicons, a kind each: which lines of which files can have it, and
 * what the line becomes. Knows nothing of checks.
 */

import type { Random } from "../bench/random.ts";

export interface SlipKind {
  readonly name: string;
  /** Files by their path in the folder of lexicons. */
  readonly files: RegExp;
  /** Lines that can have it. */
  readonly lines: RegExp;
  /**
   * The line as it is then, which may become several; undefined where it cannot be made. `next` is
   * the line below.
   */
  change(line: string, random: Random, next: string): string | undefined;
  /** The changed line is this many below the one chosen; 0 where it is not said. */
  readonly below?: number;
  /** What the file, or the folder of the language, is called then. */
  readonly renamed?: (name: string) => string;
}

const PLACES = /^(en|ru|ar|fa)\/places\//;
const NAMES = /^(en|ru|ar|fa)\/(places|people)\//;
const CATALOGUE = /^mul\/(places|people)\//;
const LISTED = /^ {2}[a-z0-9-]{5,}: \[[^"{\]]+\]$/;

const replacing = (from: RegExp | string, to: string) => (line: string) => {
  const changed = line.replace(from, to);
  return changed === line ? undefined : changed;
};

/** One of the places at which the expression matches is changed. */
const somewhere =
  (from: RegExp, to: (found: string) => string) => (line: string, random: Random) => {
    const found = [...line.matchAll(from)];
    if (found.length === 0) return undefined;
    const one = random.pick(found);
    return line.slice(0, one.index) + to(one[0]) + line.slice(one.index + one[0].length);
  };

/** A letter inside a word is left out. */
const misspelt = (word: string) => word.slice(0, 2) + word.slice(3);

const LATIN: Readonly<Record<string, string>> = { a: "а", e: "е", o: "о", p: "р", c: "с", x: "х" };
const CYRILLIC: Readonly<Record<string, string>> = { а: "a", е: "e", о: "o", р: "p", с: "c" };

const inForms = (from: RegExp, to: (found: string) => string) => (line: string, random: Random) => {
  const at = line.indexOf("[");
  const changed = somewhere(from, to)(line.slice(at), random);
  return changed === undefined ? undefined : line.slice(0, at) + changed;
};

const LETTERS: readonly SlipKind[] = [
  {
    name: "a Cyrillic letter in a Latin word",
    files: /^en\/(places|people)\//,
    lines: LISTED,
    change: inForms(/(?<=\p{L})[aeopcx]/gu, (letter) => LATIN[letter] ?? letter),
  },
  {
    name: "a Latin letter in a Cyrillic word",
    files: /^ru\/(places|people)\//,
    lines: LISTED,
    change: inForms(/(?<=\p{L})[аеорс]/gu, (letter) => CYRILLIC[letter] ?? letter),
  },
  {
    name: "Arabic kaf or yeh in Persian",
    files: /^fa\/(places|people)\//,
    lines: LISTED,
    change: inForms(/[کی]/gu, (letter) => (letter === "ک" ? "ك" : "ي")),
  },
  {
    name: "a no-break space",
    files: NAMES,
    lines: LISTED,
    change: inForms(/(?<=\p{L}) (?=\p{L})/gu, () => "\u00a0"),
  },
  {
    name: "a zero-width space",
    files: NAMES,
    lines: LISTED,
    change: inForms(/(?<=\p{L})(?=\p{L})/gu, () => "\u200b"),
  },
  {
    name: "a letter and its accent apart",
    files: NAMES,
    lines: /[éíáóúçčšžüöйёآ]/,
    change: somewhere(/[éíáóúçčšžüöйёآ]/g, (letter) => letter.normalize("NFD")),
  },
  {
    name: "a byte order mark",
    files: /\.yaml$/,
    lines: /^# yaml-language-server/,
    change: (line) => `\ufeff${line}`,
  },
];

const IDS: readonly SlipKind[] = [
  {
    name: "an id misspelt",
    files: PLACES,
    lines: LISTED,
    change: somewhere(/^ {2}[a-z0-9-]+/g, (id) => `  ${misspelt(id.trim())}`),
  },
  {
    name: "an id of a person misspelt",
    files: /^(en|ru|ar|fa)\/people\//,
    lines: /^ {2}[a-z0-9-]+: \{.*\}$/,
    change: somewhere(/^ {2}[a-z0-9-]+/g, (id) => `  ${misspelt(id.trim())}`),
  },
  {
    name: "an id twice",
    files: CATALOGUE,
    lines: /^ {2}[a-z0-9-]+: \{.*\}$/,
    change: (line) => `${line}\n${line}`,
    below: 1,
  },
  {
    name: "one form for two ids",
    files: PLACES,
    lines: LISTED,
    change(line, _, next) {
      const form = /\[([^,\]]+)/.exec(line)?.[1];
      return LISTED.test(next) ? `${line}\n${next.replace("[", `[${form}, `)}` : undefined;
    },
    below: 1,
  },
  {
    name: "a wrong id in an example",
    files: /examples\.yaml$/,
    lines: /\[(place|person|aircraft|ministry), [^,"]+, [a-z0-9-]{4,}\]/,
    change: somewhere(/(?<=, )[a-z0-9-]{4,}(?=\])/g, misspelt),
  },
];

const KEYS: readonly SlipKind[] = [
  {
    name: "a key misspelt",
    files: CATALOGUE,
    lines: /\b(country|latitude|type):/,
    change: somewhere(/\b(country|latitude|type)(?=:)/g, misspelt),
  },
  {
    name: "a condition misspelt",
    files: NAMES,
    lines: /\bform: .*\b(after|before|not-after):/,
    change: somewhere(/\b(not-after|after|before)(?=:)/g, misspelt),
  },
  {
    name: "a merge key",
    files: CATALOGUE,
    lines: /^ {2}[a-z0-9-]+: \{ name/,
    change: replacing("{ name", "{ <<: { note: x }, name"),
  },
  {
    name: "a bracket that is not closed",
    files: NAMES,
    lines: LISTED,
    change: replacing(/\]$/, ""),
  },
  {
    name: "an empty form",
    files: NAMES,
    lines: LISTED,
    change: replacing("[", '["", '),
  },
  {
    name: "a list made empty",
    files: NAMES,
    lines: LISTED,
    change: replacing(/\[.*\]/, "[]"),
  },
];

const FACTS: readonly SlipKind[] = [
  {
    name: "coordinates swapped",
    files: /^mul\/places\//,
    lines: /latitude: .*longitude: /,
    change: replacing(/latitude: ([-\d.]+), longitude: ([-\d.]+)/, "latitude: $2, longitude: $1"),
  },
  {
    name: "a latitude beyond the pole",
    files: /^mul\/places\//,
    lines: /latitude: \d\d/,
    change: replacing("latitude: ", "latitude: 1"),
  },
  {
    name: "a country in small letters",
    files: CATALOGUE,
    lines: /country: [A-Z]{2}\b/,
    change: somewhere(/(?<=country: )[A-Z]{2}/g, (code) => code.toLowerCase()),
  },
  {
    name: "an unknown country",
    files: CATALOGUE,
    lines: /country: [A-Z]{2}\b/,
    change: replacing(/country: [A-Z]{2}/, "country: UK"),
  },
  {
    name: "a country that ISO leaves to its users",
    files: CATALOGUE,
    lines: /country: [A-Z]{2}\b/,
    change: replacing(/country: [A-Z]{2}/, "country: XA"),
  },
  {
    name: "a class of missiles misspelt",
    files: /^mul\/missiles\.yaml$/,
    lines: /class: [a-z-]+,/,
    change: somewhere(/(?<=class: )[a-z-]+/g, misspelt),
  },
  {
    name: "no, unquoted, for Norway",
    files: CATALOGUE,
    lines: /country: [A-Z]{2}\b/,
    change: replacing(/country: [A-Z]{2}/, "country: no"),
  },
  {
    name: "an unknown type",
    files: /^mul\/places\//,
    lines: /type: (city|village)/,
    change: replacing(/type: [a-z]+/, "type: hamlet"),
  },
  {
    name: "dates reversed",
    files: /^mul\/people\//,
    lines: /from: \d{4}, to: \d{4}/,
    change: replacing(/from: (\d{4}), to: (?!\1)(\d{4})/, "from: $2, to: $1"),
  },
  {
    name: "a number in words",
    files: /^mul\//,
    lines: /(latitude|from): \d+/,
    change: replacing(/(latitude|from): [\d.]+/, "$1: twenty"),
  },
  {
    name: "a surname left out",
    files: /^(en|ru|ar|fa)\/people\//,
    lines: /^ {2}[a-z-]+: \{ given: \[[^\]]+\], family: \[[^\]]+\] \}$/,
    change: replacing(/, family: \[[^\]]+\]/, ""),
  },
];

const OTHERS: readonly SlipKind[] = [
  {
    name: "a zero-width space in an example",
    files: /examples\.yaml$/,
    lines: /^ {2}- text: \S+ /,
    change: somewhere(/(?<=\p{L})(?=\p{L}+ )/gu, () => "\u200b"),
  },
  {
    name: "a pattern that a text can keep busy",
    files: /patterns\.yaml$/,
    lines: /^ {4}match: \|$/,
    change: (line) => `${line}\n      (?: (?: \\p{L}+ \\s? )+ )+ =`,
  },
  {
    name: "a mention of an example misspelt",
    files: /examples\.yaml$/,
    lines: /\[(place|person), [^,"]{4,}, /,
    change: somewhere(/(?<=\[(place|person), )[^,"]{4,}(?=, )/g, misspelt),
  },
  {
    name: "an example without its kind",
    files: /examples\.yaml$/,
    lines: /\[(place|person), /,
    change: somewhere(/(?<=\[)(place|person)(?=, )/g, misspelt),
  },
  {
    name: "a line of a table cut off",
    files: /^generated\/places\.tsv$/,
    lines: /^[a-z0-9-]+\t/,
    change: (line, random) => line.slice(0, 4 + random.below(Math.floor(line.length / 2))),
  },
  {
    name: "a folder of a language misspelt",
    files: /^(en|ru|ar|fa)\/language\.yaml$/,
    lines: /^name:/,
    change: (line) => line,
    renamed: (code) => `${code}glish`,
  },
  {
    name: "an ending in capitals",
    files: NAMES,
    lines: /^(places|people):/,
    change: (line) => line,
    renamed: (name) => name.replace(".yaml", ".YAML"),
  },
];

export const SLIPS: readonly SlipKind[] = [...LETTERS, ...IDS, ...KEYS, ...FACTS, ...OTHERS];
