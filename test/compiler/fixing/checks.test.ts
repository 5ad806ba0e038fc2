import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSource } from "../../../src/compiler/checking/check.ts";
import type { Check } from "../../../src/compiler/checks/check.ts";
import { CHECKS } from "../../../src/compiler/checks/index.ts";
import { fixFiles } from "../../../src/compiler/fixing/fixFiles.ts";
import { builtInSource } from "../../../src/compiler/overlay.ts";
import { readLexicons } from "../../../src/compiler/reading/read.ts";
import { partsOf } from "../../../src/compiler/reading/yaml.ts";
import { temporaryFolder } from "../../program.ts";

/** A check's own example of the mistake on disk, and what the check says of it. */
function mistaken(check: Check) {
  const folder = join(temporaryFolder(), "lexicons");
  const files = Object.entries(check.bad).map(([name, text]) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  });
  const find = () =>
    checkSource(readLexicons([folder]), builtInSource(), [check]).filter(
      ({ code }) => code === check.code,
    );
  return { find, read: () => files.map((file) => readFileSync(file, "utf8")) };
}

// A file in another encoding cannot be shown as text.
const fixable = CHECKS.filter(({ code }) => code !== "E111").filter((check) =>
  mistaken(check)
    .find()
    .some(({ fix }) => fix),
);

describe("--fix", () => {
  it("has something to do", () => {
    const codes = fixable.map(({ code }) => code);
    for (const code of ["E103", "E123", "E130", "E131", "E170", "W213"])
      expect(codes).toContain(code);
  });

  it.each(fixable.map((check) => [check.code, check] as const))(
    "mends the example of %s at once, and then finds nothing to do",
    (_, check) => {
      const { find, read } = mistaken(check);
      expect(fixFiles(find()).length).toBeGreaterThan(0);
      const mended = read();
      expect(find()).toEqual([]);
      expect(fixFiles(find())).toEqual([]);
      expect(read()).toEqual(mended);
    },
  );
});

/** A file of forms on disk, mended as the command does; what it then says, and how often it was written. */
function mended(text: string): { readonly text: string; readonly rounds: number } {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "ru"));
  const file = join(folder, "ru/places.yaml");
  writeFileSync(file, text);
  const checks = CHECKS.filter(({ code }) => ["E123", "E130", "E131", "W213"].includes(code));
  let rounds = 0;
  while (fixFiles(checkSource(readLexicons([folder]), undefined, checks)).length > 0) rounds++;
  return { text: readFileSync(file, "utf8"), rounds };
}

describe("what is mended of letters and lines", () => {
  it.each([
    [
      "an invisible character, in quotes or not",
      '["Mos\u200Bcow", Da\u00ADmas]',
      '["Moscow", Damas]',
    ],
    ["a blank of another kind", "[Tel\u00A0Aviv, New\u2009York]", "[Tel Aviv, New York]"],
    ["non-joiners that part nothing", "[\u200Cمی]", "[می]"],
    ["no non-joiner beside one that parts", "[\u200Cمی\u200Cشود]", "[\u200Cمی\u200Cشود]"],
    [
      "letters that are apart",
      "[Ale\u0301ppo, { form: Ho\u0302ms }]",
      "[Al\u00e9ppo, { form: H\u00f4ms }]",
    ],
    ["a letter of another script", "[Моcква, Рим и Moscоw]", "[Москва, Рим и Moscow]"],
    ["no word of which it is not sure", "[Мo, Мoскvа]", "[Мo, Мoскvа]"],
    ["nothing that is written by its number", '["Ale\\u0301ppo"]', '["Ale\\u0301ppo"]'],
  ])("%s", (_, before, after) => {
    expect(mended(`places:\n  one: ${before}\n`).text).toBe(`places:\n  one: ${after}\n`);
  });

  it("no key", () => {
    const text = "places:\n  o\u200Bne: [One]\n";
    expect(mended(text)).toEqual({ text, rounds: 0 });
  });

  it("lists in lists, as far as they reach beyond the width", () => {
    const words = Array.from({ length: 20 }, (_, i) => `word${i}`).join(", ");
    const one = mended(`places:\n  one: [One, { form: Two, after: [${words}] }]\n`).text;
    expect(one).toMatch(/^places:\n {2}one: \[\n {4}One,\n {4}\{ form: Two, after: \[\n {6}word0/);
    const item = `examples:\n  - finds: [${words}]\n`;
    expect(mended(item).text).toMatch(/^examples:\n {2}- finds: \[\n {6}word0, /);
  });

  it("at once for good: a second time changes nothing, and the words are those that were meant", () => {
    const odd = fc.constantFrom(
      ["Mos\u200Bcow", "Moscow"],
      ["Tel\u00A0Aviv", "Tel Aviv"],
      ["Ale\u0301ppo", "Al\u00e9ppo"],
      ["Моcква", "Москва"],
      ["\u200EAle\u0301p\u00ADpo", "Al\u00e9ppo"],
      ["'it''s'", "'it''s'"],
      ['"a, b"', '"a, b"'],
      ["plain words", "plain words"],
    );
    const list = fc.array(odd, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 3 }), (lists) => {
        const file = (which: 0 | 1) =>
          `places:\n${lists.map((forms, i) => `  p${i}: [${forms.map((form) => form[which]).join(", ")}]\n`).join("")}`;
        const first = mended(file(0));
        expect(first.rounds).toBeLessThan(8);
        expect(mended(first.text)).toEqual({ text: first.text, rounds: 0 });
        expect(partsOf(first.text)?.data).toEqual(partsOf(file(1))?.data);
        expect(first.text.split("\n").every((line) => line.length <= 120)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
