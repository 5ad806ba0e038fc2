/**
 * A grammar of suffixes, as Hunspell has them: classes of endings, each with the classes that may
 * follow it, and letters that sound with what stands before. Makes every chain of them a suffix as
 * it is written, with what a stem must end in to take it.
 */

import {
  NO_SUFFIXES,
  type SuffixColumns,
  type SuffixFacts,
  TAKING,
} from "../../lexicon/suffixTable.ts";
import { hashUnits, scattered, unitsOf } from "../../text/hash.ts";
import type { SoundSource, SuffixClass } from "../sources/source.ts";

/** Classes in a chain: plural, possessive, case, relative. */
const MOST_LINKS = 4;

/** Folded text, the index in `TAKING`, and the index of the ends of the stems that take it. */
export type SuffixRow = readonly [text: string, taking: number, ends: number];

export interface SuffixTable {
  readonly facts: SuffixFacts;
  /** Sorted. */
  readonly rows: readonly SuffixRow[];
}

/** Every suffix there is, the letters folded. */
export function suffixTable(
  classes: Readonly<Record<string, SuffixClass>> | undefined,
  sounds: SoundSource,
  fold: (text: string) => string,
): SuffixTable {
  if (!classes) return { facts: NO_SUFFIXES, rows: [] };
  const writing = new Writing(sounds);
  /** By suffix and taking, the ends of stems before it. */
  const found = new Map<string, Set<string>>();
  const subjects = new Set<string>();
  const visit = (stem: End, end: End, before: string, link: SuffixClass, links: number) => {
    for (const form of link.forms) {
      const { text, last } = writing.behind(end, form);
      const suffix = before + text;
      if (link.subject) subjects.add(fold(suffix));
      for (const taking of link.of) {
        const key = `${fold(suffix)} ${TAKING.indexOf(taking)}`;
        const ends = found.get(key) ?? new Set();
        found.set(key, ends.add(stem.vowel + stem.letter));
      }
      if (links >= MOST_LINKS) continue;
      for (const name of link.next) {
        const next = classes[name];
        const of = next?.of.filter((taking) => link.of.includes(taking)) ?? [];
        if (next && of.length > 0) visit(stem, last, suffix, { ...next, of }, links + 1);
      }
    }
  };
  for (const stem of writing.ends())
    for (const link of Object.values(classes)) if (!link.inside) visit(stem, stem, "", link, 1);

  const ends = new Map<string, number>();
  const rows = [...found.keys()].sort().map((key) => {
    const [text = "", taking] = key.split(" ");
    const list = [...(found.get(key) as Set<string>)].sort().join(" ");
    if (!ends.has(list)) ends.set(list, ends.size);
    return [text, Number(taking), ends.get(list) as number] as const;
  });
  const changes = Object.entries(sounds.changes ?? {}).map(
    ([written, listed]) => [fold(written), fold(listed)] as const,
  );
  const facts = {
    longest: Math.max(0, ...rows.map(([text]) => text.length)),
    ends: [...ends.keys()],
    vowels: writing.vowels,
    consonants: writing.consonants,
    changes: Object.fromEntries(changes.filter(([written, listed]) => written !== listed)),
    subjects: [...subjects].sort(),
  };
  return { facts, rows };
}

/** The rows as a run reads them. */
export function suffixColumns({ facts, rows }: SuffixTable): SuffixColumns {
  const texts = [...new Set(rows.map(([text]) => text))];
  const numbers = new Map(texts.map((text, row) => [text, row]));
  let size = 2;
  while (size < texts.length * 2) size *= 2;
  const suffixSlots = new Int32Array(size);
  const suffixHash = Int32Array.from(texts, (text) => hashUnits(unitsOf(text), 0, text.length));
  suffixHash.forEach((hash, row) => {
    let slot = scattered(hash) & (size - 1);
    while (suffixSlots[slot] !== 0) slot = (slot + 1) & (size - 1);
    suffixSlots[slot] = row + 1;
  });
  const suffixEnds = new Uint8Array(texts.length * TAKING.length);
  for (const [text, taking, ends] of rows)
    suffixEnds[(numbers.get(text) as number) * TAKING.length + taking] = ends + 1;
  return {
    suffixSlots,
    suffixHash,
    suffixLength: Uint8Array.from(texts, ({ length }) => length),
    suffixEnds,
    suffixChanging: Uint8Array.from(texts, (text) => Number(facts.vowels.includes(text.charAt(0)))),
  };
}

/** What folded words may be before their suffixes; the shortest suffix comes first. */
export function stemsIn({ facts, rows }: SuffixTable): (word: string) => string[] {
  const { longest, changes } = facts;
  const texts = new Set(rows.map(([text]) => text));
  return (word) => {
    const stems: string[] = [];
    for (let units = 1; units <= longest && units < word.length; units++) {
      if (!texts.has(word.slice(-units))) continue;
      const stem = word.slice(0, -units);
      const listed = changes[stem.slice(-1)];
      stems.push(stem, ...(listed ? [stem.slice(0, -1) + listed] : []));
    }
    return stems;
  };
}

/** How a word ends: its last vowel, and its last letter, which may be that vowel. */
interface End {
  readonly vowel: string;
  readonly letter: string;
}

/** Stands for any consonant that no row of the sounds names. */
const OTHER = "*";

/** A letter of an ending; in brackets it is written only where it keeps vowels and consonants apart. */
const LETTERS = /\((.)\)|(.)/gu;

/** Writes endings behind words, letter by letter. */
class Writing {
  readonly vowels: string;
  /** Those behind which some letter is another one. */
  readonly consonants: string;

  constructor(private readonly sounds: SoundSource) {
    this.vowels = sounds.vowels ?? "";
    const named = Object.values(sounds.letters ?? {}).flatMap((rows) =>
      Object.values(rows).flatMap((letters) => [...letters]),
    );
    const consonants = named.filter((letter) => !this.vowels.includes(letter));
    this.consonants = [...new Set(consonants)].sort().join("");
  }

  /** Every end that a stem may have, as far as it makes a difference. */
  ends(): End[] {
    return [...this.vowels].flatMap((vowel) =>
      [vowel, ...this.consonants, OTHER].map((letter) => ({ vowel, letter })),
    );
  }

  behind(end: End, form: string): { readonly text: string; readonly last: End } {
    let text = "";
    let last = end;
    for (const [, buffer, plain] of form.matchAll(LETTERS)) {
      const letter = this.sounding(buffer ?? (plain as string), last);
      const isVowel = this.vowels.includes(letter);
      if (buffer !== undefined && isVowel === this.vowels.includes(last.letter)) continue;
      text += letter;
      const known = isVowel || this.consonants.includes(letter) ? letter : OTHER;
      last = { vowel: isVowel ? letter : last.vowel, letter: known };
    }
    return { text, last };
  }

  /** What a letter of the grammar is behind such an end: by its vowel, or by its last letter. */
  private sounding(letter: string, { vowel, letter: last }: End): string {
    const rows = this.sounds.letters?.[letter];
    if (!rows) return letter;
    const found = Object.entries(rows).find(([, behind]) =>
      [...behind].some((one) => one === (this.vowels.includes(one) ? vowel : last)),
    );
    return found?.[0] ?? Object.keys(rows).find((one) => rows[one] === "") ?? letter;
  }
}
