/** E126: a range that is none. */

import type { NumberRange } from "../../lexicon/pack.ts";
import type { ReadingCheck } from "./check.ts";

export const notARange: ReadingCheck<[value: unknown]> = {
  code: "E126",
  severity: "error",
  at: "reading",
  title: "a range is not two whole numbers",
  reason:
    "A range is written as its least and its greatest number with a hyphen between; of any other " +
    "it would be a guess what is in it.",
  bad: { "en/numbers.yaml": "years: [2100-1900]\n" },
  good: { "en/numbers.yaml": "years: [1900-2100]\n" },
  find(value) {
    if (rangeOf(value)) return undefined;
    return { problem: `"${String(value)}" is no range`, repair: "write two whole numbers: 2-5" };
  },
};

/** `2-5` as its two numbers, the smaller first; undefined for anything else. */
export function rangeOf(value: unknown): NumberRange | undefined {
  const [, least, greatest] = /^(\d+)-(\d+)$/.exec(String(value)) ?? [];
  return Number(least) <= Number(greatest) ? [Number(least), Number(greatest)] : undefined;
}
