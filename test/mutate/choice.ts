/**
 * Which mutations are tried, and which test files are asked first. Pure: knows names and texts, not
 * where they stand. A test file is near a source file when it has its name, is in the folder of the
 * same name, or imports it.
 */

import type { Random } from "../bench/random.ts";
import type { Mutation } from "./mutations.ts";

export interface Chosen {
  /** Path of the source file, as `src/text/words.ts`. */
  readonly file: string;
  readonly mutation: Mutation;
}

/**
 * So many of all, by chance: the kinds in turn, so that the commonest does not crowd out the rest,
 * and no two on one line.
 */
export function chosen(
  files: ReadonlyMap<string, readonly Mutation[]>,
  lineOf: (file: string, mutation: Mutation) => number,
  count: number,
  random: Random,
): Chosen[] {
  const kinds = new Map<string, Chosen[]>();
  for (const [file, mutations] of files) {
    for (const mutation of mutations)
      kinds.set(mutation.kind, [...(kinds.get(mutation.kind) ?? []), { file, mutation }]);
  }
  const queues = random.shuffled([...kinds.values()]).map((list) => random.shuffled(list));
  const taken = new Set<string>();
  const out: Chosen[] = [];
  while (out.length < count && queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) {
      const next = queue.pop();
      if (!next || out.length >= count) continue;
      const place = `${next.file}:${lineOf(next.file, next.mutation)}`;
      if (!taken.has(place)) out.push(next);
      taken.add(place);
    }
  }
  return out;
}

export interface TestFile {
  readonly path: string;
  readonly text: string;
}

/** Tests of the whole that fail for most faults and take seconds. */
const CORE = [
  "test/examples.test.ts",
  "test/seeds.test.ts",
  "test/library.test.ts",
  "test/matching/",
  "test/text/",
  "test/resolution/",
  "test/extractors/",
  "test/deciding/",
  "test/reading/",
  "test/compiler/",
  "test/lexicon",
];

/** They measure or build for minutes, and say nothing about one line of source. */
const NEVER = ["test/bench/", "test/mutate/"];

/** Does it run the built program? Then it needs a build with the mutation in it. */
const ofTheProgram = ({ text }: TestFile) => /program\.ts"|readme|dist\b/.test(text);

export interface Stages {
  /** In-process tests near the file. */
  readonly near: string[];
  /** Tests near it that run the built program, and the core. */
  readonly core: string[];
  readonly others: string[];
}

export function stagesFor(source: string, tests: readonly TestFile[]): Stages {
  const [, path = ""] = /^src\/(.*)\.\w+$/.exec(source) ?? [];
  const room = path.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : undefined;
  const isNear = (test: TestFile) =>
    test.path.startsWith(`test/${path}`) ||
    (room !== undefined && test.path.startsWith(`test/${room}`)) ||
    test.text.includes(`/${source}"`);
  const stages: Stages = { near: [], core: [], others: [] };
  for (const test of tests) {
    if (NEVER.some((begin) => test.path.startsWith(begin))) continue;
    if (isNear(test)) (ofTheProgram(test) ? stages.core : stages.near).push(test.path);
    else if (CORE.some((begin) => test.path.startsWith(begin))) stages.core.push(test.path);
    else stages.others.push(test.path);
  }
  return stages;
}
