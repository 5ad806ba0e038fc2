/**
 * Lexicons of 1,000 to 200,000 forms of a made-up language, over one text that has the same of
 * them. Folders given with --lexicons are compiled at the start, so the time of a single record is
 * taken off.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  answer,
  type Bench,
  filter,
  judged,
  of,
  rounds,
  type Scenario,
  time,
  times,
} from "../bench.ts";
import { madeUpWords } from "../forms.ts";
import { interleaved } from "../interleaved.ts";
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
/** Words of other text between two names. */
const APART = 12;

function run(bench: Bench) {
  const words = madeUpWords(FORMS[2]);
  const [all, one] = texts(bench, words.slice(0, FORMS[0]));
  const commands = FORMS.flatMap((forms) => {
    const folder = lexicon(bench, words.slice(0, forms));
    const with_ = (name: string, file: string) =>
      filter(bench, name, file, "--lexicons", folder, "--language", CODE);
    return [with_(`${forms}`, all), with_(`${forms}, start`, one)];
  });
  const summaries = interleaved(commands, rounds(bench, "many"));
  const seconds = FORMS.map(
    (forms) => of(summaries, `${forms}`).seconds - of(summaries, `${forms}, start`).seconds,
  ) as [number, number, number];
  const found = FORMS.map((forms) => of(summaries, `${forms}`).answer.found);
  if (new Set(found).size > 1) throw new Error(`not the same found in all: ${found.join(", ")}`);
  const ratio = seconds[2] / seconds[0];
  return [
    {
      what: `${MEGABYTES * bench.scale} MB, 1,000 → 200,000 forms, without the start`,
      ours: time(seconds[2]),
      other: `1,000: ${time(seconds[0])}; 10,000: ${time(seconds[1])}`,
      ratio: times(ratio),
      goal: `≤ ${MOST} ×`,
      ...judged(bench, ratio <= MOST),
      answer: answer(of(summaries, `${FORMS[2]}`)),
    },
  ];
}

/** English with a made-up name every few words: the whole of it, and one record. */
function texts(bench: Bench, names: readonly string[]): [all: string, one: string] {
  const random = seeded(3);
  const bytes = MEGABYTES * bench.scale * 1e6;
  const lines: string[] = [];
  for (let length = 0; length < bytes; ) {
    const parts = Array.from({ length: 50 }, () => `${random.pick(names)} ${FILLER}`);
    const line = JSON.stringify({ id: lines.length, text: parts.join(". ") });
    lines.push(line);
    length += line.length + 1;
  }
  const [all, one] = [join(bench.folder, "all.ndjson"), join(bench.folder, "one.ndjson")];
  writeFileSync(all, `${lines.join("\n")}\n`);
  writeFileSync(one, `${lines[0]}\n`);
  return [all, one];
}
const FILLER = "was quiet that day and nobody there had heard of it yet"
  .split(" ")
  .slice(0, APART)
  .join(" ");

function lexicon(bench: Bench, words: readonly string[]): string {
  const folder = join(bench.folder, `lexicons-${words.length}`);
  mkdirSync(join(folder, CODE), { recursive: true });
  writeFileSync(join(folder, CODE, "language.yaml"), LANGUAGE);
  const of = new Map<string, string[]>(IDS.map((id) => [id, []]));
  for (const [k, word] of words.entries()) of.get(IDS[k % IDS.length] as string)?.push(word);
  const places = [...of].map(([id, forms]) => `  ${id}: [${forms.join(", ")}]`);
  writeFileSync(join(folder, CODE, "places.yaml"), `places:\n${places.join("\n")}\n`);
  return folder;
}

export const growth: Scenario = {
  name: "growth",
  reason: "words are to be added without end: two hundred times the list must not cost twice",
  run,
};
