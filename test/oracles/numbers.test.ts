import { toCardinal as arabic } from "n2words/ar-SA";
import { describe, expect, it } from "vitest";
import { numberWords } from "../../src/extractors/counts/numberWords.ts";
import { phraseMatcher } from "../../src/matching/phrases.ts";
import { builtInLexicons } from "../../src/overlays.ts";
import { parseNumber } from "../../src/text/numbers.ts";
import { tokenize } from "../../src/text/tokenize.ts";
import { spellout } from "./spellout.ts";

const lexicons = builtInLexicons();

/** The value of a text that must be a number from its first word to its last. */
function reader(code: string): (text: string) => number | undefined {
  const pack = lexicons.pack(code);
  const match = phraseMatcher(pack);
  return (text) => {
    const tokens = tokenize(text, pack.tables);
    const view = { tokens, hits: match(tokens), pack };
    const number = parseNumber(tokens, 0, pack.facts.numbers, numberWords(view));
    return number && number.to === tokens.count ? number.value : undefined;
  };
}

/** Every number to 9,999, and a seeded sample above. */
function numbers(upTo: number): number[] {
  const all = Array.from({ length: 9999 }, (_, i) => i + 1);
  let state = 20151007;
  for (let i = 0; i < 1500; i++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    all.push(10_000 + Math.floor((state / 2 ** 32) * (upTo - 10_000)));
  }
  return all;
}

function failures(
  code: string,
  spell: (value: number) => string,
  values: readonly number[],
): string[] {
  const read = reader(code);
  const wrong: string[] = [];
  for (const value of values) {
    const text = spell(value);
    const got = read(text);
    if (got !== value) wrong.push(`${value}: ${text} → ${got}`);
  }
  return wrong;
}

describe("number grammar against CLDR", () => {
  for (const [code, sets] of [
    ["en", /^%spellout-cardinal(-verbose)?$/],
    ["fa", /^%spellout-cardinal$/],
    ["ru", /^%spellout-cardinal-/],
    ["tr", /^%spellout-cardinal$/],
    ["uk", /^%spellout-cardinal-/],
  ] as const) {
    const { ruleSets, spell } = spellout(code);
    for (const set of ruleSets.filter((name) => sets.test(name))) {
      it(`${code} ${set}: parse(spell(n)) = n`, () => {
        // The plural rule sets spell 1 as a plural (одни) that counts nothing here.
        const values = numbers(999_999_999).filter(
          (value) => !set.includes("plural") || value % 10 !== 1 || value % 100 === 11,
        );
        expect(failures(code, (value) => spell(value, set), values).slice(0, 10)).toEqual([]);
      });
    }
  }
});

/** n2words writes "a hundred and a thousand thousand" for 101,000: nobody else does. */
function oddInArabic(value: number): boolean {
  return [1000, 1_000_000].some(
    (scale) => Math.floor(value / scale) % 1000 > 100 && Math.floor(value / scale) % 100 === 1,
  );
}

describe("number grammar against n2words", () => {
  for (const gender of ["masculine", "feminine"] as const) {
    it(`ar ${gender}: parse(spell(n)) = n`, () => {
      expect(
        failures(
          "ar",
          (value) => arabic(value, { gender }),
          numbers(999_999_999).filter((value) => !oddInArabic(value)),
        ).slice(0, 10),
      ).toEqual([]);
    });
  }
});
