/**
 * What was gathered for the languages of one script, weighed: which of ours it speaks for, and by
 * how much more than for their neighbours. Where that is too little the text is left open.
 */

import type { Detection } from "../entity.ts";
import type { ScriptEvidence } from "./evidence.ts";
import type { Support } from "./tally.ts";

export interface DetectedLanguage {
  readonly code: string;
  /** ISO 639-3 codes of the fallback detector that this language answers to. */
  readonly codes: readonly string[];
  /** Is it the language of names alone that several languages of its script write alike? */
  readonly namesAlone?: boolean;
}

export interface Detected {
  /** Language code of a pack, or null: none of ours. */
  readonly language: string | null;
  readonly detection: Detection;
}

// What a word of the text is worth for a language. A frequent word and a word with a letter of its
// own count one.
/** A letter that others in the script use too, only less. */
const LIKELY = 0.25;
/** An ending or beginning: other languages have words like that. */
const AFFIX = 0.5;

/**
 * One word of lead may be chance (a title, a borrowed word); the second half comes from a letter or
 * an ending.
 */
const LEAST_LEAD = 1.5;
/**
 * In a long text chance grows with the words: of running text a quarter and more speaks for its
 * language.
 */
const LEAST_LEAD_SHARE = 0.08;

/** A language of ours with what speaks for it, less what speaks against it. */
export interface Ranked {
  readonly language: DetectedLanguage;
  readonly value: number;
  readonly support: Support;
}

export interface Weighed {
  readonly evidence: ScriptEvidence;
  /** The best first; never empty. */
  readonly ranked: readonly [Ranked, ...Ranked[]];
  /**
   * What speaks for the best of the neighbours, less what speaks against it, and whether its letters
   * say more than its words.
   */
  readonly rival: number;
  readonly rivalByLetters: boolean;
  /** A lead of less leaves the text open. */
  readonly need: number;
}

/** `ours` are the languages that a text may be found to be in, by their codes. */
export function weigh(
  evidence: ScriptEvidence,
  ours: ReadonlyMap<string, DetectedLanguage>,
): Weighed {
  const ranked: Ranked[] = [];
  let rival = 0;
  let rivalByLetters = false;
  for (const support of evidence.support) {
    const { words, letters, likely, affixes, foreign } = support;
    const value = words + letters + LIKELY * likely + AFFIX * affixes - foreign;
    const language = ours.get(support.candidate.code);
    if (language) ranked.push({ language, value, support });
    else if (value > rival) {
      rival = value;
      rivalByLetters = letters > words;
    }
  }
  ranked.sort((a, b) => b.value - a.value || (a.language.code < b.language.code ? -1 : 1));
  return {
    evidence,
    ranked: ranked as [Ranked, ...Ranked[]],
    rival,
    rivalByLetters,
    need: Math.max(LEAST_LEAD, LEAST_LEAD_SHARE * evidence.words),
  };
}

/** What letters and words decide, if they do. */
export function settle({
  evidence,
  ranked,
  rival,
  rivalByLetters,
  need,
}: Weighed): Detected | undefined {
  const [best, next] = ranked;
  const words = Math.max(1, evidence.words);
  const lead = best.value - Math.max(0, rival, next?.value ?? 0);
  if (lead >= need)
    return found(
      best.language,
      lead / words,
      best.support.letters > best.support.words ? "letters" : "words",
    );
  const refused = Math.max(rival - best.value, -best.value);
  if (refused >= need)
    return none(refused / words, rival > 0 && !rivalByLetters ? "words" : "letters");
  return undefined;
}

/** One of ours, by so much. */
export function found(
  { code, codes }: DetectedLanguage,
  margin: number,
  evidence: Detection["evidence"],
): Detected {
  return {
    language: code,
    detection: { source: "auto", detected: codes[0] ?? "und", margin: rounded(margin), evidence },
  };
}

/** None of ours, by so much. */
export function none(margin: number, evidence: Detection["evidence"]): Detected {
  return {
    language: null,
    detection: { source: "auto", detected: "und", margin: rounded(margin), evidence },
  };
}

function rounded(margin: number): number {
  return Math.round(Math.min(1, Math.max(0, margin)) * 1000) / 1000;
}
