/** The words that only detection asks for, as hashes: a file apart, for few texts need it. */

import { encode } from "../../lexicon/binary.ts";
import { type CharacterTables, withLetters } from "../../text/characters.ts";
import { hashTable } from "../../text/hash.ts";
import type { PackSource } from "../sources/source.ts";
import { affixed } from "./affixes.ts";
import { detectionWords } from "./detection.ts";

export function compileVocabulary({ language }: PackSource, shared: CharacterTables): Uint8Array {
  const { vocabulary = [], fold = {} } = language;
  const tables = withLetters(shared, fold);
  const words = vocabulary.flatMap(({ of, ...affixes }) =>
    of.flatMap((stem) => affixed(stem, affixes)),
  );
  return encode({}, { hashes: hashTable(detectionWords(words, tables)) });
}
