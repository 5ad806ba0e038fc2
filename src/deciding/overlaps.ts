/**
 * Which of two colliding candidates stays: leftmost, then longest, then the order of kinds. The
 * order in which they were proposed never matters.
 */

import { type Candidate, ruleOf, type Verdict } from "../candidate.ts";
import type { Kind } from "../entity.ts";
import { KIND_ORDER } from "../kinds.ts";
import { compareTexts } from "../text/compareTexts.ts";

const RANK = new Map<Kind | "other", number>(KIND_ORDER.map((kind, rank) => [kind, rank]));

/**
 * The numbers of the candidates that stay, in order of the text. Each that does not gets its
 * verdict, with the number of the one that stands in its place.
 */
export function settle(
  candidates: readonly Candidate[],
  numbers: readonly number[],
  verdicts: Verdict[],
): number[] {
  const sorted = [...numbers].sort((a, b) =>
    inOrder(candidates[a] as Candidate, candidates[b] as Candidate),
  );
  const kept: number[] = [];
  let end = 0;
  let reaching = -1; // the number of the candidate that reaches as far as `end`
  let group: number | undefined;
  for (const number of sorted) {
    const candidate = candidates[number] as Candidate;
    const sameGroup = candidate.group !== undefined && candidate.group === group;
    if (candidate.start < end && !sameGroup) {
      verdicts[number] = { kept: false, why: "overlapped", by: reaching };
      continue;
    }
    verdicts[number] = KEPT;
    kept.push(number);
    if (candidate.end > end) {
      end = candidate.end;
      reaching = number;
    }
    group = candidate.group;
  }
  return kept;
}

export const KEPT: Verdict = { kept: true };

function inOrder(a: Candidate, b: Candidate): number {
  return (
    a.start - b.start ||
    b.end - a.end ||
    rankOf(a, b) - rankOf(b, a) ||
    Number(a.id === null) - Number(b.id === null) ||
    compareTexts(a.id ?? "", b.id ?? "") ||
    compareTexts(ruleOf(a), ruleOf(b))
  );
}

/**
 * Black Hawk: nobody of that name is listed, a type of aircraft is. A firm that is called as somebody
 * whom the document names in full is that person.
 */
function rankOf(one: Candidate, other: Candidate): number {
  const unlisted = one.kind === "person" && one.id === null && other.kind === "aircraft";
  const named = one.kind === "other" && other.kind === "person" && other.how === "repeated";
  return unlisted || named ? KIND_ORDER.length : (RANK.get(one.kind) as number);
}

/** What makes the first of two candidates stand before the second. */
export type Precedence = "begins-earlier" | "longer" | "kind" | "listed" | "order";

/** What `inOrder` decides two candidates by. */
export function precedence(a: Candidate, b: Candidate): Precedence {
  if (a.start !== b.start) return "begins-earlier";
  if (a.end !== b.end) return "longer";
  if (a.kind !== b.kind) return "kind";
  return (a.id === null) !== (b.id === null) ? "listed" : "order";
}
