import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Trace, trace } from "../../src/explaining/trace.ts";
import { builtInLexicons } from "../../src/overlays.ts";
import { run } from "../inProcess.ts";
import { temporaryFolder } from "../program.ts";

const lexicons = builtInLexicons();
const traces = new Map<string, Trace>();
const of = (word: string, code: string) => {
  const traced = traces.get(word) ?? trace(word, lexicons);
  traces.set(word, traced);
  return traced.languages.find(({ language }) => language === code);
};

describe("a trace", () => {
  it("finds a word in the languages that have it, with its line", () => {
    expect(of("شويغو", "ar")?.phrases).toContainEqual(
      expect.objectContaining({
        text: "شويغو",
        prefix: "",
        lexicon: expect.objectContaining({ value: "sergei-shoigu", language: "ar" }),
      }),
    );
    expect(of("شويغو", "en")).toMatchObject({ phrases: [], rejected: [] });
  });

  it("finds turkey, and says that the capital is missing", () => {
    expect(of("turkey", "en")?.rejected).toMatchObject([
      { text: "turkey", because: "capital", lexicon: { value: "turkey", needs: "capital" } },
    ]);
    expect(of("turkey", "en")?.near).toEqual([]);
  });

  it("finds Moskva in the other scripts, and says that it has Latin letters", () => {
    for (const code of ["ru", "ar", "fa"]) {
      const near = of("Moskva", code)?.near ?? [];
      expect(near.map(({ lexicon }) => lexicon.value)).toContain("moscow");
      expect(near[0]?.differs).toBe("Latin letters");
    }
  });

  it.each([
    ["Alepo", "en", "Aleppo", "no “p”"],
    ["Libia", "en", "Libya", "“i” for “y”"],
    ["Foggy Bottoms", "en", "Foggy Bottom", "the ending “s”, which the lexicon does not list"],
    ["Алепо", "ru", "Алеппо", "no “п”"],
  ])("finds what %s in %s is nearly: %s", (word, code, form, differs) => {
    const near = of(word, code)?.near ?? [];
    expect(near.map(({ lexicon, differs: what }) => [lexicon.form, what])).toContainEqual([
      form,
      differs,
    ]);
  });

  it("looks for nothing near where the word is a name itself", () => {
    expect(of("Aleppo", "en")?.near).toEqual([]);
    expect(of("", "en")).toEqual({ language: "en", phrases: [], rejected: [], near: [] });
  });
});

describe("extract trace", () => {
  it("prints a line a phrase, and what is missing", async () => {
    const { code, out } = await run(["trace", "turkey"]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^en {2}turkey +place turkey +lexicons\/en\/places\/\S+:\d+ .*no match: the capital is missing/m,
    );
  });

  it("says when there is nothing at all", async () => {
    expect((await run(["trace", "zzqqxxzz"])).out).toMatch(/^no lexicon has “zzqqxxzz”/);
  });

  it("prints JSON, and reads a user's folder", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "en"));
    writeFileSync(join(folder, "en", "places.yaml"), "places:\n  moscow: [Zzqqburg]\n");
    const { out } = await run(["trace", "--format", "json", "--lexicons", folder, "Zzqqburg"]);
    const traced = JSON.parse(out);
    expect(Object.keys(traced)).toEqual(["format", "lexicons", "word", "languages"]);
    const english = traced.languages.find((one: { language: string }) => one.language === "en");
    expect(english.phrases[0].lexicon).toMatchObject({ value: "moscow", line: 2 });
  }, 120_000);
});
