/**
 * One word in capitals that is a person's name though no title stands directly before it: `his
 * wife, Lia,`, `Tom and Lia Qorvath`, `her sons Tom, Ben and Max`, `"…," Stone said`. But for an
 * age only a listed given name or surname of which nothing else is known is asked about.
 */

import { tagSet } from "../../matching/hits.ts";
import type { Hit } from "../../matching/phrases.ts";
import { endsSentence, opensSentence } from "../../text/sentences.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  foldedWord,
  has,
  isMark,
  NEW_LINE,
  NUMBER,
  touches,
  WORD,
} from "../../text/words.ts";
import { continuesList, isAge, isOfCountry, titleAt } from "../names/nameCues.ts";
import type { NameHow } from "../names/nameParts.ts";
import { afterSurname, givenAt, isPersonal, type Writing } from "../names/nameWords.ts";
import type { View } from "../view.ts";
import { isVerb } from "./loneSurnames.ts";

const TITLE = tagSet("title");

/** What says of the word from token `from` to `to` that it is a name. */
export function howAlone(
  view: View,
  writing: Writing,
  { from, to }: Readonly<{ from: number; to: number }>,
  ended: number,
): NameHow | undefined {
  if (!isPersonal(view, from)) return undefined;
  const given = givenAt(view, writing, from) !== undefined;
  if (given && sharesSurname(view, writing, to)) return "list";
  const known = given || view.hits.has(from, "family");
  if ((known || isOfKin(view, from)) && isApposition(view, from, to)) return "title";
  if (isUnlistedApposition(view, from, to)) return "title";
  if (given && isBehindKin(view, from) && endsItem(view, to)) return "title";
  if (given && isMark(view.tokens, to, ",") && titleAt(view, to + 1)) return "cue";
  if (given && continuesList(view, ended, from) && (endsItem(view, to) || goesOnSmall(view, to)))
    return "list";
  if (
    isAged(view, to, given) &&
    (!isInTable(view, from, to) || (given && isAmongAged(view, from, to)))
  )
    return "cue";
  if (isGivenOnly(view, from, to)) {
    if (isActor(view, to) || isCalledTo(view, from, to)) return "cue";
    if (isAmongGiven(view, from, to)) return "list";
  }
  return known && isOfSpeaker(view, from, to) ? "cue" : undefined;
}

/** What a word is that nothing but given names are. */
const GIVEN_ONLY = tagSet("given");

/** Is the word from token `from` to `to` nothing but a given name, with no capital before it? */
function isGivenOnly({ tokens, hits, pack }: View, from: number, to: number): boolean {
  if (pack.facts.ordinaryEndings.length === 0 || to !== from + 1) return false;
  if (!hits.hasOnly(from, GIVEN_ONLY) || !hits.has(from, "given")) return false;
  if (has(tokens, from, ALL_CAPITALS)) return false;
  return !has(tokens, from - 1, CAPITAL) || has(tokens, from, NEW_LINE);
}

/**
 * `, Lia, you said`, `Thank you, Lia.`: between commas inside a sentence, or at the end of one; but
 * no apposition (the yacht, Lia, sank).
 */
function isCalledTo({ tokens, hits, pack }: View, from: number, to: number): boolean {
  if (!isMark(tokens, from - 1, ",") || has(tokens, from, NEW_LINE)) return false;
  if (from > 2 && pack.facts.officeLeads.includes(foldedWord(tokens, from - 3))) return false;
  if (isMark(tokens, to, ","))
    return (
      tokens.kind[to + 1] === WORD &&
      !has(tokens, to + 1, CAPITAL) &&
      !hits.has(to + 1, "conjunction")
    );
  const ends = [".", "?", "!"].some((mark) => isMark(tokens, to, mark));
  return ends && (!has(tokens, from - 2, CAPITAL) || opensSentence(tokens, from - 2));
}

/** `sailed by Lia, Tom and`: does another word that is nothing but a given name stand beside it in a list? */
function isAmongGiven(view: View, from: number, to: number): boolean {
  const { tokens, hits } = view;
  const isOther = (at: number) =>
    has(tokens, at, CAPITAL) && hits.has(at, "given") && hits.hasOnly(at, GIVEN_ONLY);
  if (isMark(tokens, to, ",")) return isOther(to + 1);
  if (isMark(tokens, from - 1, ",")) return isOther(from - 2);
  const joined = hits.endingAt(from, "conjunction");
  return joined !== undefined && isOther(joined.from - 1) && endsItem(view, to);
}

/** `Sammy said`, `Sammy took`, `Sammy's goat`: who does or has something. */
function isActor(view: View, to: number): boolean {
  const { tokens, hits } = view;
  if (hits.has(to, "saying") || isVerb(view, to)) return true;
  return isMark(tokens, to, "'") && touches(tokens, to) && !has(tokens, to + 2, CAPITAL);
}

/** `Zork, 44, left`; of a given name a child's age too: `Lia, 9,`. */
function isAged({ tokens }: View, to: number, given: boolean): boolean {
  return isMark(tokens, to, ",") && isAge(tokens, to + 1, given ? 1 : undefined);
}

/** Tokens of an age and the commas beside it. */
const AGE_TOKENS = 3;

/** `Arsenal, 46, Qorvath, 44`: numbers between commas before it as well, or behind the next name. */
function isInTable({ tokens }: View, from: number, to: number): boolean {
  const next = to + AGE_TOKENS;
  const before = isMark(tokens, from - 1, ",") && tokens.kind[from - 2] === NUMBER;
  const behind = has(tokens, next, CAPITAL) && isMark(tokens, next + 1, ",");
  return before || (behind && tokens.kind[next + 2] === NUMBER);
}

/** `Tom, 12, Lia, 8, Ben, 17`: the names beside it are given names too. */
function isAmongAged({ tokens, hits }: View, from: number, to: number): boolean {
  const before = isMark(tokens, from - 1, ",") && tokens.kind[from - 2] === NUMBER;
  if (before && !hits.hasAny(from - AGE_TOKENS - 1, GIVEN_ONLY)) return false;
  const next = to + AGE_TOKENS;
  const goesOn = has(tokens, next, CAPITAL) && isMark(tokens, next + 1, ",");
  return !goesOn || hits.hasAny(next, GIVEN_ONLY);
}

/** `Stone (Spain)`, `Stone told reporters`, and beside a quotation. */
function isOfSpeaker(view: View, from: number, to: number): boolean {
  const { hits, tokens } = view;
  if (isMark(tokens, to, "(")) return isOfCountry(view, to + 1);
  return hits.find(to, "saying")?.value === OF_PERSONS || isQuoted(view, from, to);
}

/** The value of a verb of saying with whom nothing but a person speaks: told reporters. */
const OF_PERSONS = "person";

/** The title before the comma or the colon before token `i`. */
export function titleAcrossMark({ tokens, hits }: View, i: number): Hit | undefined {
  const mark = i - 1;
  if (!isMark(tokens, mark, ",") && !isMark(tokens, mark, ":")) return undefined;
  return hits.endsAny(mark, TITLE) ? hits.endingAt(mark, "title") : undefined;
}

/** `Tom and Lia Qorvath`: both have the surname that stands behind the second. */
function sharesSurname(view: View, writing: Writing, to: number): boolean {
  const joined = view.hits.find(to, "conjunction");
  if (joined?.prefix !== "" || has(view.tokens, to, NEW_LINE)) return false;
  const next = givenAt(view, writing, joined.to);
  if (!next || !has(view.tokens, joined.to, CAPITAL)) return false;
  return afterSurname(view, writing, next.to, { started: true, expected: false }) >= 0;
}

/** `Ксюши и Миланы пройдут`: a word in small letters ends a name where capitals tell names. */
function goesOnSmall({ tokens, pack }: View, to: number): boolean {
  if (!pack.facts.capitalsTell || to >= tokens.count) return false;
  return tokens.kind[to] === WORD && !has(tokens, to, CAPITAL);
}

/** `their leader, Zork Qorvath,`, `a niece, Zork Qorvath.`, `the head of the mill, Zork Qorvath,` */
export function isApposed(view: View, from: number, to: number): boolean {
  if (isApposition(view, from, to) || isBehindKin(view, from)) return endsItem(view, to);
  return isMark(view.tokens, to, ",") && isBehindOffice(view, from);
}

/** Words between the comma before a name and the title of who bears it. */
const MOST_OF_OFFICE = 6;

/** `the head of the mill, `: a title, and behind it in small letters or places what it is of. */
function isBehindOffice({ tokens, hits, pack }: View, from: number): boolean {
  if (pack.facts.capitalsTell || !isMark(tokens, from - 1, ",") || has(tokens, from, NEW_LINE))
    return false;
  for (let at = from - 2, words = 0; at > 0 && words < MOST_OF_OFFICE; at--, words++) {
    if (tokens.kind[at] !== WORD || has(tokens, at + 1, NEW_LINE)) return false;
    if (words > 0 && hits.endsAny(at + 1, TITLE) && hits.hasAny(at + 1, PREPOSITION)) return true;
    if (has(tokens, at, CAPITAL) && !hits.hasAny(at, PLACE)) return false;
  }
  return false;
}

const PLACE = tagSet("place");
const PREPOSITION = tagSet("preposition");

/** `his wife, Lia, left`, `two sons: Tom and Ben`. */
function isApposition(view: View, from: number, to: number): boolean {
  return titleAcrossMark(view, from) !== undefined && endsItem(view, to);
}

/** `the general, Zork, would`: a word of which nothing is known, between commas behind a title. */
function isUnlistedApposition(view: View, from: number, to: number): boolean {
  const { tokens, hits, pack } = view;
  if (pack.facts.ordinaryEndings.length === 0 || hits.any(from) || to !== from + 1) return false;
  if (!isMark(tokens, to, ",") || !isMark(tokens, from - 1, ",")) return false;
  if (has(tokens, to + 1, CAPITAL) || has(tokens, from, ALL_CAPITALS)) return false;
  const title = titleAcrossMark(view, from);
  return title !== undefined && !has(tokens, title.from, CAPITAL);
}

/** `her son, Luthando,`: does a word of the family stand before the comma? */
function isOfKin(view: View, from: number): boolean {
  return !view.hits.any(from) && isBehindKin(view, from);
}

function isBehindKin({ tokens, pack }: View, from: number): boolean {
  const { kin } = pack.facts;
  if (kin.length === 0 || !isMark(tokens, from - 1, ",")) return false;
  return kin.includes(foldedWord(tokens, from - 2));
}

/** Does a comma, a conjunction or a sentence's end follow, as behind an item of a list? */
function endsItem({ tokens, hits }: View, to: number): boolean {
  if (to >= tokens.count || has(tokens, to, NEW_LINE)) return true;
  return (
    isMark(tokens, to, ",") ||
    isMark(tokens, to, ")") ||
    hits.has(to, "conjunction") ||
    endsSentence(tokens, to)
  );
}

/** `"…," Stone said`, `"…," said Stone.` */
function isQuoted(view: View, from: number, to: number): boolean {
  const { tokens, hits } = view;
  if (isMark(tokens, from - 1, '"')) return hits.has(to, "saying") && endsClause(view, from - 2);
  const said = hits.endingAt(from, "saying");
  return said !== undefined && isMark(tokens, said.from - 1, '"') && endsItem(view, to);
}

/** The mark that ends what is quoted. */
function endsClause({ tokens }: View, i: number): boolean {
  return [",", ".", "?", "!"].some((mark) => isMark(tokens, i, mark));
}
