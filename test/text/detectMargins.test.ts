/** How far ahead a language must be, and how far it is said to be, with words made for it. */

import { describe, expect, it } from "vitest";
import { builtInLexicons } from "../../src/overlays.ts";
import { candidatesOf } from "../../src/text/candidates.ts";
import { createDetector, type KnownWords } from "../../src/text/detect.ts";

const OURS = "qaba qaca qada qafa qaga";
const OTHER = "xaba xaca xada xafa xaga";
const NEIGHBOUR = "zaba zaca zada zafa zaga";
const NOBODYS = "vunu";
const candidate = (code: string, words: string) => ({
  code,
  script: "Latin",
  letters: { own: "ß", likely: "", foreign: "ñ" },
  words: words.split(" "),
});
const ours = (code: string) => ({
  code,
  codes: [`x${code}`],
  name: code,
  script: "Latin",
  fold: {},
  direction: "ltr" as const,
});
const NOTHING: KnownWords = { plain: 0, names: 0, unknown: 9, unknownSmall: 9 };

function detect(text: string, known: Readonly<Record<string, KnownWords>> = {}) {
  const words = [candidate("aa", OURS), candidate("bb", OTHER), candidate("nn", NEIGHBOUR)];
  const detector = createDetector(
    [ours("aa"), ours("bb")],
    candidatesOf(words),
    builtInLexicons().tables,
    { knows: (code) => known[code] ?? NOTHING, fallback: () => "xbb" },
  );
  const { language, detection } = detector.detect(text);
  return [language, detection.evidence, detection.margin];
}
const nobodys = (count: number) => Array(count).fill(NOBODYS).join(" ");

describe("a lead in words", () => {
  it.each([
    ["of two words of four", `qaba qaca ${nobodys(2)}`, ["aa", "words", 0.5]],
    ["of three less one of another of ours", "qaba qaca qada xaba", ["aa", "words", 0.5]],
    ["of three less one of a neighbour", "qaba qaca qada zaba", ["aa", "words", 0.5]],
    ["of one is none", `qaba ${nobodys(3)}`, [null, "none", 0]],
    ["of a neighbour", "zaba zaca zada qaba", [null, "words", 0.5]],
    ["of two of 25", `qaba qaca ${nobodys(23)}`, ["aa", "words", 0.08]],
    ["of two of 26 is none", `qaba qaca ${nobodys(24)}`, [null, "none", 0]],
    ["of letters foreign to it", `ñu ñi ñe ${nobodys(1)}`, [null, "letters", 0.75]],
  ])("%s", (_, text, expected) => {
    expect(detect(text)).toEqual(expected);
  });
});

describe("the beginning of a long text: 120 of these words", () => {
  const other = "xaba ".repeat(480);
  const foreign = (count: number) => Array(count).fill("жжжж").join(" ");
  it.each([
    ["is enough where its lead is twice what is needed", nobodys(100), 20, ["aa", "words", 0.167]],
    ["is not where it is less", nobodys(101), 19, ["bb", "words", 0.768]],
    [
      "is enough with a quarter in another script",
      `${foreign(30)} ${nobodys(70)}`,
      20,
      ["aa", "words", 0.222],
    ],
    ["is not with more", `${foreign(31)} ${nobodys(69)}`, 20, ["bb", "words", 0.808]],
  ])("%s", (_, start, count, expected) => {
    expect(detect(`${start} ${"qaba ".repeat(count)}${other}`)).toEqual(expected);
  });
});

describe("what the packs know", () => {
  const plain = (count: number): KnownWords => ({
    plain: count,
    names: 0,
    unknown: 0,
    unknownSmall: 0,
  });
  it.each([
    ["all of it", nobodys(4), { aa: plain(4) }, ["aa", "known", 1]],
    ["a half", nobodys(4), { aa: plain(2) }, ["aa", "known", 0.5]],
    ["more than the other", nobodys(4), { aa: plain(1), bb: plain(3) }, ["bb", "known", 0.5]],
    ["as much as the other", nobodys(4), { aa: plain(2), bb: plain(2) }, ["bb", "franc", 0]],
    ["less than a neighbour's word", `zaba ${nobodys(3)}`, { aa: plain(0) }, [null, "words", 0.25]],
  ])("%s", (_, text, known, expected) => {
    expect(detect(text, known)).toEqual(expected);
  });
});
