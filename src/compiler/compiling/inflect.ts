/** Finite endings, from paradigms that are data: a phrase to all its forms. Knows no language. */

import type { InflectionClass, Paradigm } from "../sources/source.ts";

export interface InflectedWord {
  readonly text: string;
  /** undefined: this word does not change. */
  readonly as?: InflectionClass | undefined;
  readonly gender?: string | undefined;
}

/** What a paradigm puts in the place of an ending, slot by slot its alternatives. */
interface Ending {
  readonly gender: string | undefined;
  /** In small letters. */
  readonly cut: string;
  readonly slots: readonly (readonly string[])[];
}

/** A word without its ending, and what may stand there. */
interface Endings {
  readonly stem: string;
  readonly slots: Ending["slots"];
}

/** No phrase of the lexicon needs more; a guard against a paradigm gone wrong. */
const MOST_FORMS = 400;

export class Inflector {
  /** Of each class the longest first. */
  private readonly byClass = new Map<string, Ending[]>();

  constructor(paradigms: readonly Paradigm[]) {
    for (const { of: classes, gender, ends, forms } of paradigms) {
      const slots = forms.map((slot) => slot.split("/"));
      const ending = { gender, cut: ends.toLowerCase(), slots };
      for (const of of classes) {
        const list = this.byClass.get(of) ?? [];
        list.push(ending);
        this.byClass.set(of, list);
      }
    }
    for (const list of this.byClass.values()) list.sort((a, b) => b.cut.length - a.cut.length);
  }

  get empty(): boolean {
    return this.byClass.size === 0;
  }

  private endings(word: InflectedWord): Endings | undefined {
    if (!word.as) return undefined;
    const lower = word.text.toLowerCase();
    for (const { gender, cut, slots } of this.byClass.get(word.as) ?? []) {
      if (gender && word.gender && gender !== word.gender) continue;
      if (!lower.endsWith(cut)) continue;
      return { stem: word.text.slice(0, word.text.length - cut.length), slots };
    }
    return undefined;
  }

  isAdjective(text: string): boolean {
    return this.endings({ text, as: "adjective" }) !== undefined;
  }

  /**
   * Every form of a phrase: words move together slot by slot. The phrase as written comes first.
   */
  forms(words: readonly InflectedWord[]): string[] {
    const endings = words.map((word) => this.endings(word));
    const out = new Set([words.map((word) => word.text).join(" ")]);
    const [only] = endings;
    if (words.length === 1 && only) {
      for (const ends of only.slots)
        for (const end of ends) if (out.size < MOST_FORMS) out.add(only.stem + end);
      return [...out];
    }
    const slots = Math.max(0, ...endings.map((ending) => ending?.slots.length ?? 0));
    for (let slot = 0; slot < slots; slot++) {
      let phrases = [""];
      words.forEach((word, i) => {
        const ending = endings[i];
        const options = ending
          ? (ending.slots[ending.slots.length === 1 ? 0 : slot] ?? ending.slots[0] ?? []).map(
              (end) => ending.stem + end,
            )
          : [word.text];
        phrases = phrases.flatMap((phrase) =>
          options.map((option) => (phrase ? `${phrase} ${option}` : option)),
        );
      });
      for (const phrase of phrases) if (out.size < MOST_FORMS) out.add(phrase);
    }
    return [...out];
  }
}

/**
 * Which words of a title or noun phrase change: the first, and where adjectives lead the noun in
 * the language, the leading adjectives and the first noun. The rest is frozen.
 */
export function headWords(
  words: readonly string[],
  as: InflectionClass,
  inflector: Inflector,
  adjectivesLead: boolean,
): InflectedWord[] {
  let headSeen = false;
  return words.map((text, i) => {
    if (headSeen) return { text };
    if (!adjectivesLead || i === words.length - 1 || !inflector.isAdjective(text)) headSeen = true;
    return { text, as };
  });
}
