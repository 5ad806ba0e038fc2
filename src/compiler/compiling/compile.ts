/** Sources to compiled files: characters, catalogue, packs, and what detection reads. */

import { createHash } from "node:crypto";
import { ALIASES_FILE } from "../../lexicon/aliases.ts";
import { encodeTables } from "../../lexicon/characters.ts";
import { originsFile } from "../../lexicon/origins.ts";
import { SHARED, vocabularyFile } from "../../lexicon/pack.ts";
import type { LexiconSource, PackSource } from "../sources/source.ts";
import { compileAliases } from "./aliases.ts";
import { compileCatalogue } from "./catalogue.ts";
import { catalogueFacts } from "./catalogueFacts.ts";
import { characterTables } from "./characterTables.ts";
import { compileDetection } from "./detection.ts";
import { compilePack } from "./pack.ts";
import { compileVocabulary } from "./vocabulary.ts";

/** Compiled lexicons, file name → bytes. */
export interface CompiledLexicons {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Of the files; not of the origins, which change with every line that is moved. */
  readonly sha256: string;
  /**
   * Where the senses of each pack were written, and how entries are spelt: file name → what makes
   * the bytes.
   */
  readonly origins: ReadonlyMap<string, () => Uint8Array>;
}

/** Compiles every pack, or the catalogue and the packs named. */
export function compileLexicons(
  source: LexiconSource,
  codes: Iterable<string> = source.packs.keys(),
): CompiledLexicons {
  const tables = characterTables();
  const known = catalogueFacts(source);
  const files = new Map<string, Uint8Array>();
  const origins = new Map([[ALIASES_FILE, () => compileAliases(source)]]);
  files.set("characters.bin", encodeTables(tables));
  files.set("catalogue.bin", compileCatalogue(source));
  for (const code of codes) {
    const pack = source.packs.get(code) as PackSource;
    const compiled = compilePack(pack, source.packs.get(SHARED), known, tables);
    files.set(`${code}.bin`, compiled.pack);
    origins.set(originsFile(code), compiled.origins);
    files.set(vocabularyFile(code), compileVocabulary(pack, tables));
  }
  for (const [name, bytes] of compileDetection(source, tables)) files.set(name, bytes);
  const hash = createHash("sha256");
  for (const [name, bytes] of files) hash.update(name).update(bytes);
  return { files, sha256: hash.digest("hex"), origins };
}
