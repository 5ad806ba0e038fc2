/**
 * Which of the languages we can serve a text is in. What speaks for a language is weighed against
 * what speaks for its neighbours in the script; where that leaves it open, the packs are asked how
 * many of the words they know, and at last franc. Knows no language by name: the packs say which
 * letters, words and detector codes are theirs.
 */

import type { Candidates } from "./candidates.ts";
import type { CharacterTables } from "./characters.ts";
import { createGatherer, type Evidence } from "./evidence.ts";
import { sampleOf } from "./sample.ts";
import {
  type Detected,
  type DetectedLanguage,
  found,
  none,
  settle,
  type Weighed,
  weigh,
} from "./weighing.ts";

/** Answers with an ISO 639-3 code out of `only`, or "und". */
export type FallbackDetector = (text: string, only: readonly string[]) => string;

/** Of which words of a text the pack of a language knows something. */
export type Knows = (code: string, text: string) => KnownWords;
export interface KnownWords {
  /** Words in a phrase of the pack that is no name, and words in names only. */
  readonly plain: number;
  readonly names: number;
  /**
   * Words it does not know; `unknownSmall` of them are written small in a script with capitals, so
   * they are no names.
   */
  readonly unknown: number;
  readonly unknownSmall: number;
}

export interface Helpers {
  readonly knows: Knows;
  readonly fallback: FallbackDetector;
}

export interface Detector {
  detect(text: string): Detected;
  /**
   * The language of one paragraph of a document in `language`, where the paragraph clearly is in
   * another.
   */
  paragraph(text: string, language: string | null): string | null;
}

/** Beside names in another script one word is enough: nobody writes it there by chance. */
const LEAST_BESIDE = 1;

// What the packs know is asked where that leaves a text open.
/** Names travel: one that a pack knows says little, but it is enough where nothing else is said. */
const NAME = 0.25;
/**
 * An unknown word with a capital may be a name, in a script without capitals any word may; an
 * unknown small word is no word of the language.
 */
const UNKNOWN = -0.25;
const UNKNOWN_SMALL = -0.5;
/** Of texts left open nine in ten of ours reach 1 and more, those of neighbours 0 and less. */
const LEAST_KNOWN = 0.5;
/** One known name, and nothing against it. */
const LEAST_TITLE = 0.25;
/**
 * In a text of up to this many words a listed name is enough, also beside unknown capitalised
 * words.
 */
const TITLE = 3;
/** An ending that no neighbour has may carry a text of which the packs know no word. */
const LEAST_ALONE = 0.5;
/** The packs are asked about this many UTF-16 units at most. */
const ASKED = 600;

/** A paragraph of fewer letters is read as its document is. */
const LEAST_LETTERS = 8;
/**
 * Within one script a paragraph must be this many times as clear as a document: a wrong cut costs
 * names on both sides.
 */
const PARAGRAPH = 2;

/**
 * Of a document and of a paragraph so many UTF-16 units are read first. Most are clear by then:
 * when the lead is this many times what is needed, the rest would not turn it.
 */
const BEGINNING = 600;
const BEGINNING_OF_PARAGRAPH = 240;
const CLEAR = 2;
/** A beginning with more letters of other scripts is not clear. */
const CLEAR_SHARE = 0.75;

/**
 * Letters beyond ASCII: nearly every line of a neighbour has one, and every line in another script.
 */
const MARKED_LETTER = /(?=[^\0-\x7f])\p{L}/u;

/** `languages` are ours; the other candidates are what they are told from. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: steps that share tables
export function createDetector(
  languages: readonly DetectedLanguage[],
  candidates: Candidates,
  tables: CharacterTables,
  { knows, fallback }: Helpers,
): Detector {
  const ours = new Map(languages.map((language) => [language.code, language]));
  const scriptOf = new Map(
    candidates.list.filter(({ code }) => ours.has(code)).map(({ code, script }) => [code, script]),
  );
  const gatherer = createGatherer(candidates, tables);
  // A document of one paragraph is read as both: what was gathered last is good for the next.
  let last: { readonly sample: string; readonly evidence: Evidence } | undefined;
  const gather = (sample: string): Evidence => {
    if (last?.sample !== sample) last = { sample, evidence: gatherer.gather(sample) };
    return last.evidence;
  };

  /**
   * Ours that are written in ASCII letters and share them with none of ours: a line of such letters
   * is theirs, or a neighbour's.
   */
  const ofAscii = [...scriptOf].filter(([, script]) =>
    new RegExp(`\\p{Script=${script}}`, "u").test("a"),
  );
  const alone = ofAscii.length === 1 ? ofAscii[0]?.[0] : undefined;

  const decide = (evidence: Evidence, sample: string): Detected => {
    const [first, ...rest] = evidence.scripts;
    // The majority decides: Chinese with Latin acronyms is not English, but lines in three scripts
    // of ours are in ours.
    const inOurs = evidence.scripts.reduce((sum, { letters }) => sum + letters, 0);
    if (!first || inOurs * 2 < evidence.letters) return none(0, "none");
    const weighed = weigh(first, ours);
    const settled = settle(weighed);
    if (settled) return settled;
    // Names and designations travel into other scripts (Bayraktar и Reaper сбиты); words do not.
    for (const script of rest) {
      const other = settle({ ...weigh(script, ours), need: LEAST_BESIDE });
      if (other?.language) return other;
    }
    return ask(weighed, sample);
  };

  /** Which pack knows more of the words, and franc where two know the same. */
  const ask = ({ evidence, ranked, rival, rivalByLetters }: Weighed, sample: string): Detected => {
    const otherScripts = new RegExp(`(?!\\p{Script=${evidence.script}})\\p{L}+`, "gu");
    const asked = sample.replace(otherScripts, " ").slice(0, ASKED);
    const words = Math.max(1, evidence.words);
    const known = ranked.map(({ language, value, support }) => {
      const { plain, names, unknown, unknownSmall } = knows(language.code, asked);
      const evident = value - support.words + Math.max(support.words, plain);
      const title = words <= TITLE && names > 0 && unknownSmall === 0 && evident >= rival;
      const sure = title || (unknown === 0 && plain + names > 0);
      const against = sure ? 0 : UNKNOWN * (unknown - unknownSmall) + UNKNOWN_SMALL * unknownSmall;
      // Names alone do not carry a text with other words in it: names of other languages are listed
      // too.
      const speaks = plain > 0 || value - rival >= LEAST_ALONE || (names > 0 && words <= TITLE);
      const total = evident + NAME * names + against;
      return {
        language,
        plain,
        letters: support.letters,
        onlyNames: names > 0 && plain === 0 && unknown === 0,
        value: total,
        enough: sure || (speaks && total - rival >= (words <= TITLE ? LEAST_TITLE : LEAST_KNOWN)),
      };
    });
    known.sort((a, b) => b.value - a.value);
    const [first, second] = known as [(typeof known)[0], ...typeof known];
    // Names say nothing by their endings, nor does a particle that is another language's word.
    const common = known.find(({ language, onlyNames }) => language.namesAlone && onlyNames);
    if (
      common?.enough &&
      known.every(({ plain, letters }) => plain * 2 < words && letters <= common.letters)
    )
      return found(common.language, 0, "known");
    if (!first.enough)
      return rival > 0
        ? none((rival - first.value) / words, rivalByLetters ? "letters" : "words")
        : none(0, "none");
    const margin = first.value - Math.max(rival, second?.value ?? 0);
    if (!second?.enough || first.value > second.value)
      return found(first.language, margin / words, "known");
    const answer = fallback(
      sample,
      ranked.flatMap(({ language }) => language.codes),
    );
    const chosen = ranked.find(({ language }) => language.codes.includes(answer));
    return chosen ? { ...found(chosen.language, 0, "franc") } : found(first.language, 0, "known");
  };

  /** What the first `size` units say, where they are clearly in one of ours or in none. */
  const beginning = (text: string, size: number): Detected | undefined => {
    if (text.length <= size) return undefined;
    const { scripts, letters } = gatherer.gather(sampleOf(text, size));
    const [first] = scripts;
    if (first === undefined || first.letters < CLEAR_SHARE * letters) return undefined;
    const weighed = weigh(first, ours);
    return settle({ ...weighed, need: CLEAR * weighed.need });
  };

  return {
    detect(text) {
      const begins = beginning(text, BEGINNING);
      if (begins?.language) return begins;
      const sample = sampleOf(text);
      return decide(gather(sample), sample);
    },
    paragraph(text, language) {
      // Most lines of most documents end here, at the cost of one look at their letters.
      if (language !== null && language === alone && !MARKED_LETTER.test(text)) return language;
      if (language !== null && beginning(text, BEGINNING_OF_PARAGRAPH)?.language === language)
        return language;
      const sample = sampleOf(text);
      const evidence = gather(sample);
      if (evidence.letters < LEAST_LETTERS) return language;
      const [first] = evidence.scripts;
      if (language === null || first?.script !== scriptOf.get(language)) {
        const other = decide(evidence, sample);
        // A title of names says nothing in a document of no language of ours.
        if (
          language === null &&
          other.detection.evidence === "known" &&
          (first?.words ?? 0) <= TITLE
        )
          return null;
        // Names in another script that no pack knows stay with their document.
        const nothingKnown = first !== undefined && other.detection.evidence === "none";
        return other.language ?? (nothingKnown ? language : null);
      }
      if (!first) return language;
      const { ranked, rival, need } = weigh(first, ours);
      const [best] = ranked;
      if (rival - best.value >= PARAGRAPH * need) return null;
      const current = ranked.find((one) => one.language.code === language)?.value ?? 0;
      return best.value - Math.max(rival, current) >= PARAGRAPH * need
        ? best.language.code
        : language;
    },
  };
}
