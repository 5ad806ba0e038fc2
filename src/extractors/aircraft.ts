/**
 * Aircraft types: proper names, and designations by grammar: maker, designator, number, variant.
 */

import { type Candidate, type CandidateOf, type Mark, NONE, type Sign } from "../candidate.ts";
import type { Pack } from "../lexicon/pack.ts";
import type { Hit } from "../matching/phrases.ts";
import {
  foldedWord,
  has,
  isMark,
  NUMBER,
  SPACED,
  spelled,
  touches,
  WORD,
  writtenWord,
} from "../text/words.ts";
import { type ExtractorOf, fact, from, type View } from "./view.ts";

export const aircraft: ExtractorOf = () => (view) => {
  const candidates: Candidate[] = [];
  for (let i = 0; i < view.tokens.count; i++) {
    const hits = view.hits.at(i);
    if (hits.length === 0) continue;
    const name = view.hits.find(i, "aircraft");
    if (name) candidates.push(named(view, name));
    for (const hit of hits) {
      const found = hit.tag === "designator" ? designation(view, view.pack, hit) : undefined;
      if (found) {
        candidates.push(found);
        break;
      }
    }
  }
  return candidates;
};

function named(view: View, hit: Hit): Candidate {
  return {
    ...from(hit, view, "alias"),
    start: withMaker(view, hit.from, hit.start),
    signs: partOfDesignation(view, hit) ? PART_OF_DESIGNATION : NONE,
    kind: "aircraft",
    id: hit.value,
  };
}

const PART_OF_DESIGNATION: readonly Sign[] = ["part-of-designation"];

/** A name that a hyphen and a number tie into another designation is not that name. */
function partOfDesignation({ tokens }: View, hit: Hit): boolean {
  return (
    isMark(tokens, hit.to, "-") &&
    touches(tokens, hit.to) &&
    touches(tokens, hit.to + 1) &&
    tokens.kind[hit.to + 1] === NUMBER
  );
}

/** `Sukhoi Su-25`: the maker before a designation belongs to the mention. */
function withMaker(view: View, i: number, start: number): number {
  const maker = view.hits.endingAt(i, "maker");
  return maker ? maker.start : start;
}

/** No aircraft has a number of more digits. */
const MOST_DIGITS = 4;

function designation(view: View, pack: Pack, hit: Hit): Candidate | undefined {
  const { tokens } = view;
  let at = hit.to;
  const spacedHyphen = isMark(tokens, at, "-");
  if (spacedHyphen) {
    const apart = has(tokens, at, SPACED) || has(tokens, at + 1, SPACED);
    if (apart && pack.facts.unspaced.includes(hit.value)) return undefined;
    at++;
  } else if (has(tokens, at, SPACED) && pack.facts.unspaced.includes(hit.value)) return undefined;
  if (at >= tokens.count || tokens.kind[at] !== NUMBER) return undefined;
  // A number with a decimal or grouping mark, or one of more digits, is no designation.
  const digits = foldedWord(tokens, at);
  if (digits.length > MOST_DIGITS || digits.startsWith("0")) return undefined;
  if (
    (isMark(tokens, at + 1, ",") || isMark(tokens, at + 1, ".")) &&
    touches(tokens, at + 1) &&
    touches(tokens, at + 2) &&
    tokens.kind[at + 2] === NUMBER
  )
    return undefined;
  if (isMark(tokens, at + 1, "%")) return undefined;
  const base = `${hit.value}-${digits}`;
  const variant = readVariant(view, at + 1);
  const known = (id: string) => fact(pack, "aircraft", id) !== undefined;
  const plainEnd = tokens.end[at] as number;
  const found = (id: string, end: number): CandidateOf<"aircraft"> => ({
    ...from(hit, view, "designation"),
    start: withMaker(view, hit.from, hit.start),
    end,
    kind: "aircraft",
    id,
  });
  for (const { letters, to } of variant) {
    if (known(base + letters)) return found(base + letters, tokens.end[to - 1] as number);
  }
  // Letters written onto the number belong to the designation even where the variant is not listed.
  const attached = variant.find(({ to }) => touches(tokens, at + 1) && to === at + 2);
  const end = attached ? (tokens.end[attached.to - 1] as number) : plainEnd;
  if (known(base)) return found(base, end);
  if (!fact(pack, "designator", hit.value)?.open) return undefined;
  const written = spelled(tokens, tokens.start[hit.from] as number, plainEnd);
  return {
    ...found(attached ? base + attached.letters : base, end),
    marks: DERIVED,
    name: attached ? written + writtenWord(tokens, at + 1) : written,
  };
}

const DERIVED: readonly Mark[] = ["derived"];

/** The ways to read what follows the number as variant letters, the longest first. */
function readVariant({ tokens, hits }: View, next: number): { letters: string; to: number }[] {
  if (next >= tokens.count) return [];
  const out: { letters: string; to: number }[] = [];
  let at = next;
  const hyphen = isMark(tokens, at, "-") && touches(tokens, at) && touches(tokens, at + 1);
  if (hyphen) at++;
  for (const found of hits.at(at))
    if (found.tag === "variant" && found.prefix === "")
      out.push({ letters: found.value, to: found.to });
  if (tokens.kind[at] === WORD && (touches(tokens, at) || hyphen)) {
    const written = writtenWord(tokens, at);
    const letters = foldedWord(tokens, at);
    // A lower-case ending on the number is a plural (Su-34s), not the variant S.
    const lower = written === written.toLowerCase() && written !== written.toUpperCase();
    if (!lower && /^[a-z]{1,6}$/.test(letters)) {
      if (/^[A-Z]+s$/.test(written)) out.push({ letters: letters.slice(0, -1), to: at + 1 });
      out.push({ letters, to: at + 1 });
    }
  }
  return out.filter(({ letters }) => letters !== "").sort((a, b) => b.to - a.to);
}
