/**
 * Compiled files to packs, each read when it is first asked for. No YAML here: a run parses none.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ExpectedError } from "../errors.ts";
import type { Candidate, Candidates, ScriptWords } from "../text/candidates.ts";
import { type CharacterTables, type Refolds, withRefolds } from "../text/characters.ts";
import { decode, stringReader, textOf } from "./binary.ts";
import { loadCatalogue } from "./catalogue.ts";
import { decodeTables } from "./characters.ts";
import type { Condition, ContextColumns } from "./contexts.ts";
import {
  type Catalogue,
  detectionFile,
  type LanguageFacts,
  type Pack,
  vocabularyFile,
} from "./pack.ts";
import type { PhraseTable } from "./phraseTable.ts";
import type { SuffixColumns } from "./suffixTable.ts";

/** What detection and the output need to know before any pack is loaded. */
export interface LexiconIndex {
  readonly version: string;
  readonly sha256: string;
  readonly languages: readonly Pick<
    LanguageFacts,
    "code" | "name" | "codes" | "script" | "fold" | "direction" | "namesAlone"
  >[];
  /** What detection chooses between; the words of each script are a file of their own. */
  readonly candidates: readonly Candidate[];
  /** What folders on top took away of ids; only explaining asks. */
  readonly removed?: readonly RemovedLine[];
}

/** A line of a `remove.yaml`. */
export interface RemovedLine {
  /** Code of the pack it is about; that of the catalogue where the id itself goes. */
  readonly language: string;
  /** The list of it (`places`). */
  readonly room: string;
  readonly id: string;
  /** The spelling; all of them when there is none. */
  readonly form?: string;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

export interface Lexicons {
  readonly index: LexiconIndex;
  /** Codes of the language packs, `mul` not among them, sorted. */
  readonly languages: readonly string[];
  readonly catalogue: Catalogue;
  readonly tables: CharacterTables;
  pack(code: string): Pack;
  /** Any compiled file, those that no run needs among them. */
  readonly file: FileSource;
  /** Names of the files that were compiled for this run; all others are built ones. */
  readonly own: OwnFiles;
  readonly detection: Candidates;
  /**
   * The words that only detection asks for, as `text/hash.ts` makes them; folded as the pack folds.
   */
  vocabulary(code: string): Uint32Array;
}

/** Origins apart, since they are made when they are asked for. */
export interface OwnFiles {
  readonly needed: readonly string[];
  readonly origins: readonly string[];
}

const NO_OWN: OwnFiles = { needed: [], origins: [] };

/** Where the compiled files come from: a folder, or memory after compiling on the fly. */
export type FileSource = (name: string) => Uint8Array;

export function folderSource(folder: string): FileSource {
  return (name) => {
    try {
      return readFileSync(join(folder, name));
    } catch {
      throw new ExpectedError(
        `${join(folder, name)}: the compiled lexicons are missing; run npm run build`,
      );
    }
  };
}

/** The index of compiled files as it was built with them. */
export function indexFrom(files: FileSource): LexiconIndex {
  return JSON.parse(textOf(files("index.json"))) as LexiconIndex;
}

export function loadLexicons(
  index: LexiconIndex,
  files: FileSource,
  own: OwnFiles = NO_OWN,
): Lexicons {
  let catalogue: Catalogue | undefined;
  let tables: CharacterTables | undefined;
  const packs = new Map<string, Pack>();
  const vocabularies = new Map<string, Uint32Array>();
  const shared = () => {
    tables ??= decodeTables(files("characters.bin"));
    return tables;
  };
  const known = () => {
    catalogue ??= loadCatalogue(files("catalogue.bin"));
    return catalogue;
  };
  return {
    index,
    file: files,
    own,
    languages: index.languages.map((language) => language.code).filter((code) => code !== "mul"),
    get catalogue() {
      return known();
    },
    get tables() {
      return shared();
    },
    detection: {
      list: index.candidates,
      words: (script) => loadWords(files(detectionFile(script))),
    },
    vocabulary(code) {
      let words = vocabularies.get(code);
      if (!words) {
        words = decode(files(vocabularyFile(code))).columns["hashes"] as Uint32Array;
        vocabularies.set(code, words);
      }
      return words;
    },
    pack(code) {
      let pack = packs.get(code);
      if (!pack) {
        pack = loadPack(files(`${code}.bin`), shared(), known());
        packs.set(code, pack);
      }
      return pack;
    },
  };
}

function loadWords(bytes: Uint8Array): ScriptWords {
  const { columns } = decode(bytes);
  const list = (name: keyof ScriptWords) => ({
    slots: columns[`${name}.slots`] as Uint16Array,
    starts: columns[`${name}.starts`] as Uint32Array,
    letters: columns[`${name}.letters`] as Uint16Array,
    memberStarts: columns[`${name}.memberStarts`] as Uint32Array,
    members: columns[`${name}.members`] as Uint8Array,
  });
  return { whole: list("whole"), ends: list("ends"), begins: list("begins") };
}

interface PackHeader {
  readonly facts: LanguageFacts;
  readonly rules: readonly string[];
  /** What the column `refolds` cannot hold. */
  readonly expansions: Refolds["expansions"];
  readonly silent: Refolds["silent"];
}

function loadPack(bytes: Uint8Array, shared: CharacterTables, catalogue: Catalogue): Pack {
  const { data, columns } = decode(bytes);
  const { facts, rules, expansions, silent } = data as PackHeader;
  const string = stringReader(columns["offsets"] as Uint32Array, columns["blob"] as Uint8Array);
  const written = columns["conditionText"] as Uint32Array;
  const units = columns["refolds"] as Uint16Array;
  return {
    facts,
    tables: withRefolds(shared, { units, expansions, silent }),
    phrases: columns as unknown as PhraseTable,
    contexts: columns as unknown as ContextColumns,
    suffixes: columns as unknown as SuffixColumns,
    condition: (number) => JSON.parse(string(written[number - 1] as number)) as Condition,
    rules,
    string,
    catalogue,
  };
}
