/** The unlisted people of a document, by the surnames that mean them when they are named again. */

import type { Candidate } from "../candidate.ts";
import { nameForms, SHORTEST_STEM } from "./nameForms.ts";

/**
 * The unlisted people whom a document names in full, found by a form of their surname: a long
 * document names thousands.
 */
export class Bearers {
  private readonly names: string[] = [];
  private readonly bySurname = new Map<string, number>();
  private readonly beginnings = new Set<string>();
  /** First two units of each surname as one number, and the surnames of one unit. */
  private readonly pairs = new Set<number>();
  private readonly letters = new Set<number>();
  private readonly byForm = new Map<readonly string[], ReadonlyMap<string, number>>();

  constructor(settled: readonly Candidate[]) {
    for (const candidate of settled) {
      if (candidate.kind !== "person") continue;
      const { id, surname, name } = candidate;
      if (id !== null || !surname || !name || !/\s/u.test(name) || this.bySurname.has(surname))
        continue;
      this.bySurname.set(surname, this.names.length);
      this.beginnings.add(surname.slice(0, SHORTEST_STEM));
      if (surname.length === 1) this.letters.add(surname.charCodeAt(0));
      else this.pairs.add(pairOf(surname.charCodeAt(0), surname.charCodeAt(1)));
      this.names.push(name);
    }
  }

  get empty(): boolean {
    return this.names.length === 0;
  }

  /** Does any surname begin with these two units? */
  begin(first: number, second: number): boolean {
    return this.pairs.has(pairOf(first, second)) || this.letters.has(first);
  }

  /** The name of the first bearer whose surname is `word`, or a form of it by these endings. */
  find(word: string, endings: readonly string[]): string | undefined {
    if (!this.beginnings.has(word.slice(0, SHORTEST_STEM))) return undefined;
    let first = this.bySurname.get(word) ?? this.names.length;
    if (endings.length > 0) {
      const known = this.formsBy(endings);
      for (const form of nameForms(word, endings))
        first = Math.min(first, known.get(form) ?? first);
    }
    return this.names[first];
  }

  private formsBy(endings: readonly string[]): ReadonlyMap<string, number> {
    let known = this.byForm.get(endings) as Map<string, number> | undefined;
    if (!known) {
      known = new Map();
      for (const [surname, number] of this.bySurname) {
        for (const form of nameForms(surname, endings))
          if (!known.has(form)) known.set(form, number);
      }
      this.byForm.set(endings, known);
    }
    return known;
  }
}

/** Two units in 30 bits, which V8 holds without an object; some pairs share a number. */
function pairOf(first: number, second: number): number {
  return ((first << 14) ^ second) & 0x3fffffff;
}
