/** The words that only detection asks for, as hashes: a file apart, for few texts need it. */

import { encode } from "../../lexicon/binary.ts";
import type { CharacterTables } from "../../text/characters.ts";
import { hashTable } from "../../text/hash.ts";
import type { PackSource } from "../sources/source.ts";
import { affixed } from "./affixes.ts";
import { detectionWords } from "./detection.ts";
import { ownTables } from "./ownTables.ts";

export function compileVocabulary({ language }: PackSource, shared: CharacterTables): Uint8Array {
  const { vocabulary = [] } = language;
  const tables = ownTables(language, shared);
  const words = vocabulary.flatMap(({ of, ...affixes }) =>
    of.flatMap((stem) => affixed(stem, affixes)),
  );
  return encode({}, { hashes: hashTable(detectionWords(words, tables)) });
}
