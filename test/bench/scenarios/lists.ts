/**
 * A list of forms only, against programs that do nothing else: no goal, but the distance to what
 * finds without understanding.
 */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Bench,
  filter,
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
import { interleaved } from "../interleaved.ts";
import { type Command, isInstalled, occurrences, peerAnswer } from "../processes.ts";
import type { Row } from "../table.ts";

const LANGUAGE = "en";
const FORMS = 10_000;
const MEGABYTES = 16;

function run(bench: Bench): Row[] {
  const corpus = bench.corpora.get(LANGUAGE, MEGABYTES * bench.scale);
  const list = join(bench.folder, "forms.txt");
  writeFileSync(list, `${writtenForms(LANGUAGE, FORMS).join("\n")}\n`);
  const others: Command[] = [];
  if (bench.peers)
    others.push({
      ...node("@monyone/aho-corasick", peer("ahoCorasick"), corpus.records, list),
      count: peerAnswer,
    });
  else bench.say(NO_PEERS);
  if (isInstalled("rg"))
    others.push({
      name: "ripgrep",
      program: "rg",
      args: ["-F", "-o", "-b", "-f", list, corpus.text],
      count: (output) => ({ documents: 1, found: occurrences(output, "\n") }),
    });
  else bench.say("ripgrep (rg) is not installed");
  if (others.length === 0) return [];
  const summaries = interleaved(
    [filter(bench, "extract", corpus.records), ...others],
    rounds(bench, "many"),
  );
  const ours = of(summaries, "extract");
  return others.map(({ name }) => {
    const theirs = of(summaries, name);
    return {
      what: `${MEGABYTES * bench.scale} MB of English against a list`,
      ours: took(ours),
      other: `${name} (10,000 forms): ${took(theirs)}`,
      ratio: `${times(ours.seconds / theirs.seconds)} the time`,
      goal: "",
      answer: `${ours.answer.found} mentions; theirs ${theirs.answer.found}`,
    };
  });
}

export const lists: Scenario = {
  name: "lists",
  reason: "how far it is to programs that only search for a list",
  run,
};
