/**
 * Line-ups and lists of scorers (`Subs: Zorkman, Belk (Qorvath 75), J. Stone`): surnames alone
 * behind a colon, parted by commas and semicolons. That they are people say those among them that
 * are listed as surnames, and how the list is written: minutes and substitutes in brackets, shirt
 * numbers, scores, or a length that no other list has.
 */

import { type TagSet, tagSet } from "../../matching/hits.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  has,
  isMark,
  NEW_LINE,
  NUMBER,
  tiedWord,
  WORD,
} from "../../text/words.ts";
import { afterInitials, isInitial } from "../names/initials.ts";
import type { NameReading } from "../names/nameParts.ts";
import type { View } from "../view.ts";

/** Items, of which so many are known names, that make a list one of people. */
const LEAST_ITEMS = 4;
const LEAST_KNOWN = 2;
const SHARE_KNOWN = 0.4;
/** Items of a list that nothing but its names says to be one of people. */
const LONG_LIST = 9;
/** Words of one item. */
const MOST_WORDS = 3;
/** More are read no further. */
const MOST_ITEMS = 60;

const KNOWN = tagSet("family", "person-family", "person-alone", "given", "person");
/** What no item is, alone or with others. */
const BARRED: TagSet = tagSet(
  "place",
  "other",
  "adjective",
  "head",
  "ministry",
  "aircraft",
  "month",
);
const PARTICLE = tagSet("particle");

/** May a list of names begin at word `i`: behind a colon, with a capital? */
export function beginsRoster({ tokens }: View, i: number): boolean {
  if (!has(tokens, i, CAPITAL)) return false;
  return isMark(tokens, i - 1, ":") || isMark(tokens, i - 3, ":");
}

/**
 * The names of the list whose first item may begin at token `i`; `another`: the document has such a
 * list already.
 */
export function rosterAt(view: View, i: number, another: boolean): readonly NameReading[] {
  const items: NameReading[] = [];
  let signs = 0;
  let known = 0;
  let at = i;
  while (items.length < MOST_ITEMS) {
    const marked = afterShirtNumber(view, at);
    const item = itemAt(view, marked);
    if (!item) break;
    items.push(item);
    if (marked > at) signs++;
    if (isInitial(view.tokens, item.from)) signs++;
    if (view.hits.hasAny(item.last, KNOWN)) known++;
    const next = afterSeparators(view, item.to);
    if (next < 0) break;
    if (next > item.to + 1 || isMark(view.tokens, item.to, ";")) signs++;
    at = next;
  }
  const people = known >= LEAST_KNOWN && known >= items.length * SHARE_KNOWN;
  if (another) return people ? items : [];
  const listed = items.length >= LEAST_ITEMS && (signs > 0 || items.length >= LONG_LIST);
  return people && listed ? items : [];
}

/** `15-Qorvath`, `15 Qorvath`: the token behind the number. */
function afterShirtNumber({ tokens }: View, at: number): number {
  if (at >= tokens.count || tokens.kind[at] !== NUMBER) return at;
  return ["-", "."].some((mark) => isMark(tokens, at + 1, mark)) ? at + 2 : at + 1;
}

/** The name at token `at`: initials, and words with capitals that are nothing else. */
function itemAt(view: View, at: number): NameReading | undefined {
  const { tokens, hits } = view;
  let to = isInitial(tokens, at) ? afterInitials(tokens, at) : at;
  let last = -1;
  for (let words = 0; words < MOST_WORDS && to >= 0 && to < tokens.count; ) {
    if (words > 0 && has(tokens, to, NEW_LINE)) break;
    if (hits.hasAny(to, PARTICLE) && has(tokens, to + 1, CAPITAL)) {
      to++;
      continue;
    }
    if (!isNameWord(view, to)) break;
    last = to;
    to = tiedWord(tokens, to).to;
    words++;
  }
  if (last < 0) return undefined;
  return { how: "list", from: at, to, last, given: undefined };
}

function isNameWord({ tokens, hits }: View, at: number): boolean {
  return (
    tokens.kind[at] === WORD &&
    has(tokens, at, CAPITAL) &&
    !has(tokens, at, ALL_CAPITALS) &&
    !hits.hasAny(at, BARRED)
  );
}

/**
 * The token of the next item behind a name that ends at `to`, over commas, semicolons, brackets and
 * the minutes in these; -1 where the list ends.
 */
function afterSeparators({ tokens, hits }: View, to: number): number {
  let inBrackets = false;
  for (let at = to; at < tokens.count && at < to + MOST_BETWEEN; at++) {
    if (has(tokens, at, NEW_LINE) && !isMark(tokens, at - 1, ",") && !isMark(tokens, at - 1, ";"))
      return -1;
    if (isMark(tokens, at, "(")) inBrackets = true;
    else if (isMark(tokens, at, ")")) inBrackets = false;
    else if (tokens.kind[at] === WORD) {
      if (at > to && has(tokens, at, CAPITAL)) return at;
      if (!inBrackets && !hits.has(at, "conjunction")) return -1;
    } else if (ENDS.some((mark) => isMark(tokens, at, mark))) return -1;
    else if (at > to && tokens.kind[at] === NUMBER && isMark(tokens, at + 1, "-")) return at;
  }
  return -1;
}

/** Tokens between two items. */
const MOST_BETWEEN = 8;
const ENDS = [".", "!", "?", ":", '"'];
