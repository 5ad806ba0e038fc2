/** Python reads what we print for it: its lines, its words, its characters. */

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createExtractor } from "../../../src/index.ts";
import { wellFormed } from "../../../src/output/annotation/carriedText.ts";
import { placedMentions, withoutOverlaps } from "../../../src/output/annotation/placed.ts";
import { ATTACKS, lineOf, textOf } from "../../attacks.ts";
import { run } from "../../inProcess.ts";
import { temporaryFolder } from "../../program.ts";

const hasPython = spawnSync("python3", ["--version"]).status === 0;
if (!hasPython) console.warn("formats for annotators are not read by Python: python3 is missing");

describe("Python", async () => {
  const extractor = await createExtractor();

  it.runIf(hasPython)("finds every mention of hostile texts where we say it is", async () => {
    const folder = temporaryFolder();
    const texts = [...ATTACKS.map(textOf), "The Russian and US defence ministries met. 😀 Aleppo"];
    const records = [...ATTACKS.map(lineOf), `${JSON.stringify({ text: texts.at(-1) })}\n`];
    const out = (format: string) => join(folder, format);
    for (const format of ["brat", "iob2", "displacy", "label-studio"]) {
      const args = ["-q", "-i", "ndjson", "-f", format, "-l", "en", "-o", out(format)];
      expect((await run(args, records.join(""))).code).toBe(0);
    }
    const python = spawnSync(
      "python3",
      [
        "test/output/annotation/read_formats.py",
        ...["brat", "iob2", "displacy", "label-studio"].map(out),
      ],
      { encoding: "utf8", maxBuffer: 1 << 26 },
    );
    expect([python.status, python.stderr]).toEqual([0, ""]);
    const placed = texts.map((text) => placedMentions(extractor.extract(text, { language: "en" })));
    const kept = placed.map((mentions) => withoutOverlaps(mentions).kept);
    expect(kept.flat().length).toBeLessThan(placed.flat().length);
    expect(JSON.parse(python.stdout)).toEqual({
      brat: placed.flat().length,
      iob2: kept.flat().length,
      displacy: kept.map((mentions) => mentions.map(({ mention }) => wellFormed(mention.text))),
      labelStudio: placed.flat().length,
    });
  });
});
