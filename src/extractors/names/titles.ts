/** Titles before names. Knows no names; a title behind one is a cue (`nameCues.ts`). */

import { type Hit, type TagSet, tagSet } from "../../matching/hits.ts";
import {
  ALL_CAPITALS,
  afterWords,
  CAPITAL,
  foldedWord,
  has,
  isMark,
  NEW_LINE,
  type Tokens,
  touches,
  WORD,
} from "../../text/words.ts";
import type { View } from "../view.ts";

/** What may stand between a title and a name: the country, people or building that it is of. */
const BETWEEN = ["place", "adjective", "metonym"] as const;
const BEFORE_NAME = tagSet("title", "cue-after", "place-gated", ...BETWEEN);

/**
 * Does a title stand before token `i`, directly or with a country between (`министр обороны
 * Турции`, `وزیر دفاع ترکیه`)?
 */
export function titleBefore(view: Pick<View, "hits">, i: number): boolean {
  return titleOf(view, i) !== undefined;
}

/** That title. */
export function titleOf({ hits }: Pick<View, "hits">, i: number): Hit | undefined {
  if (isMark(hits.tokens, i - 1, '"') || has(hits.tokens, i - 1, ALL_CAPITALS)) {
    const before = titleBeforeThing(hits, i);
    if (before) return before;
  }
  const naming = beforeNaming(hits, i);
  const named = hits.endingAt(naming, "title") ?? hits.endingAt(naming, "title-after");
  if (named) return named;
  if (!hits.endsAny(i, BEFORE_NAME)) return undefined;
  const title = hits.endingAt(i, "title");
  // The head of something is no title before a name alone.
  if (title) return title.value === HEAD ? undefined : title;
  for (const tag of BETWEEN) {
    const between = hits.endingAt(i, tag);
    const before = between?.prefix === "" ? hits.endingAt(between.from, "title") : undefined;
    if (before) return before;
  }
  return titleBeforeTown(hits, i) ?? titleBeforeDistrict(hits, i) ?? demonymBefore(hits, i);
}

/** `a cook named`, `a boy known only as`: where the naming words before token `i` begin, or -1. */
function beforeNaming({ tokens, pack }: View["hits"], i: number): number {
  if (has(tokens, i, NEW_LINE)) return -1;
  for (const words of pack.facts.naming) {
    const at = i - words.length;
    if (at > 0 && afterWords(tokens, at, words) === i) return at;
  }
  return -1;
}

/** `шахтёрам Потоси`: does the title before token `i` say of several who they are? */
export function isTitleOfSeveral({ hits, pack }: Pick<View, "hits" | "pack">, i: number): boolean {
  const { titlePlurals } = pack.facts;
  const title = titlePlurals.length > 0 ? hits.endingAt(i, "title") : undefined;
  if (!title || title.value === HONORIFIC || title.value === ADDRESS) return false;
  const word = foldedWord(hits.tokens, i - 1);
  return titlePlurals.some((ending) => word.endsWith(ending));
}

/** `чилиец Видаль`, but no `чилийский Видаль`: a noun of a people by its ending. */
function demonymBefore(hits: View["hits"], i: number): Hit | undefined {
  const { demonymEndings } = hits.pack.facts;
  const demonym = demonymEndings.length > 0 ? hits.endingAt(i, "adjective") : undefined;
  if (!demonym || has(hits.tokens, i, NEW_LINE)) return undefined;
  const word = foldedWord(hits.tokens, i - 1);
  return demonymEndings.some((ending) => word.endsWith(ending)) ? demonym : undefined;
}

/** `мэр города Шахты`, before whose name token `i` stands. */
function titleBeforeTown(hits: View["hits"], i: number): Hit | undefined {
  if (!hits.pack.facts.cased) return undefined;
  const place = hits.endingAt(i, "place") ?? hits.endingAt(i, "place-gated");
  const cue = place && hits.endingAt(place.from, "cue-before");
  return cue && hits.endingAt(cue.from, "title");
}

/** `глава Мышкинского района`, before whose name token `i` stands. */
function titleBeforeDistrict(hits: View["hits"], i: number): Hit | undefined {
  const { tokens, pack } = hits;
  const cue = pack.facts.cased ? hits.endingAt(i, "cue-after") : undefined;
  if (!cue || cue.from === 0 || !has(tokens, cue.from - 1, CAPITAL)) return undefined;
  const place = hits.endingAt(cue.from, "place") ?? hits.endingAt(cue.from, "place-gated");
  return hits.endingAt(place?.from ?? cue.from - 1, "title");
}

/** Words of a club, a firm or a ship in quotation marks. */
const MOST_QUOTED = 3;

/**
 * `тренер ЦСКА`, `тренер «Спартака»`: the title before an acronym or a name in quotation marks that
 * ends before token `i`.
 */
function titleBeforeThing(hits: View["hits"], i: number): Hit | undefined {
  const { tokens, pack } = hits;
  if (!pack.facts.capitalsTell || has(tokens, i, NEW_LINE)) return undefined;
  if (has(tokens, i - 1, ALL_CAPITALS))
    return has(tokens, i, ALL_CAPITALS) ? undefined : hits.endingAt(i - 1, "title");
  for (let at = i - 2; at >= i - 2 - MOST_QUOTED && at > 0; at--) {
    if (isMark(tokens, at, '"'))
      return has(tokens, at + 1, CAPITAL) ? hits.endingAt(at, "title") : undefined;
    if (tokens.kind[at] !== WORD) return undefined;
  }
  return undefined;
}

/** `University of`, and what is called after people (street, prize). */
const HEADS = tagSet("other-before", "named-before");
const NAMED = tagSet("named-before");

/** Does a head before token `i` make what follows part of another thing's name? */
export function isInsideOther(view: Pick<View, "hits" | "pack">, i: number): boolean {
  return isBehindHead(view, i, HEADS);
}

/** Is a thing called after who is named at token `i` (`خیابان شهید باهنر`)? */
export function isCalledAfter(view: Pick<View, "hits" | "pack">, i: number): boolean {
  return isBehindHead(view, i, NAMED);
}

/** Letters of a head that is cut short; behind a longer one a point ends the sentence. */
const LONGEST_CUT = 4;

function isWholeWord({ from, to }: Tokens, i: number): boolean {
  return i >= 0 && (to[i] as number) - (from[i] as number) > LONGEST_CUT;
}

/** Directly, or with a title between. */
function isBehindHead(view: Pick<View, "hits" | "pack">, i: number, heads: TagSet): boolean {
  if (endsHead(view, i, heads)) return true;
  const title = view.hits.endingAt(i, "title");
  return title !== undefined && endsHead(view, title.from, heads);
}

/** A head with the article has no name behind it: the school, X. */
function endsHead({ hits, pack }: Pick<View, "hits" | "pack">, at: number, heads: TagSet): boolean {
  // ул. Кирова: the point belongs to the head, where it is cut short.
  const point = isMark(hits.tokens, at - 1, ".") && touches(hits.tokens, at - 1);
  if (point && isWholeWord(hits.tokens, at - 2)) return false;
  const i = point ? at - 1 : at;
  if (!hits.endsAny(i, heads)) return false;
  const head = hits.endingAt(i, "named-before") ?? (hits.endingAt(i, "other-before") as Hit);
  // Улица Набережная: a head is what another is called.
  if (has(hits.tokens, head.from, CAPITAL) && hits.endsAny(head.from, heads)) return false;
  return !pack.facts.articles.some((article) => head.prefix.endsWith(article));
}

/** The value of a title that nothing but a name follows (Mr, Colonel), beside those of offices. */
export const HONORIFIC = "honorific";

/** The value of a title by which anybody is addressed (Mr, Doctor). */
export const ADDRESS = "address";

/** The value of a title behind which somebody's byname stands in quotation marks (callsign). */
export const BYNAME = "byname";

/** The value of a title that is one with what it is of between it and the name (глава Чечни). */
export const HEAD = "head";

/** Is a name what follows a title, whatever the word? */
export function namesPeople({ value }: Hit): boolean {
  return value === HONORIFIC || value === ADDRESS;
}

/** Does what stands before token `i` only address somebody: `Mr`, but no rank and no office? */
export function isAddressed(view: Pick<View, "hits">, i: number): boolean {
  return titleOf(view, i)?.value === ADDRESS;
}

/** Words of a title behind the first that are looked at. */
const MOST_OF_TITLE = 4;

/** Is word `i` inside a longer title ("spokesman for the Y")? */
export function isInsideTitle({ hits }: Pick<View, "hits">, i: number): boolean {
  for (let to = i + 1; to <= i + MOST_OF_TITLE; to++) {
    if (!hits.endsAny(to, TITLES)) continue;
    const title = hits.endingAt(to, "title") ?? hits.endingAt(to, "title-after");
    if (title && title.from < i) return true;
  }
  return false;
}
const TITLES = tagSet("title", "title-after");
