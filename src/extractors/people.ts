/**
 * People: listed names, surnames that need introduction, and unlisted people by the name grammar.
 */

import type { Candidate, Sign } from "../candidate.ts";
import { NONE } from "../candidate.ts";
import { type Hit, tagSet } from "../matching/hits.ts";
import { ALL_CAPITALS, CAPITAL, has, NEW_LINE, WORD } from "../text/words.ts";
import { beforeInitials } from "./initials.ts";
import { nameGrammar, unlistedPerson } from "./nameGrammar.ts";
import { titleBefore } from "./titles.ts";
import { type ExtractorOf, from, type View } from "./view.ts";

export const people: ExtractorOf = (pack) => {
  const read = nameGrammar(pack);
  return (view) => {
    const candidates: Candidate[] = [];
    for (let i = 0; i < view.tokens.count; i++) {
      if (view.tokens.kind[i] !== WORD) continue;
      if (view.hits.hasAny(i, LISTED)) listed(view, i, candidates);
      const name = read(view, i);
      if (typeof name === "object") candidates.push(unlistedPerson(view, name));
    }
    return candidates;
  };
};

const LISTED = tagSet("person", "person-alone", "person-family");

function listed(view: View, i: number, candidates: Candidate[]): void {
  const { hits, tokens } = view;
  const family: Hit[] = [];
  // Initials belong to the name: С. В. Лавров.
  const initials = beforeInitials(tokens, i);
  const start = (hit: Hit) =>
    initials >= 0 && hit.prefix === "" ? (tokens.start[initials] as number) : hit.start;
  for (const hit of hits.at(i)) {
    if (hit.tag === "person") {
      candidates.push({ ...from(hit, view, "alias"), kind: "person", id: hit.value });
    } else if (hit.tag === "person-alone") {
      const found = { ...from(hit, view, "alone"), start: start(hit), signs: signsOf(view, hit) };
      candidates.push({ ...found, kind: "person", id: hit.value });
    } else if (hit.tag === "person-family") family.push(hit);
  }
  if (family.length > 0) candidates.push(...surnames(view, family, start, initials >= 0));
}

/** The longest surname with all its bearers; another person's surname only to say why it is none. */
function surnames(
  view: View,
  family: readonly Hit[],
  start: (hit: Hit) => number,
  initials: boolean,
): Candidate[] {
  const out: Candidate[] = [];
  const otherwise = family.filter((hit) => namedOtherwise(view, hit));
  const open = family.filter((hit) => !otherwise.includes(hit));
  for (const group of [open, otherwise]) {
    const [longest] = group;
    if (!longest) continue;
    const same = group.filter((hit) => hit.to === longest.to && hit.start === longest.start);
    out.push({
      ...from(longest, view, "introduced"),
      senses: same.map((hit) => hit.sense),
      signs: group === otherwise ? ANOTHER_BEARER : NEEDS_INTRODUCTION,
      kind: "person",
      id: null,
      bearers: [...new Set(same.map((hit) => hit.value))],
      start: start(longest),
      titled: titleBefore(view, longest.from) || initials,
    });
  }
  return out;
}

const NEEDS_INTRODUCTION: readonly Sign[] = ["needs-introduction"];
const ANOTHER_BEARER: readonly Sign[] = ["needs-introduction", "named-otherwise"];
const NAMED_OTHERWISE: readonly Sign[] = ["named-otherwise"];

function signsOf(view: View, hit: Hit): readonly Sign[] {
  return namedOtherwise(view, hit) ? NAMED_OTHERWISE : NONE;
}

/** `Maher Assad`: a given name before the surname makes it another member of the family. */
function namedOtherwise({ hits, tokens }: View, hit: Hit): boolean {
  if (hit.prefix !== "") return false;
  if (hits.endingAt(hit.from, "given")) return true;
  // An unknown capitalised word before it is somebody's given name: Сон Ким.
  const before = hit.from - 1;
  const spaced =
    before >= 0 &&
    tokens.kind[before] === WORD &&
    has(tokens, before, CAPITAL) &&
    !has(tokens, hit.from, NEW_LINE);
  return (
    spaced &&
    !hits.any(before) &&
    !has(tokens, before, ALL_CAPITALS) &&
    hits.endingAt(hit.from, "title") === undefined
  );
}
