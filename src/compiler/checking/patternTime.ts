/**
 * The one door to recheck: how the time of a pattern grows with the text it is tried on. recheck is
 * large, and loaded when the first pattern is rated.
 */

import { expandPattern } from "../compiling/freeSpacing.ts";
import { overFewCharacters } from "./patternAlphabet.ts";

type Recheck = typeof import("recheck");

/** Part of what a rating that is kept must be kept under. */
export const RATING_VERSION = 2;

export type PatternRating =
  | { readonly time: "bounded" }
  /** Too much to be judged in the time there is. */
  | { readonly time: "unknown" }
  | {
      readonly time: "unbounded";
      /** `exponential`, `3rd degree polynomial`. */
      readonly complexity: string;
      /** A text that shows it: its repeated part written once, with how often. */
      readonly attack: string;
    };

/**
 * A pattern is tried where its trigger stands, on at most two hundred characters. What grows with
 * their square is forty thousand steps then, and harmless; with their cube it is millions at every
 * trigger.
 */
const HARMFUL_DEGREE = 3;

/**
 * Automata of more states than these are not built, and attacks tried instead. An attack ends by the
 * characters that it reads, never by the clock: on a busy machine a harmless one would take too long
 * and be told. The time (in milliseconds) for the whole only ends what would never end.
 */
const LIMITS = {
  maxNFASize: 3000,
  incubationTimeout: null,
  attackTimeout: null,
  timeout: 120_000,
  randomSeed: 1,
};

/**
 * Rates a pattern as it is written in patterns.yaml. Depends on nothing but the text, so that a
 * rating can be kept; costs up to some seconds. A pattern that does not compile is bounded: it is
 * not run.
 */
export async function ratedPattern(match: string): Promise<PatternRating> {
  const expanded = expandPattern({ match });
  if (!expanded.ok) return { time: "bounded" };
  // The part that starts no other program has no types of its own.
  // @ts-expect-error
  const loaded: Recheck & { readonly default?: Recheck } = await import("recheck/lib/browser.js");
  // Not every loader gives the exports of a CommonJS module as its default.
  const { checkSync } = loaded.default ?? loaded;
  const rated = checkSync(
    overFewCharacters(expanded.source),
    expanded.flags.replace("d", ""),
    LIMITS,
  );
  if (rated.status === "unknown") return { time: "unknown" };
  if (rated.status === "safe" || !isHarmful(rated.complexity)) return { time: "bounded" };
  return {
    time: "unbounded",
    complexity: rated.complexity.summary.replace(/ \(fuzz\)$/, ""),
    attack: rated.attack.pattern,
  };
}

function isHarmful({ type, degree }: { readonly type: string; readonly degree?: number }): boolean {
  return type === "exponential" || (type === "polynomial" && (degree ?? 0) >= HARMFUL_DEGREE);
}
