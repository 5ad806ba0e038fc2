/**
 * Folders on disk to sources: finds the languages by looking, reads every file, reports what is
 * wrong and goes on.
 */

import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { ExpectedError, type Finding } from "../errors.ts";
import { toFinding } from "./checks/check.ts";
import { unknownKind } from "./checks/E121.ts";
import { readGenerated } from "./generated.ts";
import { joinSources } from "./joinSources.ts";
import { withPeopleJoined } from "./people.ts";
import { addFile, kindOfFile, OF_LANGUAGES, type PackBuilder } from "./shapes/index.ts";
import type { LexiconSource, PackSource } from "./source.ts";
import { type PlainFile, readYaml } from "./yaml.ts";

const CODE = /^[a-z]{2,3}$/;

/**
 * Reads lexicon folders. Later folders stand on top of earlier ones, as all of them do on the
 * built-in lexicons. Findings are collected, not thrown; a folder that does not exist throws.
 */
export function readLexicons(
  folders: readonly string[],
  read: typeof readYaml = readYaml,
): LexiconSource {
  const sources = folders.map((folder) => readFolder(folder, read));
  const findings = sources.flatMap((source) => source.findings);
  const joined = sources.reduce<LexiconSource>((under, added) => joinSources(under, added), {
    version: "",
    packs: new Map(),
    findings: [],
  });
  return { ...joined, findings };
}

function readFolder(folder: string, read: typeof readYaml): LexiconSource {
  const builders = new Map<string, PackBuilder>();
  const findings: Finding[] = [];
  for (const code of languageFolders(folder)) {
    const builder = emptyBuilder(code);
    builders.set(code, builder);
    for (const file of filesOf(join(folder, code))) {
      const shown = `${shownFolder(folder)}/${code}/${file.shown}`;
      findings.push(...readFile(file.kind, read(file.path, shown), builder));
    }
  }
  readGenerated(join(folder, "generated"), `${shownFolder(folder)}/generated`, builders, findings);
  const packs = [...builders].map(([code, builder]): [string, PackSource] => [
    code,
    withPeopleJoined(builder),
  ]);
  return { version: "", packs: new Map(packs), findings };
}

/** Throws ExpectedError for what is no folder of lexicons. */
function languageFolders(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new ExpectedError(
      `${folder}: no such folder; --lexicons takes a folder that holds one folder a language`,
    );
  }
  const codes = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && CODE.test(entry.name))
    .map((entry) => entry.name)
    .sort();
  if (codes.length === 0) {
    throw new ExpectedError(
      `${folder}: holds no language folder (ar, en, …); --lexicons takes the folder above them`,
    );
  }
  return codes;
}

/** A folder as it was named: what a finding says can be opened from where the command was given. */
export function shownFolder(folder: string): string {
  return folder.replace(/(?<=[^/])\/+$/, "");
}

function emptyBuilder(code: string): PackBuilder {
  return {
    code,
    language: {},
    declarations: [],
    people: [],
    catalogue: [],
    patterns: [],
    examples: [],
    removals: [],
  };
}

function readFile(name: string, plain: PlainFile, builder: PackBuilder): Finding[] {
  const kind = kindOfFile(builder.code, name);
  if (kind) return addFile(plain, kind, builder);
  const where = { file: plain.file, line: 1, column: 1 };
  const said = unknownKind.find(name, Object.keys(OF_LANGUAGES));
  return [...plain.findings, ...(said ? [toFinding(unknownKind, where, said)] : [])];
}

interface KindFile {
  readonly path: string;
  readonly shown: string;
  readonly kind: string;
}

/** `people.yaml` and `people/*.yaml` are both of kind people. */
function filesOf(folder: string): KindFile[] {
  const files: KindFile[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    if (entry.isDirectory()) {
      for (const name of readdirSync(join(folder, entry.name)).sort()) {
        if (/\.ya?ml$/.test(name))
          files.push({
            path: join(folder, entry.name, name),
            shown: `${entry.name}/${name}`,
            kind: entry.name,
          });
      }
    } else if (/\.ya?ml$/.test(entry.name)) {
      files.push({
        path: join(folder, entry.name),
        shown: entry.name,
        kind: entry.name.replace(/\.ya?ml$/, ""),
      });
    }
  }
  return files;
}
