/** E106: an example or a pattern's text that is not read as it says. */

import type { ExtractedDocument, Mention } from "../../entity.ts";
import { shownRule } from "../../lexicon/how.ts";
import { SHARED } from "../../lexicon/pack.ts";
import type { ExampleSource, PackSource, PatternSource } from "../sources/source.ts";
import type { ExtractIn, Located, RunCheck } from "./check.ts";

export const exampleFails: RunCheck = {
  code: "E106",
  severity: "error",
  at: "run",
  title: "an example is not read as it says",
  reason:
    "Examples are the tests of the lexicon: each says what must be found in a sentence, or " +
    "that nothing must be. A known gap is marked, and the mark goes when the gap is mended.",
  bad: {
    "en/examples.yaml": `examples:
  - text: Syria said so.
    finds: [[place, Syria, iraq]]
    why: a country as a speaker
`,
  },
  good: {
    "en/examples.yaml": `examples:
  - text: Syria said so.
    finds: [[place, Syria, syria]]
    why: a country as a speaker
`,
  },
  *find(source, extract): Generator<Located> {
    for (const pack of source.packs.values()) {
      if (pack.code === SHARED) continue;
      yield* failingExamples(pack, extract);
      yield* failingPatterns(pack, extract);
    }
  },
};

function* failingExamples(pack: PackSource, extract: ExtractIn): Generator<Located> {
  for (const example of pack.examples) {
    const difference = exampleDifference(example, extract(example.text, pack.code));
    if (difference && !example.gap)
      yield {
        where: example,
        problem: `${difference} in: ${example.text}`,
        repair: "correct the lexicon or the example",
      };
    else if (!difference && example.gap)
      yield {
        where: example,
        problem: `a known gap is mended: ${example.text}`,
        repair: "remove gap: true",
      };
  }
}

function* failingPatterns(pack: PackSource, extract: ExtractIn): Generator<Located> {
  for (const where of pack.patterns) {
    const mentionsIn = (text: string) =>
      extract(text, pack.code).entities.flatMap(({ mentions }) => mentions);
    const problems =
      where.kind === "other"
        ? shieldProblems(where, mentionsIn)
        : patternProblems(where, pack.code, mentionsIn);
    for (const [problem, repair] of problems) yield { where, problem, repair };
  }
}

type MentionsIn = (text: string) => readonly Mention[];
type Problem = readonly [problem: string, repair: string];

function* patternProblems(
  { finds, skips, name }: PatternSource,
  pack: string,
  mentionsIn: MentionsIn,
): Generator<Problem> {
  const rule = shownRule({ pack, room: "patterns", how: "pattern", named: name });
  const found = (text: string) => mentionsIn(text).filter((mention) => mention.rule === rule);
  for (const { text, mention } of finds)
    if (!found(text).some((one) => one.text === mention))
      yield [`does not find "${mention}" in: ${text}`, "correct the pattern or the example"];
  for (const skip of skips) {
    const [one] = found(skip);
    if (one) yield [`finds "${one.text}" in: ${skip}`, "make the pattern narrower"];
  }
}

/** A shield is seen by what is not found in it, and elsewhere still is. */
function* shieldProblems(
  { finds, skips }: PatternSource,
  mentionsIn: MentionsIn,
): Generator<Problem> {
  for (const { text, mention } of finds) {
    const inside = mentionsIn(text).find((one) => mention.includes(one.text));
    if (inside)
      yield [`does not hide "${inside.text}" in: ${text}`, "correct the pattern or the example"];
  }
  for (const skip of skips)
    if (mentionsIn(skip).length === 0)
      yield [
        `nothing is left to be found in: ${skip}`,
        "make the pattern narrower; a sentence to be skipped is one in which something is found",
      ];
}

/** What differs between an example's `finds` and what was found; undefined when nothing does. */
export function exampleDifference(
  example: ExampleSource,
  document: Pick<ExtractedDocument, "entities">,
): string | undefined {
  const found = document.entities.flatMap((entity) =>
    entity.mentions.map((mention) => ({ entity, mention, used: false })),
  );
  for (const [kind, text, id, values] of example.finds) {
    const match = found.find(
      ({ entity, mention, used }) => !used && entity.kind === kind && mention.text === text,
    );
    if (!match)
      return `${kind} "${text}" was not found${instead(found.map(({ mention }) => mention.text))}`;
    match.used = true;
    const { entity, mention } = match;
    if (id !== undefined && entity.id !== id)
      return `${kind} "${text}" has the id ${entity.id}, not ${id}`;
    for (const [key, value] of Object.entries(values ?? {})) {
      // How many aircraft there are is said of each mention.
      const actual = ({ ...mention, ...entity } as unknown as Record<string, unknown>)[key];
      const has = actual === undefined ? `no ${key}` : `${key} ${String(actual)}`;
      if (actual !== value) return `${kind} "${text}" has ${has}, not ${String(value)}`;
    }
  }
  const extra = found.find(({ used }) => !used);
  return (
    extra &&
    `${extra.entity.kind} "${extra.mention.text}" (${extra.entity.id}, ${extra.mention.rule}) ` +
      "was found and is not expected"
  );
}

function instead(found: readonly string[]): string {
  return found.length > 0 ? ` (found: ${found.join(" | ")})` : "";
}
