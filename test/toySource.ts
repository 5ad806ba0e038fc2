/** Lexicons of a test, as their files would say them. */

import { emptyPack } from "../src/compiler/shapes/builder.ts";
import { addFile, kindOfFile, type PackBuilder } from "../src/compiler/shapes/index.ts";
import type { LexiconSource } from "../src/compiler/sources/source.ts";
import { plainFile } from "./toyPack.ts";

/** Files of a folder: `xx/places` → the keys of that file. */
export type Files = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A source as files say it. */
export function sourceOf(files: Files): LexiconSource {
  const packs = new Map<string, PackBuilder>();
  for (const [file, data] of Object.entries(files)) {
    const [code = "", kind = ""] = file.split("/");
    const pack = packs.get(code) ?? emptyPack(code);
    packs.set(code, pack);
    const fileKind = kindOfFile(code, kind);
    if (fileKind) addFile(plainFile(file, data), fileKind, pack);
  }
  return { version: "1", packs, findings: [] };
}
