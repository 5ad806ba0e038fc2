/**
 * How many texts of each language and length are read rightly. `npx tsx test/detectionTable.ts`
 * prints it.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { detectorOver } from "../src/detection.ts";
import { builtInLexicons } from "../src/overlays.ts";
import type { Detector } from "../src/text/detect.ts";

export const LENGTHS = ["1-2", "3-6", "7-13", "14-40", "41+"] as const;
export type Length = (typeof LENGTHS)[number];

export interface Text {
  /** Code of the language the text is in, as its file is called. */
  readonly language: string;
  /** Line of its file, from 1. */
  readonly line: number;
  readonly text: string;
}

/**
 * Texts of one language and length: all of them, those read as none of ours and those read as
 * another of ours.
 */
export interface Cell {
  readonly texts: number;
  readonly none: number;
  readonly other: number;
}

const folder = join(import.meta.dirname ?? ".", "detection");

/** The texts of `test/detection`, by file and line. */
export function detectionTexts(): Text[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .flatMap((file) =>
      readFileSync(join(folder, file), "utf8")
        .trimEnd()
        .split("\n")
        .map((text, i) => ({ language: file.replace(".txt", ""), line: i + 1, text })),
    );
}

/** The sentences of the packs' examples. */
export function exampleTexts(packs: readonly string[]): Text[] {
  return packs.flatMap((language) => {
    const file = readFileSync(
      join(folder, "..", "..", "lexicons", language, "examples.yaml"),
      "utf8",
    );
    const { examples } = parse(file) as { examples: { text: string }[] };
    return examples.map(({ text }, i) => ({ language, line: i + 1, text }));
  });
}

/** Five lines of one language as one document each; what is left over is left out. */
export function documentsOf(texts: readonly Text[]): Text[] {
  const documents: Text[] = [];
  for (let i = 0; i + 5 <= texts.length; i++) {
    const five = texts.slice(i, i + 5);
    const { language, line } = five[0] as Text;
    if (five.some((text) => text.language !== language)) continue;
    documents.push({ language, line, text: five.map(({ text }) => text).join("\n") });
    i += 4;
  }
  return documents;
}

/** All runs of three words within a clause, each once a line. */
export function piecesOf(texts: readonly Text[]): Text[] {
  return texts.flatMap(({ text, ...from }) => {
    const pieces = new Set<string>();
    for (const clause of text.split(/[.!?:;,«»"()–]|\s-\s/)) {
      const words = clause.split(/\s+/).filter((word) => /\p{L}/u.test(word));
      for (let i = 0; i + 3 <= words.length; i++) pieces.add(words.slice(i, i + 3).join(" "));
    }
    return [...pieces].map((piece) => ({ ...from, text: piece }));
  });
}

export function lengthOf(text: string): Length {
  const words = text.trim().split(/\s+/).length;
  if (words <= 2) return "1-2";
  if (words <= 6) return "3-6";
  if (words <= 13) return "7-13";
  return words <= 40 ? "14-40" : "41+";
}

/**
 * Cells by `language length`. A language without a pack is read rightly when it is read as none of
 * ours.
 */
export function detectionTable(texts: readonly Text[], detector: Detector): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { language, text } of texts) {
    const key = `${language} ${lengthOf(text)}`;
    const cell = cells.get(key) ?? { texts: 0, none: 0, other: 0 };
    const found = detector.detect(text).language;
    cells.set(key, {
      texts: cell.texts + 1,
      none: cell.none + (found === null ? 1 : 0),
      other: cell.other + (found !== null && found !== language ? 1 : 0),
    });
  }
  return cells;
}

/** The sum of the cells of some languages and lengths. */
export function sumOf(
  cells: ReadonlyMap<string, Cell>,
  languages: readonly string[],
  lengths: readonly Length[] = LENGTHS,
): Cell {
  const sum = { texts: 0, none: 0, other: 0 };
  for (const language of languages) {
    for (const length of lengths) {
      const cell = cells.get(`${language} ${length}`);
      if (!cell) continue;
      sum.texts += cell.texts;
      sum.none += cell.none;
      sum.other += cell.other;
    }
  }
  return sum;
}

function print(
  title: string,
  texts: readonly Text[],
  packs: readonly string[],
  detector: Detector,
): void {
  const cells = detectionTable(texts, detector);
  process.stdout.write(
    `\n${title}: wrong of all\n${"".padEnd(8)}${LENGTHS.map((length) => length.padEnd(12)).join("")}\n`,
  );
  for (const language of [...new Set(texts.map((text) => text.language))]) {
    const row = LENGTHS.map((length) => {
      const { texts: all, none, other } = sumOf(cells, [language], [length]);
      return (all === 0 ? "-" : `${packs.includes(language) ? none + other : other}/${all}`).padEnd(
        12,
      );
    });
    process.stdout.write(`${language.padEnd(8)}${row.join("")}\n`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const lexicons = builtInLexicons();
  const detector = detectorOver(lexicons);
  const texts = detectionTexts();
  print(
    "tuned on (odd lines)",
    texts.filter(({ line }) => line % 2 === 1),
    lexicons.languages,
    detector,
  );
  print(
    "held out (even lines)",
    texts.filter(({ line }) => line % 2 === 0),
    lexicons.languages,
    detector,
  );
  print("runs of three words", piecesOf(texts), lexicons.languages, detector);
  print("documents of five lines", documentsOf(texts), lexicons.languages, detector);
  print("examples of the packs", exampleTexts(lexicons.languages), lexicons.languages, detector);
  print(
    "documents of five examples",
    documentsOf(exampleTexts(lexicons.languages)),
    lexicons.languages,
    detector,
  );
}
