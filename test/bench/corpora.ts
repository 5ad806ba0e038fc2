/**
 * Texts to measure with, made by a seeded script from sentences of our own: records of about 4 KB a
 * line (NDJSON), and the same as one text. Equal material gives equal bytes, and a larger corpus
 * begins with the smaller. Knows nothing of what reads them. News it is not: sentences stand beside
 * each other that never did, names are denser than in articles, and words repeat.
 */

import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Material, Sentence } from "./material.ts";
import { type Random, seeded } from "./random.ts";

/** Bytes of UTF-8 of one document, about. */
const DOCUMENT = 4000;
/** Sentences a paragraph. */
const PARAGRAPH = 4;
/** Out of ten sentences with names so many have one of them exchanged. */
const EXCHANGED = 6;
const SEED = 7;
/** To be raised when other bytes are made: what an older script has made is made anew. */
const VERSION = 1;

/** All languages in turn, by chance. */
export const MIXED = "mixed";

export interface Document {
  readonly language: string;
  readonly codes: readonly string[];
  readonly text: string;
}

/** Documents without end, of one language or of all. */
export function* documents(
  materials: readonly Material[],
  wanted: string = MIXED,
  seed = SEED,
): Generator<Document> {
  const chosen =
    wanted === MIXED ? materials : materials.filter(({ language }) => language === wanted);
  if (chosen.length === 0) throw new Error(`no material for the language ${wanted}`);
  const random = seeded(seed);
  for (;;) {
    const material = random.pick(chosen);
    const { language, codes } = material;
    yield { language, codes, text: documentOf(material, random) };
  }
}

function documentOf(material: Material, random: Random): string {
  let text = "";
  for (let bytes = 0, count = 1; bytes < DOCUMENT; count++) {
    const sentence = varied(random.pick(material.sentences), material, random);
    text += sentence + (count % PARAGRAPH === 0 ? "\n\n" : " ");
    bytes += Buffer.byteLength(sentence) + 1;
  }
  return text.trimEnd();
}

/** Other figures, and often another name in place of one of its own. */
function varied({ text, names }: Sentence, material: Material, random: Random): string {
  const figures = text.replace(/\b[2-9]\d\b/g, () => String(20 + random.below(80)));
  if (names.length === 0 || random.below(10) >= EXCHANGED) return figures;
  const { kind, text: name } = random.pick(names);
  const others = material.names.get(kind) ?? [name];
  return figures.replace(name, () => random.pick(others));
}

/** A corpus as lines of records; the last line is the one that fills it. */
export function* records(
  materials: readonly Material[],
  language: string,
  bytes: number,
): Generator<string> {
  let written = 0;
  let id = 1;
  for (const { text } of documents(materials, language)) {
    if (written >= bytes) return;
    const line = `${JSON.stringify({ id, url: `https://example.org/${id}`, text })}\n`;
    id++;
    written += Buffer.byteLength(line);
    yield line;
  }
}

export interface Corpus {
  readonly language: string;
  /** Bytes asked for; the file has up to one record more. */
  readonly bytes: number;
  /** Path of the records, a line each. */
  readonly records: string;
  /** Path of the same texts as one, with empty lines between them. */
  readonly text: string;
}

/** Makes corpora when they are first asked for, and keeps them for the next run. */
export class Corpora {
  readonly materials: readonly Material[];
  readonly #folder: string;

  /** @param folder where they are kept; what other material has made is removed from it */
  constructor(materials: readonly Material[], folder: string) {
    this.materials = materials;
    const hash = createHash("sha256").update(JSON.stringify([VERSION, materials.map(plain)]));
    this.#folder = join(folder, hash.digest("hex").slice(0, 12));
    if (!existsSync(this.#folder)) rmSync(folder, { recursive: true, force: true });
    mkdirSync(this.#folder, { recursive: true });
  }

  /** @param megabytes of 10^6 bytes of UTF-8; parts of one are fine */
  get(language: string, megabytes: number): Corpus {
    const bytes = Math.round(megabytes * 1e6);
    const path = (end: string) => join(this.#folder, `${language}-${megabytes}.${end}`);
    const corpus = { language, bytes, records: path("ndjson"), text: path("txt") };
    if (!existsSync(corpus.text)) this.#write(corpus);
    return corpus;
  }

  #write({ language, bytes, records: lines, text }: Corpus): void {
    const [asRecords, asText] = [`${lines}.part`, `${text}.part`];
    const files = [openSync(asRecords, "w"), openSync(asText, "w")] as const;
    for (const line of records(this.materials, language, bytes)) {
      writeSync(files[0], line);
      writeSync(files[1], `${JSON.parse(line).text}\n\n`);
    }
    for (const file of files) closeSync(file);
    renameSync(asRecords, lines);
    renameSync(asText, text);
  }
}

/** What JSON would leave out of a material. */
function plain({ language, sentences, names }: Material) {
  return [language, sentences, [...names]];
}
