/** Forms of names: which words are one name but for their endings, and which unlisted names are one person's. */

import type { Match } from "../entity.ts";

/** Letters that two forms of one name must share before their endings. */
export const SHORTEST_STEM = 3;

/**
 * What stays of a folded word without each of the endings that it has: two words are forms of one name when they are
 * equal or when one of these is. At most as many as the longest ending has letters, and one.
 */
export function nameForms(word: string, endings: readonly string[]): string[] {
  const { set, longest } = prepared(endings);
  const forms: string[] = [];
  for (let stem = Math.max(SHORTEST_STEM, word.length - longest); stem <= word.length; stem++) {
    if (set.has(word.slice(stem))) forms.push(word.slice(0, stem));
  }
  return forms;
}

const known = new WeakMap<readonly string[], { readonly set: ReadonlySet<string>; readonly longest: number }>();

function prepared(endings: readonly string[]) {
  let made = known.get(endings);
  if (!made) {
    made = { set: new Set(endings), longest: endings.reduce((longest, ending) => Math.max(longest, ending.length), 0) };
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

/** Names compared with a new one whose last word is the same: a document in which more people share it is no text. */
const MOST_ALIKE = 50;

interface Known {
  readonly number: number;
  readonly name: string;
  readonly words: readonly string[];
}

/** Gives unlisted people whose names are forms of one name (Даниила Мартынова, Даниил Мартынов) the name written first. */
export function mergeUnlisted(settled: readonly Match[], endings: readonly string[]): Match[] {
  const asWritten = new Map<string, string>();
  const byForm = new Map<string, Known[]>();
  let number = 0;

  const firstAlike = (name: string): string => {
    const words = name.toLowerCase().split(/\s+/u);
    const last = words.at(-1) as string;
    const beginnings = words.map((word) => word.slice(0, SHORTEST_STEM)).join(" ");
    const keys = [`${beginnings}=${last}`, ...nameForms(last, endings).map((form) => `${beginnings}~${form}`)];
    let first: Known | undefined;
    for (const key of keys) {
      const same = byForm.get(key)?.find((other) => other.words.every((word, k) => sameName(word, words[k] as string, endings)));
      if (same && (!first || same.number < first.number)) first = same;
    }
    if (first) return first.name;
    const self = { number: number++, name, words };
    for (const key of keys) {
      const alike = byForm.get(key);
      if (!alike) byForm.set(key, [self]);
      else if (alike.length < MOST_ALIKE) alike.push(self);
    }
    return name;
  };

  return settled.map((match) => {
    if (match.kind !== "person" || match.id !== null || !match.name) return match;
    let name = asWritten.get(match.name);
    if (name === undefined) {
      name = firstAlike(match.name);
      asWritten.set(match.name, name);
    }
    return name === match.name ? match : { ...match, name };
  });
}
