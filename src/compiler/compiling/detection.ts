/** What detection reads: the letters and words of every language and neighbour, by script. */

import { encode } from "../../lexicon/binary.ts";
import { detectionFile, SHARED } from "../../lexicon/pack.ts";
import { type CandidateWords, joinNeighbours, scriptWords } from "../../text/candidates.ts";
import { type CharacterTables, foldString } from "../../text/characters.ts";
import type { LexiconSource } from "../sources/source.ts";

/**
 * The languages with a pack, and the neighbours in their scripts, with their words as `fold` makes
 * them.
 */
export function detectionCandidates(
  source: LexiconSource,
  fold: (words: readonly string[]) => readonly string[],
): CandidateWords[] {
  const packs: CandidateWords[] = [];
  const neighbours: CandidateWords[] = [];
  for (const [code, { language }] of source.packs) {
    const { script = "", letters = {}, frequent = [] } = language;
    const { own = "", likely = "", foreign = "" } = letters;
    if (code !== SHARED)
      packs.push({ code, script, letters: { own, likely, foreign }, words: fold(frequent) });
    for (const [neighbour, { script, letters: own, likely, foreign, words }] of Object.entries(
      language.neighbours ?? {},
    )) {
      neighbours.push({
        code: neighbour,
        script,
        letters: { own, likely, foreign },
        words: fold(words),
      });
    }
  }
  return joinNeighbours(packs, neighbours);
}

/** A file a script. */
export function compileDetection(
  source: LexiconSource,
  tables: CharacterTables,
): Map<string, Uint8Array> {
  const candidates = detectionCandidates(source, (words) => detectionWords(words, tables)).filter(
    ({ script }) => script !== "",
  );
  const files = new Map<string, Uint8Array>();
  for (const script of new Set(candidates.map((candidate) => candidate.script))) {
    const lists = scriptWords(candidates.filter((candidate) => candidate.script === script));
    const columns = (["whole", "ends", "begins"] as const).flatMap((list) =>
      (["slots", "starts", "letters", "memberStarts", "members"] as const).map(
        (column) => [`${list}.${column}`, lists[list][column]] as const,
      ),
    );
    files.set(detectionFile(script), encode({}, Object.fromEntries(columns)));
  }
  return files;
}

/**
 * Folded without the language's own variants, for detection reads a text before its language is
 * known; joined at the ZWNJ.
 */
export function detectionWords(words: readonly string[], tables: CharacterTables): string[] {
  return [...new Set(words.map((word) => foldString(tables, word.replaceAll("\u200C", ""))))];
}
