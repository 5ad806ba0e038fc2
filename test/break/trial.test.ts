import { describe, expect, it } from "vitest";
import { seeded } from "../bench/random.ts";
import { temporaryFolder } from "../program.ts";
import { SLIPS } from "./slips.ts";
import { copyOf, type Slip, saidOf, slipsOf } from "./trial.ts";

const copy = copyOf("lexicons", temporaryFolder());
const slips = slipsOf(copy, SLIPS.length, seeded(7));
const slipOf = (name: string) => slips.find(({ kind }) => kind.name === name) as Slip;

describe("npm run break", () => {
  it("makes the same slips of the same seed, one a kind before any kind twice", () => {
    expect(slipsOf(copy, SLIPS.length, seeded(7))).toEqual(slips);
    expect(new Set(slips.map(({ kind }) => kind.name)).size).toBe(SLIPS.length);
  });

  it.each([
    ["a country in small letters", "E116"],
    ["a Cyrillic letter in a Latin word", "E131"],
    ["an ending in capitals", "W242"],
  ])("asks what is said of %s", async (name, code) => {
    expect((await saidOf(copy, slipOf(name)))?.code).toBe(code);
  });

  it("is told nothing of a change that is no slip", async () => {
    const slip = slipOf("a Cyrillic letter in a Latin word");
    expect(await saidOf(copy, { ...slip, after: `${slip.before} # so` })).toBe(undefined);
  });
});
