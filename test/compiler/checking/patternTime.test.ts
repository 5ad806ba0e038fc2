import { describe, expect, it } from "vitest";
import { checkPatterns } from "../../../src/compiler/checking/check.ts";
import { overFewCharacters } from "../../../src/compiler/checking/patternAlphabet.ts";
import { type PatternRating, ratedPattern } from "../../../src/compiler/checking/patternTime.ts";
import { CHECKS } from "../../../src/compiler/checks/index.ts";
import { expandPattern } from "../../../src/compiler/compiling/freeSpacing.ts";
import type { LexiconSource, PatternSource } from "../../../src/compiler/sources/source.ts";

describe("the time of a pattern", () => {
  it("doubles with a repetition inside a repetition", async () => {
    const rating = await ratedPattern("By \\s (?<mention> (\\w+\\s?)+ ) !");
    expect(rating).toMatchObject({ time: "unbounded", complexity: "exponential" });
    expect((rating as { attack: string }).attack).toMatch(/^'By\\[nt]?.*'\.repeat\(\d+\)/);
  });

  it.each([
    ["linear", 'callsign \\s ["“]? (?<mention> \\p{Lu}\\p{Ll}+ )', "bounded"],
    // Two hundred letters bound it.
    ["of a square", "By \\s+ (?<mention> \\p{L}+ ) \\s* \\p{L}* !", "bounded"],
    ["of a cube", "By .* (?<mention> a ) .* b .* c", "unbounded"],
    ["doubling, seen ahead", "By (?= (?: \\w+ )+ ! ) (?<mention> \\w )", "unbounded"],
    ["nobody's: it does not compile", "By (", "bounded"],
  ])("%s", async (_, match, time) => {
    expect(await ratedPattern(match)).toMatchObject({ time });
  });
});

describe("a pattern over few characters", () => {
  it.each([
    ["\\p{Lu}\\p{Ll}+ [^x] . \\d", "Aaaa0"],
    ["(?<mention> [a-c] | \\P{L} ) \\b", "a"],
  ])("%s reads of these what it read", (match, text) => {
    const expanded = expandPattern({ match });
    if (!expanded.ok) throw new Error(expanded.problem);
    const few = overFewCharacters(expanded.source);
    expect(few.length).toBeLessThan(400);
    expect(new RegExp(few, "u").test(text)).toBe(new RegExp(expanded.source, "u").test(text));
  });

  it("has one character for those that nothing tells apart", () => {
    expect(overFewCharacters("a[bc]")).toBe("ab");
    expect(overFewCharacters("a[ab]")).toBe("a[ab]");
    expect(overFewCharacters("[^a]")).toMatch(/^\[b/);
  });
});

describe("checks of patterns", () => {
  const pattern = { match: "x", file: "f", line: 1, column: 1, entry: "e" } as PatternSource;
  const source = {
    packs: new Map([["zz", { code: "zz", patterns: [pattern] }]]),
  } as unknown as LexiconSource;
  const told = async (rating: PatternRating) =>
    (await checkPatterns(source, CHECKS, async () => rating)).map(({ code, problem }) => [
      code,
      problem,
    ]);

  it("say what was rated, and shorten long attacks", async () => {
    expect(await told({ time: "bounded" })).toEqual([]);
    expect(await told({ time: "unknown" })).toEqual([["E138", expect.stringContaining("judged")]]);
    const attack = `'a'${"b".repeat(200)}`;
    const [[code, problem] = []] = await told({
      time: "unbounded",
      complexity: "exponential",
      attack,
    });
    expect(code).toBe("E138");
    expect(problem).toContain("exponential");
    expect(problem?.length).toBeLessThan(180);
  });

  it("are described with patterns that they are about", async () => {
    for (const check of CHECKS.filter(({ at }) => at === "pattern")) {
      if (check.at !== "pattern") continue;
      const match = (sample: Readonly<Record<string, string>>) =>
        (
          /match: '(.*)'/.exec(sample["en/patterns.yaml"] as string) as RegExpExecArray
        )[1] as string;
      expect(check.find(await ratedPattern(match(check.bad)))).toBeDefined();
      expect(check.find(await ratedPattern(match(check.good)))).toBeUndefined();
    }
  });
});
