/**
 * Names of unlisted people in a script with capitals: words in capitals of which something says
 * that they are a person. In a headline in capitals any words look like one, so there a given name
 * or a cue may be a wrong one's.
 */

import type { Pack } from "../../lexicon/pack.ts";
import { tagSet } from "../../matching/hits.ts";
import { CAPITAL, has, isCapital, isMark, NEW_LINE, touches } from "../../text/words.ts";
import { afterGeneration } from "../names/nameAffixes.ts";
import { endWithInitial } from "../names/nameOrder.ts";
import {
  beginRefused,
  type NameReading,
  type NameRefusal,
  readingOf,
  readParts,
  wordsRefused,
} from "../names/nameParts.ts";
import { givenAt, isEpithet, isPersonal, type Writing } from "../names/nameWords.ts";
import { titleBefore } from "../names/titles.ts";
import type { View } from "../view.ts";
import { bynameAt } from "./bynames.ts";
import { writingOf } from "./capitalWriting.ts";
import { nameWithBareInitials, nameWithInitials } from "./initialedNames.ts";
import { howAlone } from "./loneNames.ts";
import { loneSurname } from "./loneSurnames.ts";
import { howFound } from "./nameEvidence.ts";
import { loneRefused, nameRefused, withoutCue } from "./nameRefusals.ts";
import { takePart } from "./nextPart.ts";
import { isHonoured } from "./otherSurnames.ts";
import { speakerAt } from "./speakers.ts";

/** What the grammar reads at a word: see `nameGrammar.ts`. */
export function namesWithCapitals(pack: Pack) {
  const writing = writingOf(pack);
  return (view: View, i: number, ended = -1): NameReading | NameRefusal | undefined => {
    const { tokens, hits } = view;
    if (!has(tokens, i, CAPITAL) && !hits.has(i, "particle")) return undefined;
    const barred = beginRefused(view, i);
    if (barred) return barred;
    if (isEpithet(view, i)) return "listed-surname";
    if (isInTitle(view, i)) return undefined;
    const initials = nameWithInitials(view, writing, i);
    if (initials) return initials;
    const whole = bynameAt(view, i) ?? speakerAt(view, i);
    if (whole) return whole;
    const titled = titleBefore(view, i);
    const bare = nameWithBareInitials(view, writing, i, titled);
    if (bare) return bare;
    if (!titled && isLone(view, writing, i)) return readAlone(view, writing, i, ended);
    const name = readParts(view, i, (parts) => takePart(view, writing, parts, titled));
    if (!name) return undefined;
    endWithInitial(view, name);
    name.end = afterGeneration(view, name.end);
    const lone = name.words === 1 && (titled || name.last === name.start);
    const alone =
      lone && !titled ? howAlone(view, writing, { from: i, to: name.end }, ended) : undefined;
    const refused =
      nameRefused(view, name, titled) ??
      (lone && !alone ? loneRefused(view, name, titled) : undefined);
    if (refused && !(refused === "place" && isHonoured(view, i)))
      return (refused === "alone" && loneSurname(view, i, ended)) || refused;
    const how = alone ?? howFound(view, name, titled);
    return how ? readingOf(view, writing, name, how) : withoutCue(view);
  };
}

/**
 * `Lance Naik Praveen Sharma`, `Air Marshal Sharma`: a title of several words of which the first, or
 * the last, is a name as well.
 */
function isInTitle({ tokens, hits }: View, i: number): boolean {
  const ending = hits.endsAny(i + 1, TITLE) ? hits.endingAt(i + 1, "title") : undefined;
  if (ending && ending.from < i && isCapital(tokens, i + 1) && !has(tokens, i + 1, NEW_LINE))
    return true;
  if (!hits.hasAny(i, TITLE) || !hits.hasAny(i, GIVEN)) return false;
  const title = hits.find(i, "title");
  return title !== undefined && title.to > i + 1 && has(tokens, title.to, CAPITAL);
}

const TITLE = tagSet("title");
const GIVEN = tagSet("given");

/** `Belkost said`: nothing that a name could go on with follows, and no given name begins it. */
function isLone(view: View, writing: Writing, i: number): boolean {
  const { tokens, hits } = view;
  const next = i + 1;
  const goesOn =
    has(tokens, next, CAPITAL) ||
    (isMark(tokens, next, "-") && touches(tokens, next)) ||
    isMark(tokens, next, "'") ||
    hits.has(next, "particle") ||
    hits.has(next, "given");
  return !goesOn && !givenAt(view, writing, i);
}

function readAlone(
  view: View,
  writing: Writing,
  i: number,
  ended: number,
): NameReading | NameRefusal | undefined {
  const to = i + 1;
  const how = howAlone(view, writing, { from: i, to }, ended);
  if (!how) return loneSurname(view, i, ended) ?? (isPersonal(view, i) ? "alone" : undefined);
  const refused = wordsRefused(view, { start: i, end: to });
  return refused ?? { how, from: i, to, last: i, given: givenAt(view, writing, i) };
}
