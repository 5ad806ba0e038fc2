/** Copies of the built-in lexicons with one slip at a time, and what the checks say of each. */

import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { NO_STORE } from "../../src/cache/store.ts";
import { checkPatterns, checkSource } from "../../src/compiler/checking/check.ts";
import { type FileReader, readerOver } from "../../src/compiler/reading/keptFiles.ts";
import { readLexicons } from "../../src/compiler/reading/read.ts";
import type { LexiconSource } from "../../src/compiler/sources/source.ts";
import type { Finding } from "../../src/errors.ts";
import type { Random } from "../bench/random.ts";
import { SLIPS, type SlipKind } from "./slips.ts";

export interface Slip {
  readonly kind: SlipKind;
  /** Its path in the folder of lexicons. */
  readonly file: string;
  /** 1-based, after the change. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** A folder of lexicons whose files may be changed. */
export interface Copy {
  readonly folder: string;
  /** The text of each file, by its path in the folder. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of files that are what they were it knows what they say. */
  readonly reader: FileReader;
}

export function copyOf(lexicons: string, temporary: string): Copy {
  const folder = join(temporary, "lexicons");
  cpSync(lexicons, folder, { recursive: true, filter: (path) => !path.includes("node_modules") });
  mkdirSync(join(temporary, "aside"));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const read = files.filter(
    (file) => /\.(yaml|tsv)$/.test(file) && file !== "generated/heads.yaml",
  );
  const textOf = (file: string) => readFileSync(join(folder, file), "utf8");
  return {
    folder,
    texts: new Map(read.sort().map((file) => [file, textOf(file)])),
    reader: readerOver(NO_STORE),
  };
}

/** As many as asked for, kind after kind. */
export function slipsOf({ texts }: Copy, count: number, random: Random): Slip[] {
  const kinds = random.shuffled(SLIPS);
  return Array.from({ length: count }, (_, at) => {
    const kind = kinds[at % kinds.length] as SlipKind;
    const slip = slipOf(kind, texts, random);
    if (!slip) throw new Error(`no line can have the slip "${kind.name}"`);
    return slip;
  });
}

function slipOf(kind: SlipKind, texts: Copy["texts"], random: Random): Slip | undefined {
  const places = [...texts].flatMap(([file, text]) =>
    kind.files.test(file)
      ? text
          .split("\n")
          .flatMap((line, at, all) => (kind.lines.test(line) ? [{ file, at, all }] : []))
      : [],
  );
  for (const { file, at, all } of random.shuffled(places)) {
    const before = all[at] as string;
    const after = kind.change(before, random, all[at + 1] ?? "");
    if (after === undefined || (after === before && !kind.renamed)) continue;
    return { kind, file, line: at + 1 + (kind.below ?? 0), before, after };
  }
  return undefined;
}

/** What is said of the file and line of the slip, or of its entry; undefined where nothing is. */
export async function saidOf(copy: Copy, slip: Slip): Promise<Finding | undefined> {
  const { folder, texts } = copy;
  const undo = made(copy, slip);
  try {
    const { add } = copy.reader;
    const [own = ""] = slip.file.split("/");
    const isRight = rightPlace(folder, slip);
    const few = withOnly(copy, slip.kind.renamed ? undefined : ["mul", own], () =>
      readLexicons([folder], { add }),
    );
    const early = few.findings.find(isRight);
    if (early) return early;
    const late = async (source: LexiconSource) =>
      checkSource(withTextsOf(source, own)).find(isRight) ??
      (await checkPatterns(withPatternsNotIn(source, texts))).find(isRight);
    // Some checks hold a language against the others.
    return (
      (own === "mul" ? undefined : await late(few)) ?? (await late(readLexicons([folder], { add })))
    );
  } finally {
    undo();
  }
}

function made({ folder, texts }: Copy, { kind, file, line, before, after }: Slip): () => void {
  const path = join(folder, file);
  if (kind.renamed) {
    const old = file.endsWith("language.yaml") ? dirname(path) : path;
    const named = join(dirname(old), kind.renamed(basename(old)));
    renameSync(old, named);
    return () => renameSync(named, old);
  }
  const lines = (texts.get(file) as string).split("\n");
  const at = line - 1 - (kind.below ?? 0);
  // A line that became two stands for itself and the one below, unless that one is new.
  const replaced = kind.name === "one form for two ids" ? 2 : 1;
  if (lines[at] !== before) throw new Error(`${file}:${at + 1} is not as it was`);
  lines.splice(at, replaced, ...after.split("\n"));
  writeFileSync(path, lines.join("\n"));
  return () => writeFileSync(path, texts.get(file) as string);
}

/** A finding at the line of the slip, or at the head of the entry that the line is part of. */
function rightPlace(folder: string, { kind, file, line }: Slip): (finding: Finding) => boolean {
  const path = join(folder, file);
  if (kind.renamed) {
    const old = file.endsWith("language.yaml") ? dirname(path) : path;
    const named = join(dirname(old), kind.renamed(basename(old)));
    return (finding) => finding.file === named || finding.file.startsWith(`${named}/`);
  }
  const lines = readFileSync(path, "utf8").split("\n");
  let head = line;
  while (head > 1 && !/^ {0,2}[^\s#]/.test(lines[head - 1] ?? "")) head--;
  const partner = kind.name === "one form for two ids" ? 1 : 0;
  return (finding) =>
    finding.file === path &&
    (finding.line ?? 0) >= head - partner &&
    (finding.line ?? 0) <= line + (kind.name === "a bracket that is not closed" ? 1 : 0);
}

/** Without the other languages, which take most of the time. */
function withOnly<T>({ folder }: Copy, codes: readonly string[] | undefined, run: () => T): T {
  const others = codes
    ? readdirSync(folder).filter((name) => /^[a-z]{2}$/.test(name) && !codes.includes(name))
    : [];
  const aside = join(folder, "..", "aside");
  for (const name of others) renameSync(join(folder, name), join(aside, name));
  try {
    return run();
  } finally {
    for (const name of others) renameSync(join(aside, name), join(folder, name));
  }
}

/** The letters of other packs are as they were. */
function withTextsOf(source: LexiconSource, own: string): LexiconSource {
  const packs = [...source.packs].map(
    ([code, pack]) => [code, code === own ? pack : { ...pack, texts: [] }] as const,
  );
  return { ...source, packs: new Map(packs) };
}

/** Only the patterns that are not as they were: rating one takes long. */
function withPatternsNotIn(source: LexiconSource, texts: Copy["texts"]): LexiconSource {
  const before = [...texts].flatMap(([file, text]) =>
    file.endsWith("patterns.yaml") ? [text.replace(/\s+/g, "")] : [],
  );
  const isNew = (match: string) => !before.some((text) => text.includes(match.replace(/\s+/g, "")));
  const packs = [...source.packs].map(([code, pack]) => {
    const patterns = pack.patterns.filter(({ match }) => isNew(match));
    return [code, { ...pack, patterns }] as const;
  });
  return { ...source, packs: new Map(packs) };
}
