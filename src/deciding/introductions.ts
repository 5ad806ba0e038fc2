/** Surnames that need introduction: whom of their bearers the document has introduced. */

import type { Candidate, CandidateOf, Sign } from "../candidate.ts";
import type { Catalogue } from "../lexicon/pack.ts";

/** A surname of which the document must say whose it is. */
export type OpenSurname = CandidateOf<"person"> & { readonly bearers: readonly string[] };

export function isOpen(candidate: Candidate): candidate is OpenSurname {
  return candidate.kind === "person" && candidate.bearers !== undefined;
}

/** Whom a surname means, and what speaks for it. */
export interface Introduction {
  readonly id: string;
  readonly signs: readonly Sign[];
  /** Ids of other bearers whom the document introduces as well. */
  readonly ambiguousWith?: readonly string[];
}
const INTRODUCED: readonly Sign[] = ["introduced"];
const TITLED: readonly Sign[] = ["titled", "only-bearer-spoken-of"];

/**
 * Whom surnames mean: the person introduced in the document; of several, the one named last before.
 * After a title or initials the only listed bearer is meant, if the document speaks of that
 * person's country (`about`, ISO codes). undefined: nobody is introduced by it. The answers stand
 * as the questions in `open`; `settled` stands in order of text.
 */
export function introductions(
  settled: readonly Candidate[],
  open: readonly OpenSurname[],
  about: ReadonlySet<string>,
  catalogue: Catalogue,
): (Introduction | undefined)[] {
  const introduced = new Map<string, number[]>();
  for (const { kind, id, start } of settled) {
    if (kind !== "person" || id === null) continue;
    const starts = introduced.get(id);
    if (starts) starts.push(start);
    else introduced.set(id, [start]);
  }
  return open.map(({ bearers, start, titled }) => {
    const id = introducedBefore(start, bearers, introduced);
    if (id !== undefined) {
      const others = bearers.filter((bearer) => bearer !== id && introduced.has(bearer));
      return { id, signs: INTRODUCED, ...(others.length > 0 && { ambiguousWith: others }) };
    }
    const [only, ...others] = bearers;
    if (!titled || only === undefined || others.length > 0) return undefined;
    const spokenOf = about.has(catalogue.get("person", only)?.country ?? "");
    return spokenOf ? { id: only, signs: TITLED } : undefined;
  });
}

/**
 * Of the bearers the one whose mention stands last before `at`, else the one introduced first.
 */
function introducedBefore(
  at: number,
  bearers: readonly string[],
  introduced: ReadonlyMap<string, readonly number[]>,
) {
  let before: string | undefined;
  let nearest = -1;
  let behind: string | undefined;
  let first = Number.POSITIVE_INFINITY;
  for (const id of bearers) {
    const starts = introduced.get(id);
    if (!starts) continue;
    const last = starts[firstAtOrAfter(starts, at) - 1] ?? -1;
    if (last > nearest) {
      nearest = last;
      before = id;
    }
    if ((starts[0] as number) < first) {
      first = starts[0] as number;
      behind = id;
    }
  }
  return before ?? behind;
}

/** How many of the sorted offsets stand before `at`. */
function firstAtOrAfter(sorted: readonly number[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
