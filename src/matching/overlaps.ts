/**
 * Which of two colliding matches stays: leftmost, then longest, then the order of kinds. The order
 * of input never matters.
 */

import type { Kind, Match } from "../entity.ts";

export function settle(matches: readonly Match[], order: readonly (Kind | "other")[]): Match[] {
  const sorted = [...matches].sort(
    (a, b) =>
      a.start - b.start ||
      b.end - a.end ||
      order.indexOf(a.kind) - order.indexOf(b.kind) ||
      Number(a.id === null) - Number(b.id === null) ||
      compare(a.id ?? "", b.id ?? "") ||
      compare(a.rule, b.rule),
  );
  const kept: Match[] = [];
  let end = 0;
  let group: number | undefined;
  for (const match of sorted) {
    const sameGroup = match.group !== undefined && match.group === group;
    if (match.start < end && !sameGroup) continue;
    kept.push(match);
    end = Math.max(end, match.end);
    group = match.group;
  }
  return kept;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
