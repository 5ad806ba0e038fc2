/** Words that are made of stems: asked one by one, since all of them are hundreds of thousands. */

import type { Affixes } from "../sources/source.ts";
import type { CheckedForm } from "./check.ts";

/** Stems, folded, and what stands before and behind them. */
interface Stems extends Affixes {
  readonly words: Set<string>;
}

export class DerivedWords {
  /** By what is written onto the stems: each stem of a stored source has affixes of its own. */
  private readonly groups = new Map<string, Stems>();

  constructor(private readonly fold: (text: string) => string) {}

  /** Adds a stem, where the form is one. */
  add({ declaration: { affixes }, key }: CheckedForm): void {
    if (affixes) this.addStem(key, affixes);
  }

  /** `stem` is folded. */
  addStem(stem: string, affixes: Affixes): void {
    const key = JSON.stringify(affixes);
    const known = this.groups.get(key);
    if (known) {
      known.words.add(stem);
      return;
    }
    const { begins, ends } = affixes;
    const folded = { begins: begins.map(this.fold), ends: ends.map(this.fold) };
    this.groups.set(key, { ...folded, words: new Set([stem]) });
  }

  /** Is a folded word made of one of the stems? */
  has(word: string): boolean {
    for (const { words, begins, ends } of this.groups.values())
      for (const begin of begins) {
        if (!word.startsWith(begin)) continue;
        for (const end of ends) {
          if (!word.endsWith(end)) continue;
          if (words.has(word.slice(begin.length, word.length - end.length))) return true;
        }
      }
    return false;
  }
}
