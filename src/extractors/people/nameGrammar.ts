/**
 * The names of unlisted people, by cues and grammar: a known given name, a title, a verb of saying,
 * an age, initials, and capitals where the script has them. What is a given name, a title or a
 * particle is the pack's knowledge. A name without any of these is not seen.
 */

import type { CandidateOf } from "../../candidate.ts";
import type { Pack } from "../../lexicon/pack.ts";
import { CAPITAL, has, spelled, tiedWord, WORD } from "../../text/words.ts";
import { isInitial } from "../names/initials.ts";
import { cueBeside } from "../names/nameCues.ts";
import type { NameReading, NameRefusal } from "../names/nameParts.ts";
import { SHORTEST_NAME } from "../names/nameWords.ts";
import { titleOf } from "../names/titles.ts";
import { partsOf, sensesOf } from "../parts.ts";
import { by, type View } from "../view.ts";
import { givenPart } from "./givenAgain.ts";
import { titleAcrossMark } from "./loneNames.ts";
import { namesWithCapitals } from "./namesWithCapitals.ts";
import { namesWithoutCapitals } from "./namesWithoutCapitals.ts";

/**
 * What is read at word `i`: a name; why words that were read as one are none; undefined where none
 * begins. The last name before it, if there is any, ended at token `ended`.
 */
export type NameGrammar = (
  view: View,
  i: number,
  ended?: number,
) => NameReading | NameRefusal | undefined;

export function nameGrammar(pack: Pack): NameGrammar {
  return pack.facts.cased ? namesWithCapitals(pack) : namesWithoutCapitals;
}

const surnamesIn = partsOf("family", "person-family", "person-alone");

/** The one place where a name that was read becomes a candidate. */
export function unlistedPerson(view: View, reading: NameReading): CandidateOf<"person"> {
  const { tokens, hits } = view;
  const { how, from, to, last, given } = reading;
  const start = given ? given.start : (tokens.start[from] as number);
  const end = tokens.end[to - 1] as number;
  const titled = how === "title";
  const said = titled
    ? (titleOf(view, from) ?? titleAcrossMark(view, from))
    : how === "cue"
      ? cueBeside(view, from, to)
      : undefined;
  const senses = [
    ...sensesOf(said, given),
    ...(how === "family-name" ? surnamesIn(view, { start, end }) : []),
  ];
  return {
    ...by(how, "people", view, { start, end }, senses),
    kind: "person",
    id: null,
    name: spelled(tokens, start, end),
    surname: tiedWord(tokens, last).word,
    ...(to - from > 1 && { parts: partsBeside(view, reading) }),
    namesakes: hits
      .at(to - 1)
      .filter(({ tag }) => tag === "person-family" || tag === "person-alone")
      .map(({ value }) => value),
    titled,
  };
}

/** The words of a name beside its surname: no initials and no particles. */
function partsBeside(view: View, reading: NameReading): string[] {
  if (!view.pack.facts.cased) return givenPart(view, reading);
  const { tokens, hits } = view;
  const { from, to: end, last } = reading;
  const parts: string[] = [];
  for (let i = from; i < end; ) {
    const { word, to } = tiedWord(tokens, i);
    const named = tokens.kind[i] === WORD && has(tokens, i, CAPITAL) && !isInitial(tokens, i);
    if (i !== last && named && word.length > SHORTEST_NAME && !hits.has(i, "particle"))
      parts.push(word);
    i = to;
  }
  return parts;
}
