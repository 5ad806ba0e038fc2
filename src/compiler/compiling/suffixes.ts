/**
 * A grammar of suffixes, as Hunspell has them: classes of endings, each with the classes that may
 * follow it, and letters that sound with what stands before. Makes every chain of them a suffix as
 * it is written, with what a stem must end in to take it.
 */

import { NO_SUFFIXES, type SuffixTable, TAKING } from "../../lexicon/suffixTable.ts";
import type { SoundSource, SuffixClass } from "../sources/source.ts";

/** Classes in a chain: plural, possessive, case, relative. */
const MOST_LINKS = 4;

/** Every suffix there is, the letters folded, sorted. */
export function suffixTable(
  classes: Readonly<Record<string, SuffixClass>> | undefined,
  sounds: SoundSource,
  fold: (text: string) => string,
): SuffixTable {
  if (!classes) return NO_SUFFIXES;
  const writing = new Writing(sounds);
  /** By suffix and taking, the ends of stems before it. */
  const found = new Map<string, Set<string>>();
  const visit = (stem: End, end: End, before: string, link: SuffixClass, links: number) => {
    for (const form of link.forms) {
      const { text, last } = writing.behind(end, form);
      const suffix = before + text;
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
  return {
    rows,
    ends: [...ends.keys()],
    vowels: writing.vowels,
    consonants: writing.consonants,
    changes: Object.fromEntries(changes.filter(([written, listed]) => written !== listed)),
  };
}

/** What folded words may be before their suffixes; the shortest suffix comes first. */
export function stemsIn({ rows, changes }: SuffixTable): (word: string) => string[] {
  const texts = new Set(rows.map(([text]) => text));
  const longest = Math.max(0, ...rows.map(([text]) => text.length));
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
