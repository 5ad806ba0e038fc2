/** How far an id came at one place of the text, and how sentences name what stands in its way. */

import type { Candidate } from "../candidate.ts";
import type { Span } from "../entity.ts";
import type { LexiconLine, WhyNot } from "./explanation.ts";
import { linesOf, type Opened } from "./passages.ts";

export interface Attempt extends Pick<WhyNot, "step" | "says"> {
  readonly advice?: string;
  readonly at?: Span;
  readonly lines?: readonly LexiconLine[];
  readonly near?: WhyNot["near"];
}

/** A candidate as a sentence names it: kind, id and line. */
export function called(opened: Opened, number: number): string {
  const claim = opened.inspection.decision.claims[number] as Candidate;
  const { kind, id } = claim;
  const [line] = linesOf(opened, claim);
  const where = line ? ` (${line.file}:${line.line})` : "";
  return `${kind === "other" ? "the name of another thing" : `${kind} ${id ?? "(unlisted)"}`}${where}`;
}
