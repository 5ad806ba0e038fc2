/**
 * What the steps of a decision cost hangs on V8 reading candidates as objects of one class or few.
 * A literal that adds a field to what it spreads makes a class for each object it makes.
 */

import { readdirSync, readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { beforeAll, expect, it } from "vitest";
import { NONE, proposed } from "../../src/candidate.ts";
import { detectorOver } from "../../src/detection.ts";
import { builtInLexicons } from "../../src/overlays.ts";
import { createPipeline, type Inspection } from "../../src/pipeline.ts";

const lexicons = builtInLexicons();
let found: readonly Inspection[];
beforeAll(() => {
  const pipeline = createPipeline(lexicons, detectorOver(lexicons));
  const texts = readdirSync("seeds").map((name) => readFileSync(`seeds/${name}`, "utf8"));
  found = texts.map((text) => pipeline.inspect(text));
}, 60_000);

it("candidates of every kind have the fields of all kinds, and no others", () => {
  const fields = Object.keys(
    proposed(lexicons.pack("en"), "alias", "", NONE, { start: 0, end: 0 }),
  ).sort();
  const kinds = new Set<string>();
  for (const candidate of found.flatMap(({ decision }) => decision.claims)) {
    kinds.add(candidate.kind);
    expect(Object.keys(candidate).sort(), `${candidate.kind} ${candidate.how}`).toEqual(fields);
  }
  expect(kinds.size).toBe(6);
});

it("there are fewer classes of candidates and of entities than places that make them", () => {
  setFlagsFromString("--allow-natives-syntax");
  const same = new Function("a", "b", "return %HaveSameMap(a, b)") as (
    a: object,
    b: object,
  ) => boolean;
  const classesOf = (objects: readonly object[]) =>
    objects.filter((one, k) => objects.findIndex((other) => same(one, other)) === k).length;
  const candidates = found.flatMap(({ decision }) => decision.candidates);
  expect(candidates.length).toBeGreaterThan(200);
  expect(classesOf(candidates)).toBeLessThan(50);
  const entities = found.flatMap(({ document }) => document.entities);
  expect(entities.length).toBeGreaterThan(100);
  expect(classesOf(entities)).toBeLessThan(20);
});
