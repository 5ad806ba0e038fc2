/**
 * People: listed names, surnames that need introduction, and unlisted people by the name grammar.
 */

import { type Candidate, type CandidateOf, NONE, type Sign } from "../../candidate.ts";
import { type Hit, tagSet } from "../../matching/hits.ts";
import { ALL_CAPITALS, CAPITAL, has, isMark, NEW_LINE, tiedWord, WORD } from "../../text/words.ts";
import { afterInitials, beforeInitials, isInitial } from "../names/initials.ts";
import { isPatronymic } from "../names/nameOrder.ts";
import { goesOnAsName, type NameReading } from "../names/nameParts.ts";
import { isCutShort, isEpithet } from "../names/nameWords.ts";
import { type Gloss, glossOf } from "../names/otherScript.ts";
import { isOfAnother } from "../names/regnal.ts";
import { isAddressed, isCalledAfter, titleBefore } from "../names/titles.ts";
import { by, type ExtractorOf, from, type View } from "../view.ts";
import { nameGrammar, unlistedPerson } from "./nameGrammar.ts";
import { beginsRoster, rosterAt } from "./rosters.ts";
import { squadAt } from "./squads.ts";

export const people: ExtractorOf = (pack) => {
  const read = nameGrammar(pack);
  return (view) => {
    const candidates: Candidate[] = [];
    let ended = -1;
    let roster: readonly NameReading[] = [];
    for (let i = 0; i < view.tokens.count; i++) {
      if (view.tokens.kind[i] !== WORD) continue;
      if (view.hits.hasAny(i, LISTED)) listed(view, i, candidates);
      if (pack.facts.cased && beginsRoster(view, i)) {
        const names = rosterAt(view, i, roster.length > 0);
        if (names.length > 0) roster = names;
      }
      if (!pack.facts.cased && roster.length === 0) roster = squadAt(view, i);
      const found = read(view, i, ended);
      const name =
        typeof found === "object" ? found : (roster.find(({ from }) => from === i) ?? found);
      if (typeof name === "object") {
        const person = unlistedPerson(view, name);
        candidates.push(person);
        const gloss = glossOf(view, name.from, name.to);
        if (gloss) candidates.push(glossed(view, person, gloss));
        ended = name.to;
      } else if (name === "listed") ended = view.hits.reach(i, COMPLETE);
    }
    return candidates;
  };
};

const COMPLETE = tagSet("person");
const GIVEN = tagSet("given");
const TITLE = tagSet("title");
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
      const signs = signsOfFullName(view, hit);
      const person = { ...from(hit, view, "alias"), signs, kind: "person" as const, id: hit.value };
      candidates.push(person);
      const gloss = glossOf(view, hit.from, hit.to);
      if (gloss) candidates.push(glossed(view, person, gloss));
    } else if (hit.tag === "person-alone") {
      const found = { ...from(hit, view, "alone"), start: start(hit), end: endOf(view, hit) };
      candidates.push({ ...found, signs: signsOf(view, hit), kind: "person", id: hit.value });
    } else if (hit.tag === "person-family") family.push(hit);
  }
  if (family.length > 0) candidates.push(...surnames(view, family, start, initials >= 0));
}

/**
 * The longest surname with all its bearers; another person's surname only to say why it is none.
 */
function surnames(
  view: View,
  family: readonly Hit[],
  start: (hit: Hit) => number,
  initials: boolean,
): Candidate[] {
  const out: Candidate[] = [];
  const [first] = family as [Hit, ...Hit[]];
  // What stands before the word says it of all of them, but where a prefix stands between.
  const otherwise =
    family.some(({ prefix }) => prefix === "") &&
    (namedOtherwise(view, first.from) || isCutToInitial(view, first));
  // A rank or an office says which of its bearers a surname means; Mr Amini may be anybody.
  const titled = initials || (titleBefore(view, first.from) && !isAddressed(view, first.from));
  for (const another of otherwise ? BOTH : OPEN_ONLY) {
    const group = otherwise ? family.filter(({ prefix }) => (prefix === "") === another) : family;
    const [longest] = group;
    if (!longest) continue;
    const same = group.filter((hit) => hit.to === longest.to && hit.start === longest.start);
    const end = endOf(view, longest);
    out.push({
      ...from(longest, view, "introduced"),
      senses: same.map((hit) => hit.sense),
      signs: another ? ANOTHER_BEARER : NEEDS_INTRODUCTION,
      kind: "person",
      id: null,
      bearers: same.length === 1 ? [longest.value] : [...new Set(same.map((hit) => hit.value))],
      start: start(longest),
      end,
      titled: titled || end > longest.end,
    });
  }
  return out;
}

/** `Дмитрий Сергеевич Л.`: of a surname behind the patronymic a court says the first letter. */
function isCutToInitial(view: View, { from, to }: Hit): boolean {
  return to > from + 1 && isInitial(view.tokens, to) && isPatronymic(view, to - 1);
}

/** Where a surname ends with the initials behind it (Путин В. В.), where the language has such. */
function endOf({ tokens, pack }: View, hit: Hit): number {
  const to = pack.facts.patronymics.length > 0 ? afterInitials(tokens, hit.to) : hit.to;
  return to > hit.to && !has(tokens, hit.to, NEW_LINE) ? (tokens.end[to - 1] as number) : hit.end;
}

/** Who is named again in brackets, in another script, has the name that stands before them. */
function glossed(view: View, person: CandidateOf<"person">, gloss: Gloss): Candidate {
  const { tokens } = view;
  const start = tokens.start[gloss.from] as number;
  const end = tokens.end[gloss.to - 1] as number;
  const { id, name, signs } = person;
  return {
    ...by("repeated", "people", view, { start, end }, person.senses),
    kind: "person",
    id,
    signs,
    ...(name && { name, surname: tiedWord(tokens, gloss.last).word }),
  };
}

const INSIDE_OTHER_NAME: readonly Sign[] = ["inside-other-name"];
const OPEN_ONLY = [false];
const BOTH = [false, true];
const NEEDS_INTRODUCTION: readonly Sign[] = ["needs-introduction"];
const ANOTHER_BEARER: readonly Sign[] = ["needs-introduction", "named-otherwise"];
const NAMED_OTHERWISE: readonly Sign[] = ["named-otherwise"];

function signsOf(view: View, hit: Hit): readonly Sign[] {
  if (namesThing(view, hit)) return INSIDE_OTHER_NAME;
  if (isOfAnother(view, hit.to)) return NAMED_OTHERWISE;
  return hit.prefix === "" && namedOtherwise(view, hit.from) ? NAMED_OTHERWISE : NONE;
}

function signsOfFullName(view: View, hit: Hit): readonly Sign[] {
  const { tokens, pack } = view;
  if (isCutShort(view, hit.to) || namesThing(view, hit)) return INSIDE_OTHER_NAME;
  if (isOfAnother(view, hit.to) || (pack.facts.cased && goesOnAsName(view, hit)))
    return NAMED_OTHERWISE;
  // The ship «Юрий Гагарин».
  const quoted = isMark(tokens, hit.from - 1, '"') && isMark(tokens, hit.to, '"');
  return quoted && pack.facts.quotedNames && pack.facts.cased ? INSIDE_QUOTES : NONE;
}

const INSIDE_QUOTES: readonly Sign[] = ["inside-quotes"];

/** Simón Bolívar bridge, улица Ленина: a thing is called after the person. */
function namesThing(view: View, { from, to, prefix }: Hit): boolean {
  const { hits, tokens } = view;
  if (prefix === "" && !has(tokens, from, NEW_LINE) && isCalledAfter(view, from)) return true;
  return hits.has(to, "named-after") && !has(tokens, to, NEW_LINE);
}

/** `Maher Assad`: a given name before the surname makes it another member of the family. */
function namedOtherwise(view: View, i: number): boolean {
  const { hits, tokens } = view;
  if (hits.endsAny(i, GIVEN)) return true;
  if (isEpithet(view, i - 1)) return false;
  // An unknown capitalised word before it is somebody's given name: Сон Ким.
  const before = i - 1;
  const spaced =
    before >= 0 &&
    tokens.kind[before] === WORD &&
    has(tokens, before, CAPITAL) &&
    !has(tokens, i, NEW_LINE);
  return (
    spaced && !hits.any(before) && !has(tokens, before, ALL_CAPITALS) && !hits.endsAny(i, TITLE)
  );
}
