/**
 * Where each sense of a pack was written: a file beside the pack, which only explaining reads.
 * Knows no phrase table: tag, value and folded words stand here once more, so that what explains
 * does not depend on how matching lays its columns out. Costs a decompression of some tenths of a
 * second; never read on the way of a run.
 */

import { brotliDecompressSync } from "node:zlib";
import { decode, isCompiled } from "./binary.ts";
import type { Tag } from "./tags.ts";

/** The compiled file of a pack's origins. */
export const originsFile = (code: string) => `${code}-origins.bin`;

/** How a phrase came about from what the lexicon writes. The number is in the file; append only. */
export const MAKINGS = [
  "as-written",
  "combined", // of a given name and a surname
  "patronymic", // with a patronymic
  "inflected", // by a paradigm
  "respelled", // without an apostrophe, a non-joiner or a last dot
  "head-left-out", // the generic head stays outside the name
  "derived", // of a stem, with a beginning and an ending of its paradigm
] as const;
export type Making = (typeof MAKINGS)[number];

/** Which letters a phrase must be met with. The number is in the file; append only. */
export const NEEDS = ["none", "capital", "all-capitals", "exact"] as const;
export type Needs = (typeof NEEDS)[number];

/** Words of which one must, or must not, stand beside a form; as the lexicon writes them. */
export interface WrittenCondition {
  readonly after?: readonly string[];
  readonly before?: readonly string[];
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
}

export interface SenseOrigin {
  readonly tag: Tag;
  readonly value: string;
  /** As the folder of lexicons was named: `lexicons/en/people.yaml`. */
  readonly file: string;
  /** 1-based; 0 in a file without lines. */
  readonly line: number;
  /** The keys that lead to it, with dots between. */
  readonly entry: string;
  /** The form as written there. */
  readonly form: string;
  readonly made: Making;
  readonly needs: Needs;
  readonly condition?: WrittenCondition;
}

/** The senses of a pack, by the numbers that hits and candidates give them. */
export interface Origins {
  readonly count: number;
  of(sense: number): SenseOrigin;
  /** Its folded words, with one blank between. */
  phrase(sense: number): string;
  /** The senses with a value and one of some tags. */
  meaning(value: string, tags: ReadonlySet<Tag>): number[];
  /** Latin spellings of the language's letters, for what is written in Latin letters. */
  readonly latin: Readonly<Record<string, string>>;
}

/** What the file holds beside its columns. */
export interface OriginsHeader {
  readonly tags: readonly Tag[];
  readonly files: readonly string[];
  /** `*` stands for the value. */
  readonly entries: readonly string[];
  /** From 1; 0 is none. */
  readonly conditions: readonly WrittenCondition[];
  readonly latin: Readonly<Record<string, string>>;
}

/** Throws when the bytes are no compiled file of this version. */
export function decodeOrigins(bytes: Uint8Array): Origins {
  const { data, columns } = decode(isCompiled(bytes) ? bytes : brotliDecompressSync(bytes));
  const header = data as OriginsHeader;
  const numbers = (name: keyof typeof columns) => columns[name] as Uint32Array;
  const text = (name: string) => once(() => linesOf(columns[name] as Uint8Array));
  const [made, needs, tag, file, entry, condition] = [
    numbers("made"),
    numbers("needs"),
    numbers("tag"),
    numbers("file"),
    numbers("entry"),
    numbers("condition"),
  ];
  const row = summed(columns["row"] as Int32Array);
  const line = summed(columns["line"] as Int32Array);
  const value = summed(columns["value"] as Int32Array);
  const values = text("values");
  const forms = text("forms");
  const phrases = once(() => unpacked(columns["shared"] as Uint8Array, text("rests")()));
  return {
    count: row.length,
    of(sense) {
      const at = row[sense] as number;
      const meant = values()[value[at] as number] as string;
      const written = header.entries[entry[at] as number] as string;
      const number = condition[at] as number;
      return {
        tag: header.tags[tag[at] as number] as Tag,
        value: meant,
        file: header.files[file[at] as number] as string,
        line: line[at] as number,
        entry: written.replaceAll("*", () => meant),
        form: forms()[at] as string,
        made: MAKINGS[made[sense] as number] as Making,
        needs: NEEDS[needs[sense] as number] as Needs,
        ...(number > 0 && { condition: header.conditions[number - 1] as WrittenCondition }),
      };
    },
    meaning(meant, tags) {
      const number = values().indexOf(meant);
      const senses: number[] = [];
      for (let sense = 0; number >= 0 && sense < row.length; sense++) {
        const at = row[sense] as number;
        if (value[at] === number && tags.has(header.tags[tag[at] as number] as Tag))
          senses.push(sense);
      }
      return senses;
    },
    phrase: (sense) => phrases()[sense] as string,
    latin: header.latin,
  };
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function linesOf(bytes: Uint8Array): readonly string[] {
  return new TextDecoder().decode(bytes).split("\n");
}

/** Numbers of which the column has what each is more than the one before. */
function summed(steps: Int32Array): Uint32Array {
  const sums = new Uint32Array(steps.length);
  let sum = 0;
  for (let i = 0; i < steps.length; i++) {
    sum += steps[i] as number;
    sums[i] = sum;
  }
  return sums;
}

/** Phrases of which each says how many units it shares with the one before. */
function unpacked(shared: Uint8Array, rests: readonly string[]): readonly string[] {
  let last = "";
  return rests.map((rest, sense) => {
    last = last.slice(0, shared[sense]) + rest;
    return last;
  });
}
