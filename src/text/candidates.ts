/**
 * The languages that detection weighs against each other, with their letters and words: ours, and
 * neighbours that ours are told from.
 */

import { type WordColumns, wordColumns } from "./wordTable.ts";

export interface Candidate {
  readonly code: string;
  /** Unicode script name. */
  readonly script: string;
  /** Letters as written, small; capitals follow. `likely` are used by others too, only less. */
  readonly letters: { readonly own: string; readonly likely: string; readonly foreign: string };
}

export interface CandidateWords extends Candidate {
  /** Folded; `-ung` is an ending, `ber-` a beginning. */
  readonly words: readonly string[];
}

/** The words of all candidates of one script; the members of a word are their numbers. */
export interface ScriptWords {
  readonly whole: WordColumns;
  readonly ends: WordColumns;
  readonly begins: WordColumns;
}

export interface Candidates {
  readonly list: readonly Candidate[];
  /**
   * The words of one script, which are loaded when a text in it is met. Members count the
   * candidates of this script in the order of the list.
   */
  words(script: string): ScriptWords;
}

/**
 * Packs and the neighbours in their scripts. A pack takes over what is known of its language as a
 * neighbour.
 */
export function joinNeighbours(
  packs: readonly CandidateWords[],
  neighbours: readonly CandidateWords[],
): CandidateWords[] {
  const same = (a: Candidate, b: Candidate) => a.code === b.code && a.script === b.script;
  const joined = packs.map((pack) => {
    const neighbour = neighbours.find((one) => same(one, pack));
    return neighbour ? { ...pack, words: [...new Set([...pack.words, ...neighbour.words])] } : pack;
  });
  return [
    ...joined,
    ...neighbours.filter(
      (one) =>
        !packs.some(({ code }) => code === one.code) &&
        packs.some(({ script }) => script === one.script),
    ),
  ];
}

export function scriptWords(candidates: readonly CandidateWords[]): ScriptWords {
  const whole = new Map<string, number[]>();
  const ends = new Map<string, number[]>();
  const begins = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, word: string, candidate: number) => {
    const members = map.get(word);
    if (!members) map.set(word, [candidate]);
    else if (!members.includes(candidate)) members.push(candidate);
  };
  for (const [candidate, { words }] of candidates.entries()) {
    for (const word of words) {
      if (word.length > 1 && word.startsWith("-")) add(ends, word.slice(1), candidate);
      else if (word.length > 1 && word.endsWith("-")) add(begins, word.slice(0, -1), candidate);
      else if (word !== "") add(whole, word, candidate);
    }
  }
  return { whole: wordColumns(whole), ends: wordColumns(ends), begins: wordColumns(begins) };
}

/** Candidates with the words at hand. */
export function candidatesOf(list: readonly CandidateWords[]): Candidates {
  return {
    list,
    words: (script) => scriptWords(list.filter((candidate) => candidate.script === script)),
  };
}
