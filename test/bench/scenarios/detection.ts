/**
 * Detecting the language, in documents a second, in processes of their own. The library has no door
 * to detection alone, so ours is the source under tsx, with the lexicons of the last build.
 */

import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Bench, judged, NO_PEERS, peer, type Scenario, times } from "../bench.ts";
import { documents, MIXED } from "../corpora.ts";
import { median } from "../interleaved.ts";
import { seeded } from "../random.ts";
import type { Row } from "../table.ts";

const DOCUMENTS = 1000;

/** What a script prints. */
interface Told {
  readonly documentsPerSecond: number;
  readonly right: number;
  readonly documents: number;
}

const OURS = { name: "extract", args: ["--import", "tsx", "test/bench/peers/detectionOurs.ts"] };
const PEERS = [
  { name: "franc", args: [peer("detectionFranc")], least: 50 },
  { name: "eld", args: [peer("detectionEld")], least: 4 },
];

function run(bench: Bench): Row[] {
  if (!bench.peers) {
    bench.say(NO_PEERS);
    return [];
  }
  const file = join(bench.folder, "documents.ndjson");
  const texts = documents(bench.corpora.materials, MIXED);
  const count = Math.max(20, Math.round(DOCUMENTS * bench.scale));
  const lines = Array.from({ length: count }, () => JSON.stringify(texts.next().value));
  writeFileSync(file, `${lines.join("\n")}\n`);
  const random = seeded(bench.rounds);
  const told = new Map<string, Told[]>();
  for (let round = 0; round < bench.rounds; round++)
    for (const { name, args } of random.shuffled([OURS, ...PEERS]))
      told.set(name, [...(told.get(name) ?? []), detected(name, [...args, file])]);
  const rate = (name: string) =>
    median((told.get(name) ?? []).map(({ documentsPerSecond }) => documentsPerSecond));
  const right = (name: string) => {
    const [{ right, documents } = { right: 0, documents: 1 }] = told.get(name) ?? [];
    return `${((100 * right) / documents).toFixed(1)} %`;
  };
  return PEERS.map(({ name, least }) => {
    const ratio = rate(OURS.name) / rate(name);
    return {
      what: "detection, documents of 4 KB a second (source under tsx)",
      ours: perSecond(rate(OURS.name)),
      other: `${name}: ${perSecond(rate(name))}`,
      ratio: `${times(ratio)} as fast`,
      goal: `≥ ${least} ×`,
      ...judged(bench, ratio >= least),
      answer: `${right(OURS.name)} right; theirs ${right(name)}`,
    };
  });
}

const perSecond = (rate: number) => Number(rate.toPrecision(2)).toLocaleString("en-US");

function detected(name: string, args: readonly string[]): Told {
  const run = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`${name} ended with ${run.status}: ${run.stderr}`);
  return JSON.parse(run.stdout) as Told;
}

export const detection: Scenario = {
  name: "detection",
  reason: "detection comes before everything else, in every document",
  run,
};
