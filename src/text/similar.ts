/**
 * How far two spellings are apart, and in what: for people who ask why one is not the other. Knows
 * letters only, no lexicon.
 */

import { editDistance } from "./nearest.ts";

export interface Similarity {
  /** Edits between them; 0: only blanks and hyphens differ. */
  readonly edits: number;
  /** What the second has otherwise, to follow "has". */
  readonly differs: string;
}

/** Edits up to which two spellings of so many letters may be of one name. */
export function allowance(letters: number): number {
  return letters < 5 ? 0 : letters < 8 ? 1 : letters < 12 ? 2 : 3;
}

/** Letters of an ending that a language writes onto a name. */
const LONGEST_ENDING = 4;
/** A word of fewer letters has too many others that begin with it. */
const SHORTEST_STEM = 4;

/**
 * What is met in a text against a form of a lexicon, both folded words with one blank between;
 * undefined when they are of two names. Equal ones differ in nothing.
 */
export function similarity(form: string, met: string): Similarity | undefined {
  if (form === met) return { edits: 0, differs: "" };
  // Most pairs are of two names, and their lengths show it.
  if (form.length > met.length * 2 + 1 || met.length > form.length + LONGEST_ENDING)
    return undefined;
  const formWords = form.split(" ");
  const metWords = met.split(" ");
  if (form.replaceAll(" ", "") === met.replaceAll(" ", "")) {
    const differs =
      metWords.length < formWords.length ? "its words written as one" : "a blank or a hyphen in it";
    return { edits: 0, differs };
  }
  const missing = formWords.filter((word) => !metWords.includes(word));
  const added = metWords.filter((word) => !formWords.includes(word));
  if (added.length === 0 && missing.length === 1 && metWords.length === formWords.length - 1) {
    const [word = ""] = missing;
    const most = met.length * 2 >= form.length;
    return most ? { edits: 2, differs: `no “${word}”` } : undefined;
  }
  if (missing.length === 1 && added.length === 1) return ofWords(missing[0] ?? "", added[0] ?? "");
  return byEdits(form, met);
}

function ofWords(form: string, met: string): Similarity | undefined {
  const end = met.slice(form.length);
  if (met.startsWith(form) && form.length >= SHORTEST_STEM && end.length <= LONGEST_ENDING)
    return { edits: 1, differs: `the ending “${end}”, which the lexicon does not list` };
  const lost = form.slice(met.length);
  if (form.startsWith(met) && met.length >= SHORTEST_STEM && lost.length <= LONGEST_ENDING - 2)
    return { edits: 1, differs: `no ending “${lost}”` };
  return byEdits(form, met);
}

function byEdits(form: string, met: string): Similarity | undefined {
  const most = allowance(Math.max(form.length, met.length));
  if (Math.abs(form.length - met.length) > most) return undefined;
  const distance = editDistance(form, met);
  if (distance > most) return undefined;
  let begin = 0;
  while (begin < form.length && form[begin] === met[begin]) begin++;
  let end = 0;
  while (end < Math.min(form.length, met.length) - begin && form.at(-1 - end) === met.at(-1 - end))
    end++;
  const [old, now] = [form.slice(begin, form.length - end), met.slice(begin, met.length - end)];
  const differs = !now ? `no “${old}”` : old ? `“${now}” for “${old}”` : `“${now}” too many`;
  return { edits: distance, differs };
}

/** A folded phrase in Latin letters; what the table does not have stays. */
export function inLatin(phrase: string, latin: Readonly<Record<string, string>>): string {
  let written = "";
  for (const letter of phrase) written += latin[letter] ?? letter;
  return written;
}

/** Without vowels and doubled letters: what scripts that write no short vowels have of a name. */
export function skeleton(latin: string): string {
  return latin.replace(/[aeiouwyv]/g, "").replace(/(.)\1/g, "$1");
}
