/**
 * Forms of names: which words are one name but for their endings, and which unlisted names are one
 * person's.
 */

import type { Candidate } from "../candidate.ts";

/** Letters that two forms of one name must share before their endings. */
export const SHORTEST_STEM = 3;

/**
 * What stays of a folded word without each of the endings that it has: two words are forms of one
 * name when they are equal or when one of these is. At most as many as the longest ending has
 * letters, and one.
 */
export function nameForms(word: string, endings: readonly string[]): string[] {
  const tie = word.indexOf("-");
  if (tie < SHORTEST_STEM) return formsOf(word, endings);
  // Круглову-Бреус: each part has endings of its own.
  const [head, tail] = [word.slice(0, tie), word.slice(tie + 1)];
  const heads = formsOf(head, endings);
  return formsOf(tail, endings).flatMap((form) =>
    (heads.length > 0 ? heads : [head]).map((beginning) => `${beginning}-${form}`),
  );
}

function formsOf(word: string, endings: readonly string[]): string[] {
  const { set, longest } = prepared(endings);
  const forms: string[] = [];
  for (let stem = Math.max(SHORTEST_STEM, word.length - longest); stem <= word.length; stem++) {
    if (set.has(word.slice(stem))) forms.push(word.slice(0, stem));
  }
  return forms;
}

const known = new WeakMap<
  readonly string[],
  { readonly set: ReadonlySet<string>; readonly longest: number }
>();

function prepared(endings: readonly string[]) {
  let made = known.get(endings);
  if (!made) {
    made = {
      set: new Set(endings),
      longest: endings.reduce((longest, ending) => Math.max(longest, ending.length), 0),
    };
    known.set(endings, made);
  }
  return made;
}

/** Are two folded words forms of one name: equal, or equal up to endings that names take? */
export function sameName(a: string, b: string, endings: readonly string[]): boolean {
  if (a === b) return true;
  const forms = nameForms(a, endings);
  return forms.length > 0 && nameForms(b, endings).some((form) => forms.includes(form));
}

/**
 * Names compared with a new one whose last word may be the same: a document in which more people
 * share it is no text.
 */
const MOST_ALIKE = 20;

/**
 * Gives unlisted people whose names are forms of one name (Даниила Мартынова, Даниил Мартынов) the
 * name written first. Which endings names take is the language's in which each is written.
 */
export function mergeUnlisted(settled: readonly Candidate[]): Candidate[] {
  const people = new People();
  const known = new Map<string, string>();
  return settled.map((candidate) => {
    if (candidate.kind !== "person" || candidate.id !== null || !candidate.name) return candidate;
    let name = known.get(candidate.name);
    if (name === undefined) {
      name = people.nameOf(candidate.name, candidate.pack.facts.nameEndings);
      known.set(candidate.name, name);
    }
    return name === candidate.name ? candidate : { ...candidate, name };
  });
}

/**
 * The people of a document, each by the name written first. Of hundreds of thousands little more
 * than the names is held.
 */
class People {
  private readonly names: string[] = [];
  /** Numbers of names by the hash of a form: what it finds is compared. */
  private readonly byForm = new Map<number, number | number[]>();

  /** The first name of which this one is a form, or itself. */
  nameOf(name: string, endings: readonly string[]): string {
    const words = wordsOf(name);
    const last = words.at(-1) as string;
    const beginnings = words.map((word) => word.slice(0, SHORTEST_STEM)).join(" ");
    const keys = [`${last}=`, ...nameForms(last, endings)].map((form) =>
      hash(`${form} ${beginnings}`),
    );
    let first = this.names.length;
    for (const key of keys) {
      const found = this.byForm.get(key);
      for (const number of typeof found === "number" ? [found] : (found ?? [])) {
        if (number < first && this.same(words, number, endings)) first = number;
      }
    }
    if (first < this.names.length) return this.names[first] as string;
    for (const key of keys) {
      const found = this.byForm.get(key);
      if (found === undefined) this.byForm.set(key, first);
      else if (typeof found === "number") this.byForm.set(key, [found, first]);
      else if (found.length < MOST_ALIKE) found.push(first);
    }
    this.names.push(name);
    return name;
  }

  private same(words: readonly string[], number: number, endings: readonly string[]): boolean {
    return sameWords(words, wordsOf(this.names[number] as string), endings);
  }
}

/** Are two names forms of one, word by word? */
export function sameNames(a: string, b: string, endings: readonly string[]): boolean {
  return a === b || sameWords(wordsOf(a), wordsOf(b), endings);
}

function sameWords(a: readonly string[], b: readonly string[], endings: readonly string[]) {
  return a.length === b.length && a.every((word, k) => sameName(word, b[k] as string, endings));
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/\s+/u);
}

/** FNV-1a in 30 bits, which V8 holds without an object of its own. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) & 0x3fffffff;
}
