/**
 * What files of lexicons say, by their bytes: reading those that have not changed would take most of
 * the time of looking at one that has.
 */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Store } from "../../cache/store.ts";
import type { Finding } from "../../errors.ts";
import { decode, encode, encodeStrings, stringReader } from "../../lexicon/binary.ts";
import { emptyPack, type PackBuilder } from "../shapes/builder.ts";
import type { KindFile } from "./folder.ts";
import { addYaml } from "./read.ts";
import { type PlainFile, readYaml } from "./yaml.ts";

export interface FileReader {
  /** Adds what a file says to its pack; gives what is wrong with it. */
  add(file: KindFile, pack: PackBuilder): Finding[];
  /** Remembers what was read, for the next run. */
  keep(): void;
}

/**
 * What a file adds to the lists of a pack and what is wrong with it, or, where it says something of
 * the language, the file: how that joins with what others say is known by who reads it.
 */
type Said = { readonly added: Added; readonly findings: Finding[] } | { readonly plain: PlainFile };
type Added = Readonly<Record<List, readonly unknown[]>>;

const LISTS = [
  "declarations",
  "people",
  "catalogue",
  "patterns",
  "examples",
  "removals",
  "texts",
  "words",
] as const satisfies readonly (keyof PackBuilder)[];
type List = (typeof LISTS)[number];

/** What JSON does not bring back as it was: numbers without an end. */
const NO_JSON = /\.(inf|nan)\b|e\+?[0-9]{3}|[0-9]{300}/i;

/** By the fingerprint of a file's name and bytes, what it says as JSON. */
type Bundle = ReadonlyMap<string, string>;

/** The files of a folder are kept together, so that few entries are opened. */
export function readerOver(store: Store): FileReader {
  const before = new Map<string, Bundle>();
  const now = new Map<string, Map<string, string>>();
  const keyOf = (folder: string) => ({ kind: "files", of: [folder] });
  return {
    add(file, pack) {
      const folder = dirname(file.shown);
      const known = before.get(folder) ?? bundleOf(store.get(keyOf(folder)));
      before.set(folder, known);
      const read = now.get(folder) ?? new Map<string, string>();
      now.set(folder, read);
      const bytes = readFileSync(file.path);
      const print = createHash("sha256").update(`${file.shown}\0`).update(bytes).digest("hex");
      const kept = read.get(print) ?? known.get(print);
      const said = kept === undefined ? saidBy(file, pack) : (JSON.parse(kept) as Said);
      if (!NO_JSON.test(bytes.toString("latin1"))) read.set(print, kept ?? JSON.stringify(said));
      return addSaid(said, file, pack);
    },
    keep() {
      for (const [folder, files] of now) {
        const known = before.get(folder);
        const isSame = files.size === known?.size && [...files.keys()].every((p) => known.has(p));
        if (!isSame) store.put(keyOf(folder), bytesOf(files));
      }
    },
  };
}

function saidBy(file: KindFile, { code, describedIn }: PackBuilder): Said {
  const plain = readYaml(file.path, file.shown);
  const empty = emptyPack(code);
  const pack = { ...empty, ...(describedIn && { describedIn }), texts: [], words: [] };
  const findings = addYaml(plain, file.kind, pack);
  if (Object.keys(pack.language).length > 0) return { plain };
  return { added: pack, findings };
}

function addSaid(said: Said, { kind }: KindFile, pack: PackBuilder): Finding[] {
  if ("plain" in said) return addYaml(said.plain, kind, pack);
  for (const list of LISTS) {
    const target = pack[list] as unknown[] | undefined;
    for (const one of said.added[list]) target?.push(one);
  }
  return said.findings;
}

function bundleOf(bytes: Uint8Array | undefined): Bundle {
  if (!bytes) return new Map();
  const { data, columns } = decode(bytes);
  const textAt = stringReader(columns["offsets"] as Uint32Array, columns["blob"] as Uint8Array);
  return new Map((data as string[]).map((print, i) => [print, textAt(i)]));
}

function bytesOf(files: Bundle): Uint8Array {
  return encode([...files.keys()], encodeStrings([...files.values()]));
}
