/** The attacks are what they say. */

import { describe, expect, it } from "vitest";
import { createExtractor } from "../src/index.ts";
import { ATTACKS, lineOf, textOf } from "./attacks.ts";

describe("attacks", async () => {
  const extractor = await createExtractor();

  it("are many, each once", () => {
    expect(ATTACKS.length).toBeGreaterThan(60);
    expect(new Set(ATTACKS.map(({ name }) => name)).size).toBe(ATTACKS.length);
  });

  it.each(ATTACKS)("$name: something is found, and the record is one line", (attack) => {
    expect(extractor.extract(textOf(attack), { language: "en" }).entities).not.toEqual([]);
    expect(lineOf(attack).match(/\n/g)).toHaveLength(1);
    const record = JSON.parse(lineOf(attack)) as object;
    expect(record).toMatchObject({ text: textOf(attack) });
    for (const [key, value] of Object.entries(attack.record ?? {}))
      expect(Object.getOwnPropertyDescriptor(record, key)?.value).toEqual(value);
  });
});
