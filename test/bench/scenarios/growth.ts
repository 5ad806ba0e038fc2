/**
 * Lexicons of 1,000 to 200,000 forms of a made-up language, over one text that has the same of
 * them. The library is measured, in processes of their own: folders given with --lexicons are
 * compiled at the start of each, which takes longer than the reading.
 */

import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Bench, judged, peer, type Scenario, time, times } from "../bench.ts";
import { madeUpWords } from "../forms.ts";
import { median } from "../interleaved.ts";
import { seeded } from "../random.ts";

const FORMS = [1_000, 10_000, 200_000] as const;
const MEGABYTES = 16;
const MOST = 1.5;
/** A code that no lexicon of ours has. */
const CODE = "xx";
const LANGUAGE = `name: Made-up
codes: [mis]
script: Latin
frequent: [the, of, and]
`;
/** The made-up names stand for places that there are. */
const IDS = ["moscow", "damascus", "tehran", "baghdad", "aleppo", "paris", "london", "ankara"];
/** What stands behind each name: words that no lexicon here has. */
const FILLER = "was quiet that day and nobody there had heard of it yet";
/** Names a record, which is then of about 4 KB. */
const NAMES = 55;
const LIBRARY = "dist/index.js";

/** What the script prints. */
interface Read {
  readonly seconds: number;
  readonly documents: number;
  readonly found: number;
}

function run(bench: Bench) {
  const words = madeUpWords(FORMS[2]);
  const file = writeText(bench, words.slice(0, FORMS[0]));
  const folders = FORMS.map((forms) => writeLexicon(bench, words.slice(0, forms)));
  const random = seeded(bench.rounds);
  const runs = folders.map((): Read[] => []);
  for (let round = 0; round < bench.rounds; round++)
    for (const k of random.shuffled([...folders.keys()]))
      runs[k]?.push(read(folders[k] as string, file));
  const found = new Set(runs.flat().map((one) => one.found));
  if (found.size > 1) throw new Error(`not the same found in all: ${[...found].join(", ")}`);
  const [few, some, many] = runs.map((list) => median(list.map(({ seconds }) => seconds))) as [
    number,
    number,
    number,
  ];
  const ratio = many / few;
  return [
    {
      what: `${MEGABYTES * bench.scale} MB with 200,000 forms, the library's reading`,
      ours: time(many),
      other: `1,000: ${time(few)}; 10,000: ${time(some)}`,
      ratio: times(ratio),
      goal: `≤ ${MOST} ×`,
      ...judged(bench, ratio <= MOST),
      answer: `${runs[0]?.[0]?.documents} documents, ${[...found][0]} mentions in each`,
    },
  ];
}

function read(folder: string, file: string): Read {
  const script = [peer("reading"), LIBRARY, folder, CODE, file];
  const run = spawnSync(process.execPath, script, { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`reading ended with ${run.status}: ${run.stderr}`);
  return JSON.parse(run.stdout) as Read;
}

/** Records with a made-up name every few words. */
function writeText(bench: Bench, names: readonly string[]): string {
  const random = seeded(3);
  const bytes = MEGABYTES * bench.scale * 1e6;
  const lines: string[] = [];
  for (let length = 0; length < bytes; ) {
    const parts = Array.from({ length: NAMES }, () => `${random.pick(names)} ${FILLER}`);
    const line = JSON.stringify({ text: parts.join(". ") });
    lines.push(line);
    length += line.length + 1;
  }
  const file = join(bench.folder, "names.ndjson");
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}

function writeLexicon(bench: Bench, words: readonly string[]): string {
  const folder = join(bench.folder, `lexicons-${words.length}`);
  mkdirSync(join(folder, CODE), { recursive: true });
  writeFileSync(join(folder, CODE, "language.yaml"), LANGUAGE);
  const forms = new Map<string, string[]>(IDS.map((id) => [id, []]));
  for (const [k, word] of words.entries()) forms.get(IDS[k % IDS.length] as string)?.push(word);
  const places = [...forms].map(([id, list]) => `  ${id}: [${list.join(", ")}]`);
  writeFileSync(join(folder, CODE, "places.yaml"), `places:\n${places.join("\n")}\n`);
  return folder;
}

export const growth: Scenario = {
  name: "growth",
  reason: "words are to be added without end: two hundred times the list must not cost twice",
  run,
};
