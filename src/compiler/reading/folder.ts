/** What of a lexicon folder is read, by names alone: languages, their files, and what is left over. */

import { type Dirent, existsSync, readdirSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { ExpectedError, type Finding } from "../../errors.ts";
import { nearest } from "../../text/nearest.ts";
import { toFinding } from "../checks/check.ts";
import { noLanguage } from "../checks/E171.ts";
import { fileUnread } from "../checks/W242.ts";

export interface KindFile {
  readonly path: string;
  /** As findings call it. */
  readonly shown: string;
  /** `people` for `people.yaml` and for all files in `people/`. */
  readonly kind: string;
}

export interface LanguageFolder {
  readonly code: string;
  /** As findings call it. */
  readonly shown: string;
  readonly files: readonly KindFile[];
}

const CODE = /^[a-z]{2,3}$/;
const YAML = /\.ya?ml$/;
/** Beside the languages: tables, schemas, and what people keep in any folder. */
const APART = /^(generated|schemas|node_modules|\..*)$/;
const PROSE = /^(\..*|readme.*|licen[cs]e.*|notice.*|.*\.md|.*\.txt)$/i;

/** The languages of a folder, in order. Throws ExpectedError for what is no folder of lexicons. */
export function listFolder(folder: string): {
  readonly languages: readonly LanguageFolder[];
  readonly findings: readonly Finding[];
} {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new ExpectedError(
      `${folder}: a file; --lexicons takes the folder that holds one folder a language`,
    );
  if (!existsSync(folder))
    throw new ExpectedError(
      `${folder}: no such folder; --lexicons takes a folder that holds one folder a language`,
    );
  const findings: Finding[] = [];
  const languages: LanguageFolder[] = [];
  const above = shownFolder(folder);
  for (const entry of entriesOf(folder)) {
    const shown = `${above}/${entry.name}`;
    if (entry.isDirectory() && CODE.test(entry.name)) {
      const files = filesOf(join(folder, entry.name), shown, findings);
      languages.push({ code: entry.name, shown, files });
    } else if (!APART.test(entry.name)) leftOver(entry, join(folder, entry.name), shown, findings);
  }
  if (languages.length === 0)
    throw new ExpectedError(
      `${folder}: holds no language folder (ar, en, …); --lexicons takes the folder above them`,
    );
  return { languages, findings };
}

/** A folder as it was named: what a finding says can be opened from where the command was given. */
export function shownFolder(folder: string): string {
  return folder.replace(/(?<=[^/])\/+$/, "");
}

function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Of what stands beside the folders of languages: what looks as if it should be read. */
function leftOver(entry: Dirent, path: string, shown: string, findings: Finding[]): void {
  if (entry.isDirectory() || isLinkToFolder(entry, path)) {
    if (!holdsYaml(path)) return;
    if (CODE.test(entry.name)) unread(shown, LINKED, findings);
    else {
      const found = noLanguage.find(entry.name, codeMeant(entry.name));
      if (found) findings.push(toFinding(noLanguage, { file: shown }, found));
    }
  } else if (CODE.test(entry.name) && isLinkToNothing(entry, path))
    unread(shown, DANGLING, findings);
  else if (looksLikeYaml(entry.name))
    unread(shown, "it stands in no folder of a language", findings);
}

const LINKED = "links to folders are not followed";
/** A pipe, a socket, a device: reading it may never end. */
const NO_FILE = "it is no file";
const DANGLING = "it is a link to nothing";

/** `people.yaml` and `people/*.yaml` are both of kind people. */
function filesOf(folder: string, above: string, findings: Finding[]): KindFile[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    const shown = `${above}/${entry.name}`;
    if (!entry.isDirectory())
      return fileOf(entry, path, shown, entry.name.replace(YAML, ""), findings);
    return entriesOf(path).flatMap((inside) =>
      fileOf(inside, join(path, inside.name), `${shown}/${inside.name}`, entry.name, findings),
    );
  });
}

function fileOf(
  entry: Dirent,
  path: string,
  shown: string,
  kind: string,
  findings: Finding[],
): KindFile[] {
  const folder = entry.isDirectory();
  const link = isLinkToFolder(entry, path) ? LINKED : isLinkToNothing(entry, path) ? DANGLING : "";
  const odd = link || (!folder && targetOf(path)?.isFile() !== true ? NO_FILE : "");
  if (YAML.test(entry.name) && !folder && !odd) return [{ path, shown, kind }];
  if (PROSE.test(entry.name)) return [];
  const why =
    odd ||
    (folder
      ? "files stand in a language's folder, or one folder below it"
      : looksLikeYaml(entry.name) && /yml|yaml/i.test(entry.name.slice(-4))
        ? "its name must end in .yaml, in small letters"
        : "its name does not end in .yaml");
  unread(shown, why, findings);
  return [];
}

function unread(file: string, why: string, findings: Finding[]): void {
  const found = fileUnread.find(why);
  if (found) findings.push(toFinding(fileUnread, { file }, found));
}

function isLinkToFolder(entry: Dirent, path: string): boolean {
  return entry.isSymbolicLink() && targetOf(path)?.isDirectory() === true;
}

function isLinkToNothing(entry: Dirent, path: string): boolean {
  return entry.isSymbolicLink() && targetOf(path) === undefined;
}

/** Undefined where a link leads nowhere, or round in a circle. */
function targetOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function looksLikeYaml(name: string): boolean {
  return /\.ya?ml\b/i.test(name);
}

/** In itself, or one folder below. */
function holdsYaml(folder: string, deep = true): boolean {
  return entriesOf(folder).some((entry) =>
    entry.isDirectory()
      ? deep && holdsYaml(join(folder, entry.name), false)
      : looksLikeYaml(entry.name),
  );
}

/** Names of languages are English in the lexicons. */
const NAMED_IN = "en-GB";

/** `EN`, `englsh`: the code of a language that is called nearly so. */
function codeMeant(name: string): string | undefined {
  if (CODE.test(name.toLowerCase())) return name.toLowerCase();
  const names = new Intl.DisplayNames(NAMED_IN, { type: "language", fallback: "none" });
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const codes = new Map(
    letters.flatMap((first) =>
      letters.flatMap((second) => {
        const called = names.of(first + second)?.toLowerCase();
        return called === undefined ? [] : [[called, first + second] as const];
      }),
    ),
  );
  return codes.get(nearest(name.toLowerCase(), [...codes.keys()]) ?? "");
}
