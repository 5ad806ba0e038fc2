/** The character tables, for whoever reads lexicons: as they were built, once a process. */

import { existsSync, readFileSync } from "node:fs";
import { asset, programFingerprint } from "../../assets.ts";
import { decodeTables } from "../../lexicon/characters.ts";
import { buildCharacterTables, type CharacterTables } from "../../text/characters.ts";

let made: CharacterTables | undefined;

/** Those of the program, or new ones: of a source that is run, or of a program that is being built. */
export function characterTables(): CharacterTables {
  made ??= builtTables() ?? buildCharacterTables();
  return made;
}

function builtTables(): CharacterTables | undefined {
  const built = programFingerprint === undefined ? undefined : asset("lexicons/characters.bin");
  return built && existsSync(built) ? decodeTables(readFileSync(built)) : undefined;
}
