/** The one table of what speaks for and against a candidate, and what each sign weighs. */

import type { Candidate, Sign, Verdict } from "../candidate.ts";

/** Against it, and nothing can outweigh it. */
const VETO = Number.NEGATIVE_INFINITY;

export const WEIGHTS: Readonly<Record<Sign, number>> = {
  /** University of Aleppo, Washington Institute. */
  "inside-other-name": VETO,
  /** «Тихий Дон»: a name in quotes is a film, a club, a ship. */
  "inside-quotes": VETO,
  /** Hornet-2 is not the Hornet. */
  "part-of-designation": VETO,
  /** Maher Assad is another member of the family. */
  "named-otherwise": VETO,
  /** A town that is called as a common word is. */
  "ordinary-word": VETO,
  "name-of-a-person": VETO,
  "behind-given-name-or-title": VETO,
  /** Two letters behind a prefix are no town. */
  "short-behind-prefix": VETO,
  /** One of several capitalised words is part of a longer name. */
  "in-run-of-capitals": VETO,
  "small-place": VETO,
};

/** The verdict on a candidate that stands in no other's way; `countries` are its segment's. */
export function vetoOf(candidate: Candidate, countries: ReadonlySet<string>): Verdict | undefined {
  const sign = candidate.signs.find((one) => WEIGHTS[one] === VETO);
  if (sign) return { kept: false, why: "vetoed", sign };
  if (candidate.kind !== "place" || candidate.gate === undefined) return undefined;
  const country = candidate.gate;
  return countries.has(country) ? undefined : { kept: false, why: "country-not-named", country };
}
