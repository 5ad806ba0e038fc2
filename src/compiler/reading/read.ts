/**
 * Folders on disk to sources: finds the languages by looking, reads every file, reports what is
 * wrong and goes on.
 */

import { join } from "node:path";
import type { Finding } from "../../errors.ts";
import { toFinding } from "../checks/check.ts";
import { unknownKind } from "../checks/E121.ts";
import { oddTexts } from "../letters/oddTexts.ts";
import { emptyPack } from "../shapes/builder.ts";
import { addFile, kindOfFile, OF_LANGUAGES, type PackBuilder } from "../shapes/index.ts";
import { joinSources } from "../sources/joinSources.ts";
import { withPeopleJoined } from "../sources/people.ts";
import type { LexiconSource, PackSource } from "../sources/source.ts";
import { type KindFile, listFolder, shownFolder } from "./folder.ts";
import { readGenerated } from "./generated.ts";
import { type PlainFile, readYaml } from "./yaml.ts";

export interface ReadOptions {
  /** Adds what a file says to its pack, and gives what is wrong with it. */
  readonly add?: (file: KindFile, pack: PackBuilder) => Finding[];
  /** Which languages are read; all, where it is not said. What lies beside them is told in any case. */
  readonly codes?: readonly string[] | undefined;
}

/**
 * Reads lexicon folders. Later folders stand on top of earlier ones, as all of them do on the
 * built-in lexicons. Findings are collected, not thrown; a folder that does not exist throws.
 */
export function readLexicons(folders: readonly string[], options: ReadOptions = {}): LexiconSource {
  const sources = folders.map((folder) => readFolder(folder, options));
  const findings = sources.flatMap((source) => source.findings);
  const joined = sources.reduce<LexiconSource>((under, added) => joinSources(under, added), {
    version: "",
    packs: new Map(),
    findings: [],
  });
  return { ...joined, findings };
}

function readFolder(folder: string, { add = addFromDisk, codes }: ReadOptions): LexiconSource {
  const builders = new Map<string, PackBuilder>();
  const listed = listFolder(folder);
  const findings = [...listed.findings];
  for (const { code, shown, files } of listed.languages) {
    if (codes?.includes(code) === false) continue;
    const described = files.find(({ kind }) => kind === "language") ?? files[0];
    const describedIn = described?.shown ?? shown;
    const builder: PackBuilder = { ...emptyPack(code), describedIn, texts: [], words: [] };
    builders.set(code, builder);
    for (const file of files) findings.push(...add(file, builder));
  }
  readGenerated(join(folder, "generated"), `${shownFolder(folder)}/generated`, builders, findings);
  const packs = [...builders].map(([code, builder]): [string, PackSource] => [
    code,
    withPeopleJoined(builder),
  ]);
  return { version: "", packs: new Map(packs), findings };
}

function addFromDisk({ path, shown, kind }: KindFile, pack: PackBuilder): Finding[] {
  return addYaml(readYaml(path, shown), kind, pack);
}

/** Adds what a file says to its pack, and gives what is wrong with it. */
export function addYaml(plain: PlainFile, name: string, pack: PackBuilder): Finding[] {
  // What is not of its shape is taken out of the data when it is read.
  pack.texts?.push(...oddTexts(plain, name));
  const kind = kindOfFile(pack.code, name);
  if (kind) return addFile(plain, kind, pack);
  const where = { file: plain.file, line: 1, column: 1 };
  const said = unknownKind.find(name, Object.keys(OF_LANGUAGES));
  return [...plain.findings, ...(said ? [toFinding(unknownKind, where, said)] : [])];
}
