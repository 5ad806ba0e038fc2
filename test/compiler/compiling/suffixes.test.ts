import { describe, expect, it } from "vitest";
import { suffixTable } from "../../../src/compiler/compiling/suffixes.ts";
import type { SoundSource, SuffixClass } from "../../../src/compiler/sources/source.ts";
import { TAKING } from "../../../src/lexicon/suffixTable.ts";

const SOUNDS: SoundSource = {
  vowels: "aei",
  letters: { A: { a: "a", e: "ei" }, D: { t: "kt", d: "" } },
  changes: { g: "k", e: "E" },
};
const one = (forms: string[], more: Partial<SuffixClass> = {}): SuffixClass => ({
  of: TAKING,
  forms,
  next: [],
  inside: false,
  subject: false,
  ...more,
});

/** Suffix → the ends of stems that take it, of words. */
function written(classes: Readonly<Record<string, SuffixClass>>, sounds = SOUNDS) {
  const { rows, facts } = suffixTable(classes, sounds, (text) => text.toLowerCase());
  const { ends } = facts;
  const words = rows.filter(([, taking]) => TAKING[taking] === "words");
  return Object.fromEntries(words.map(([text, , at]) => [text, ends[at]]));
}

describe("suffixes of a grammar", () => {
  it("sound with the last vowel and the last letter", () => {
    expect(written({ case: one(["DA"]) })).toEqual({
      da: "a* aa",
      de: "e* ee i* ii",
      ta: "ak at",
      te: "ek et ik it",
    });
  });

  it("keep vowels and consonants apart by what stands in brackets", () => {
    const found = written({ case: one(["(y)A", "(i)m"]) });
    expect(Object.keys(found)).toEqual(["a", "e", "im", "m", "ya", "ye"]);
    expect(found["ya"]).toBe("aa");
    expect(found["a"]).toBe("a* ak at");
    expect(found["m"]).toBe("aa ee ii");
  });

  it("follow each other, by their classes, and sound with what they follow", () => {
    const found = written({
      plural: one(["lAr"], { next: ["case"] }),
      case: one(["DA"], { next: ["relative"] }),
      relative: one(["ki"], { inside: true }),
    });
    expect(Object.keys(found).filter((text) => text.startsWith("lar"))).toEqual([
      "lar",
      "larda",
      "lardaki",
    ]);
    expect(found["larda"]).toBe("a* aa ak at");
    expect(found["ki"]).toBeUndefined();
    expect(found["larta"]).toBeUndefined();
  });

  it("of which some leave a name who acts", () => {
    const { facts } = suffixTable(
      {
        plural: one(["lAr"], { next: ["genitive"] }),
        case: one(["DA"]),
        genitive: one(["(n)in"], { subject: true, next: ["case"] }),
      },
      SOUNDS,
      (text) => text,
    );
    expect(facts.subjects).toEqual(["in", "larin", "lerin", "nin"]);
  });

  it("are those of names or of words, and a chain only of what takes all its links", () => {
    const { rows } = suffixTable(
      {
        plural: one(["ler"], { of: ["words"], next: ["case"] }),
        case: one(["de"]),
        name: one(["gil"], { of: ["names"], next: ["plural"] }),
      },
      SOUNDS,
      (text) => text,
    );
    expect(rows.map(([text, taking]) => `${text} ${TAKING[taking]}`)).toEqual([
      "de names",
      "de words",
      "gil names",
      "ler words",
      "lerde words",
    ]);
  });

  it("end where a class follows itself", () => {
    const found = written({ ki: one(["ki"], { next: ["ki"] }) });
    expect(Object.keys(found)).toEqual(["ki", "kiki", "kikiki", "kikikiki"]);
  });

  it("change the letter before a vowel, but for changes that folding undoes", () => {
    const { facts } = suffixTable({ case: one(["A"]) }, SOUNDS, (text) => text.toLowerCase());
    expect(facts.changes).toEqual({ g: "k" });
    expect(suffixTable(undefined, SOUNDS, (text) => text).rows).toEqual([]);
  });
});
