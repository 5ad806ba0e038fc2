/**
 * Which of the languages we can serve a text is in. Letters that only one language of a script uses and its frequent
 * words decide where they can; franc (loaded only then) decides the rest. Knows no language by name: the packs say
 * which letters, words and detector codes are theirs.
 */

import type { Detection } from "../entity.ts";
import type { CharacterTables } from "./characters.ts";
import { foldedWord, tokenize, WORD } from "./words.ts";

export interface LanguageEvidence {
  readonly code: string;
  /** ISO 639-3 codes of the detector that this language answers to. */
  readonly codes: readonly string[];
  readonly script: string;
  readonly letters: { readonly own: string; readonly foreign: string };
  readonly frequent: readonly string[];
}

export interface Detected {
  /** Language code of a pack, or null: none of ours. */
  readonly language: string | null;
  readonly detection: Detection;
}

/** Answers with an ISO 639-3 code out of `only`, or "und". */
export type FallbackDetector = (text: string, only: readonly string[]) => string;

export interface Detector {
  detect(text: string): Detected;
  /** The language of one paragraph of a document in `language`, where the paragraph clearly is in another. */
  paragraph(text: string, language: string | null): string | null;
}

/** The evidence settles within this many UTF-16 units; more text adds time, not certainty. */
const SAMPLE = 6000;
/** Share of frequent words and letter evidence below which a long text is not in the language. */
const LEAST_SCORE = 0.12;
/** Lead over the next candidate from which no other detector is asked. */
const CLEAR_MARGIN = 0.06;
/** A text of fewer words may lack frequent words altogether (headlines). */
const SHORT_TEXT = 14;
/** A paragraph of fewer letters, or within one script of fewer words, is read as its document is. */
const LEAST_LETTERS = 8;
const LEAST_WORDS = 5;
/** A text of this many letters without one of a language's own letters is not in it. */
const LONG_ENOUGH_FOR_OWN_LETTERS = 250;

interface Prepared extends LanguageEvidence {
  readonly scriptLetter: RegExp;
  readonly own: readonly number[];
  readonly foreign: readonly number[];
  readonly words: ReadonlySet<string>;
}

interface Score {
  readonly language: Prepared;
  readonly score: number;
  readonly words: number;
  readonly letters: number;
  readonly frequent: number;
  readonly ownShare: number;
  readonly foreignShare: number;
}

/** How often each UTF-16 unit occurs. */
type Histogram = ReadonlyMap<number, number>;

export function createDetector(languages: readonly LanguageEvidence[], tables: CharacterTables, fallback: FallbackDetector): Detector {
  const prepared: Prepared[] = languages
    .filter((language) => language.script !== "")
    .map((language) => ({
      ...language,
      scriptLetter: new RegExp(`^\\p{Script=${language.script}}$`, "u"),
      own: lettersOf(language.letters.own),
      foreign: lettersOf(language.letters.foreign),
      words: new Set(language.frequent),
    }));
  const scripts = new Map<string, Prepared[]>();
  for (const language of prepared) scripts.set(language.script, [...(scripts.get(language.script) ?? []), language]);
  const scriptOfUnit = new Map<number, string>();
  const longest = Math.max(0, ...prepared.flatMap((language) => language.frequent.map((word) => word.length)));

  const scriptOf = (unit: number): string => {
    let script = scriptOfUnit.get(unit);
    if (script === undefined) {
      const char = String.fromCharCode(unit);
      script = prepared.find((language) => language.scriptLetter.test(char))?.script ?? (/\p{L}/u.test(char) ? "other" : "");
      scriptOfUnit.set(unit, script);
    }
    return script;
  };
  /** Letters of each script; those of scripts without a pack count as "other". */
  const scriptLetters = (histogram: Histogram): Map<string, number> => {
    const letters = new Map<string, number>();
    for (const [unit, count] of histogram) {
      const script = scriptOf(unit);
      if (script !== "") letters.set(script, (letters.get(script) ?? 0) + count);
    }
    return letters;
  };

  const rank = (sample: string): Score[] => {
    const histogram = histogramOf(sample);
    let script = "";
    let letters = 0;
    for (const [name, count] of scriptLetters(histogram)) {
      if (name !== "other" && count > letters) {
        script = name;
        letters = count;
      }
    }
    const words = shortWords(sample, tables, longest);
    return (scripts.get(script) ?? [])
      .map((language) => scoreOf(language, histogram, words, letters))
      .sort((a, b) => b.score - a.score || (a.language.code < b.language.code ? -1 : 1));
  };

  const none = (margin: number): Detected => ({
    language: null,
    detection: { source: "auto", detected: "und", margin, evidence: "none" },
  });

  const decide = (text: string): Detected => {
    const sample = sampleOf(text);
    const ranked = rank(sample);
    const [best, next] = ranked;
    if (!best || best.letters < 2) return none(0);
    const margin = Math.min(1, Math.max(0, best.score - (next?.score ?? 0)));
    const rounded = Math.round(margin * 1000) / 1000;
    const short = best.words < SHORT_TEXT;
    const plausible = short ? best.foreignShare < 0.03 : best.score >= LEAST_SCORE;
    if (!plausible) return none(rounded);
    if (!next || margin >= CLEAR_MARGIN)
      return decided(best, rounded, best.frequent > 0 && Math.abs(best.ownShare) < 0.01 ? "words" : "letters");
    const codes = ranked.flatMap((score) => score.language.codes);
    const answer = fallback(sample, codes);
    const chosen = ranked.find((score) => score.language.codes.includes(answer)) ?? best;
    return {
      language: chosen.language.code,
      detection: {
        source: "auto",
        detected: answer === "und" ? (chosen.language.codes[0] ?? "und") : answer,
        margin: rounded,
        evidence: "franc",
      },
    };
  };

  return {
    detect: decide,
    paragraph(text, language) {
      const current = prepared.find((one) => one.code === language);
      const byScript = scriptLetters(histogramOf(text.slice(0, SAMPLE)));
      let letters = 0;
      for (const count of byScript.values()) letters += count;
      if (letters < LEAST_LETTERS) return language;
      const otherScript = (byScript.get(current?.script ?? "") ?? 0) * 2 < letters;
      if (otherScript) return decide(text).language ?? language;
      if (!current || (scripts.get(current.script)?.length ?? 0) < 2) return language;
      const [best, next] = rank(text.slice(0, SAMPLE));
      if (!best || best.words < LEAST_WORDS || best.language.code === language) return language;
      return best.score - (next?.score ?? 0) > 3 * CLEAR_MARGIN && best.score >= LEAST_SCORE ? best.language.code : language;
    },
  };
}

function decided(best: Score, margin: number, evidence: Detection["evidence"]): Detected {
  return {
    language: best.language.code,
    detection: { source: "auto", detected: best.language.codes[0] ?? "und", margin, evidence },
  };
}

/** The text without links, and of a long text the beginning: headlines and page furniture weigh little in 6,000 units. */
function sampleOf(text: string): string {
  return text.slice(0, SAMPLE).replace(/https?:\S+|www\.\S+|[^\s@]{1,64}@[^\s@]{1,255}/g, " ");
}

function lettersOf(letters: string): number[] {
  // ß and ı have capitals that belong to every language.
  const capitals = [...letters].map((letter) => letter.toUpperCase()).filter((capital, i) => capital.toLowerCase() === [...letters][i]);
  const both = new Set([...letters, ...capitals]);
  return [...both].map((letter) => letter.charCodeAt(0));
}

function histogramOf(text: string): Histogram {
  const histogram = new Map<number, number>();
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    histogram.set(unit, (histogram.get(unit) ?? 0) + 1);
  }
  return histogram;
}

/** The words, folded; those longer than any frequent word are counted and not read. */
function shortWords(
  sample: string,
  tables: CharacterTables,
  longest: number,
): { readonly count: number; readonly short: readonly string[] } {
  const tokens = tokenize(sample, tables);
  const short: string[] = [];
  let count = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD) continue;
    count++;
    if ((tokens.to[i] as number) - (tokens.from[i] as number) <= longest) short.push(foldedWord(tokens, i));
  }
  return { count, short };
}

function scoreOf(language: Prepared, histogram: Histogram, words: ReturnType<typeof shortWords>, letters: number): Score {
  let frequent = 0;
  for (const word of words.short) if (language.words.has(word)) frequent++;
  const sum = (units: readonly number[]) => units.reduce((total, unit) => total + (histogram.get(unit) ?? 0), 0);
  const own = sum(language.own);
  const ownShare = letters ? own / letters : 0;
  const foreignShare = letters ? sum(language.foreign) / letters : 0;
  const share = words.count ? frequent / words.count : 0;
  const evidence = Math.max(-0.2, Math.min(0.1, ownShare - 2 * foreignShare)) * 5;
  let score = share + evidence;
  if (language.own.length > 0 && own === 0 && letters >= LONG_ENOUGH_FOR_OWN_LETTERS) score *= 0.3;
  return { language, score, words: words.count, letters, frequent, ownShare, foreignShare };
}
