/**
 * Every mention of the seeds is explained: by the very decision, down to the lines of the lexicon.
 */

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ExplainedCandidate } from "../../src/explaining/explanation.ts";
import { openExtractor } from "../../src/extractor.ts";
import { TAG_TABLE, type Tag } from "../../src/lexicon/tags.ts";

const extractor = await openExtractor();
const seeds = readdirSync("seeds");

/** What must be among the lines that a candidate rests on, by how it was found. */
function lacks({ how, kind, rests, text }: ExplainedCandidate): string | undefined {
  const has = (...tags: readonly Tag[]) => rests.some(({ tag }) => tags.includes(tag));
  const isOf = (value: (typeof TAG_TABLE)[Tag]["value"]) =>
    rests.some(({ tag }) => TAG_TABLE[tag].value === value);
  // Initials are letters of the text: no lexicon has them.
  if (how === "initials") return undefined;
  if (rests.length === 0) return "any line";
  if (how === "composed" && !isOf("portfolio")) return "a portfolio";
  if (how === "composed" && !has("head", "heads", "names", "short")) return "a head";
  if (how === "designation" && !has("designator")) return "a designator";
  if (kind === "missile-count" && !isOf("missile-class") && !isOf("missile-model")) return "a noun";
  if (kind === "missile-count" && !/\p{N}/u.test(text) && !has("number", "vague", "missile-dual"))
    return "a number";
  if (how === "title" && !has("title")) return "a title";
  if (how === "given-name" && !has("given")) return "a given name";
  if (how === "cue" && !has("saying", "title", "title-after", "cue-before", "cue-after"))
    return "a cue";
  return undefined;
}

const OTHER_TEXTS: Readonly<Record<string, string>> = {
  "titles and cues":
    "President of Turkey Xandor Qorvath spoke. Zubair Qalandari, a spokesman, said so; Qalandari left. Amrita Sen came, said Orvan Belkost.",
  "numbers in words": "أطلقت ثلاثة صواريخ كروز وصاروخين باليستيين على ريف حلب",
  coordinations:
    "The Russian and Turkish foreign ministries said that dozens of Kalibr missiles hit.",
  "a cue and a place": "They shelled the town of Kafr Nabudah and Idlib province in Syria.",
  Russian: "Двадцать шесть крылатых ракет «Калибр» и три Су-34М, сообщил Игорь Конашенков.",
};

describe("every mention", () => {
  it.each([...seeds, ...Object.keys(OTHER_TEXTS)])("of %s has its lines", async (name) => {
    const text = OTHER_TEXTS[name] ?? readFileSync(`seeds/${name}`, "utf8");
    const { passages } = await extractor.explain(text);
    const kept = passages
      .flatMap(({ candidates }) => candidates)
      .filter(({ verdict, kind }) => verdict.kept && kind !== "other");
    expect(kept.length).toBeGreaterThan(0);
    for (const candidate of kept) {
      expect([candidate.text, candidate.how, lacks(candidate)]).toEqual([
        candidate.text,
        candidate.how,
        undefined,
      ]);
      for (const { file, line } of candidate.rests)
        if (file !== "compromise") expect(line).toBeGreaterThan(0);
    }
  });

  it.each(seeds)("of %s is one that is extracted, and the other way round", async (name) => {
    const text = readFileSync(`seeds/${name}`, "utf8");
    const { passages } = await extractor.explain(text);
    const explained = passages.flatMap(({ candidates }) =>
      candidates.flatMap(({ entity, start, end }) =>
        entity ? [`${entity.kind} ${entity.id} ${start} ${end}`] : [],
      ),
    );
    const extracted = extractor
      .extract(text)
      .entities.flatMap(({ kind, id, mentions }) =>
        mentions.map(({ start, end }) => `${kind} ${id} ${start} ${end}`),
      );
    expect(explained.sort()).toEqual(extracted.sort());
  });
});
