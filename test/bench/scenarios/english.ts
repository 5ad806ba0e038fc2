/**
 * English, whole process, against what else one would take on Node. The peers find less and other
 * things: what each found stands beside. compromise is slow and steady, so of a large corpus it
 * reads a part, and its time is scaled by what a further MB costs it.
 */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Bench,
  filter,
  judged,
  NO_PEERS,
  node,
  of,
  peer,
  rounds,
  type Scenario,
  times,
  took,
} from "../bench.ts";
import { writtenForms } from "../forms.ts";
import { interleaved, type Summary } from "../interleaved.ts";
import { type Command, peerAnswer } from "../processes.ts";
import type { Row } from "../table.ts";

/** The peers' language; ours is detected. */
const LANGUAGE = "en";
const FORMS = 10_000;
const SMALL = 1;
const LARGE = 16;
/** MB of which the cost of a further MB is measured, where the whole would take minutes. */
const PARTS = [0.25, 1] as const;

interface Peer {
  readonly name: string;
  readonly script: string;
  /** Does it read a list of forms? */
  readonly list: boolean;
  readonly scaled: boolean;
  /** How many times as fast we should be, at the small and the large size. */
  readonly goals: Readonly<Record<number, number>>;
}

const PEERS: readonly Peer[] = [
  {
    name: "compromise (people, places)",
    script: "compromise",
    list: false,
    scaled: true,
    goals: { [SMALL]: 10, [LARGE]: 50 },
  },
  {
    name: "wink-nlp (10,000 forms)",
    script: "wink",
    list: true,
    scaled: false,
    goals: { [SMALL]: 1.5, [LARGE]: 5 },
  },
  {
    name: "franc + RegExp (10,000 forms)",
    script: "francRegExp",
    list: true,
    scaled: false,
    goals: { [SMALL]: 2, [LARGE]: 8 },
  },
];

function run(bench: Bench): Row[] {
  if (!bench.peers) {
    bench.say(NO_PEERS);
    return [];
  }
  const list = join(bench.folder, "forms.txt");
  writeFileSync(list, `${writtenForms(LANGUAGE, FORMS).join("\n")}\n`);
  const records = (megabytes: number) =>
    bench.corpora.get(LANGUAGE, megabytes * bench.scale).records;
  const command = (
    { script, list: takesList }: Peer,
    name: string,
    megabytes: number,
  ): Command => ({
    ...node(name, peer(script), records(megabytes), ...(takesList ? [list] : [])),
    count: peerAnswer,
  });
  return [SMALL, LARGE].flatMap((megabytes) => {
    const commands = PEERS.flatMap((one) =>
      one.scaled && megabytes > SMALL
        ? PARTS.map((part) => command(one, `${one.name}, ${part}`, part))
        : [command(one, one.name, megabytes)],
    );
    const summaries = interleaved(
      [filter(bench, "extract", records(megabytes)), ...commands],
      rounds(bench, megabytes > SMALL ? "many" : "some"),
    );
    const ours = of(summaries, "extract");
    return PEERS.map((one) => {
      const isScaled = !summaries.has(one.name);
      const theirs = isScaled ? scaled(one, megabytes, summaries) : of(summaries, one.name);
      return row(bench, megabytes, one, ours, theirs, isScaled);
    });
  });
}

/** The time of all, from those of two parts: a start, and so much for each MB. */
function scaled(
  { name }: Peer,
  megabytes: number,
  summaries: ReadonlyMap<string, Summary>,
): Summary {
  const [less, more] = PARTS.map((part) => of(summaries, `${name}, ${part}`)) as [Summary, Summary];
  const further = (more.seconds - less.seconds) / (PARTS[1] - PARTS[0]);
  const { name: _, cpu: __, ...rest } = more;
  return { ...rest, name, seconds: more.seconds + (megabytes - PARTS[1]) * further };
}

function row(
  bench: Bench,
  megabytes: number,
  { name, goals }: Peer,
  ours: Summary,
  theirs: Summary,
  isScaled: boolean,
): Row {
  const ratio = theirs.seconds / ours.seconds;
  const least = goals[megabytes] as number;
  const part = isScaled
    ? `, scaled from ${PARTS.map((size) => size * bench.scale).join(" and ")} MB`
    : "";
  return {
    what: `${megabytes * bench.scale} MB of English records`,
    ours: took(ours),
    other: `${name}: ${took(theirs)}${part}`,
    ratio: `${times(ratio)} as fast`,
    goal: `≥ ${least} ×`,
    ...judged(bench, ratio >= least),
    answer: `${ours.answer.found} mentions; theirs ${theirs.answer.found}${isScaled ? " in the part" : ""}`,
  };
}

export const english: Scenario = {
  name: "english",
  reason: "what one would take otherwise: a tagger, a tokeniser with a list, or a RegExp",
  run,
};
