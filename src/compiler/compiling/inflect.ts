/** Finite endings, from paradigms that are data: a phrase to all its forms. Knows no language. */

import type { InflectionClass, Paradigm } from "../sources/source.ts";

export interface InflectedWord {
  readonly text: string;
  /** undefined: this word does not change. */
  readonly as?: InflectionClass | undefined;
  readonly gender?: string | undefined;
}

/** A paradigm whose slots are split into alternatives. */
interface Endings {
  readonly stem: string;
  readonly slots: readonly (readonly string[])[];
}

/** No phrase of the lexicon needs more; a guard against a paradigm gone wrong. */
const MOST_FORMS = 400;

export class Inflector {
  private readonly byClass = new Map<string, Paradigm[]>();

  constructor(paradigms: readonly Paradigm[]) {
    for (const paradigm of paradigms) {
      for (const of of paradigm.of) {
        const list = this.byClass.get(of) ?? [];
        list.push(paradigm);
        this.byClass.set(of, list);
      }
    }
    for (const list of this.byClass.values()) list.sort((a, b) => b.ends.length - a.ends.length);
  }

  get empty(): boolean {
    return this.byClass.size === 0;
  }

  private endings(word: InflectedWord): Endings | undefined {
    if (!word.as) return undefined;
    const lower = word.text.toLowerCase();
    for (const paradigm of this.byClass.get(word.as) ?? []) {
      if (paradigm.gender && word.gender && paradigm.gender !== word.gender) continue;
      if (!lower.endsWith(paradigm.ends.toLowerCase())) continue;
      return {
        stem: word.text.slice(0, word.text.length - paradigm.ends.length),
        slots: paradigm.forms.map((slot) => slot.split("/")),
      };
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
