/**
 * Places that nobody listed: a name, and beside it what only a place has: `the town of`, `near`,
 * `province`, another place in a list, the country behind a comma.
 */

import type { Tag } from "../../lexicon/tags.ts";
import { type Hit, tagSet } from "../../matching/hits.ts";
import { hyphenJoins } from "../../text/marks.ts";
import { beginsLine, beginsSentence, opensSentence } from "../../text/sentences.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  foldedWord,
  has,
  isCapital,
  isMark,
  NEW_LINE,
  NUMBER,
  touches,
  WORD,
} from "../../text/words.ts";
import { endsOtherName } from "../names/nameParts.ts";
import { isForeign, isKnownSurname } from "../names/nameWords.ts";
import { titleBefore } from "../names/titles.ts";
import { fact, type View } from "../view.ts";
import { isDateline } from "./datelines.ts";
import {
  BUILDING,
  candidate,
  cueBefore,
  type Evidence,
  INSTITUTION,
  isBehindAbbreviation,
  prepositionBefore,
  SETTLED,
  type UnlistedPlace,
} from "./placeEvidence.ts";
import { afterPlaceName, isOfDistrict } from "./placeNames.ts";
import { attached, enumerationGoesOn, unlistedWord } from "./unlistedWords.ts";

/** Types of cues that are tied to the name by a hyphen: Gao-based. */
const TIED = "tied";
/** A head of these types with a capital behind a name belongs to it: Shire Highlands. */
const HEAD_INSIDE: ReadonlySet<string> = new Set(["sea", "strait", "mountain", "region"]);

/** All that a name may be listed as that is a place only by what stands beside it. */
const OPEN_TAGS = ["place-gated", "particle", "place-part", "variant", "preposition"] as const;
const OPEN = tagSet(...OPEN_TAGS);
const OPEN_OR_SURNAME = tagSet(...OPEN_TAGS, "given", "family");
const PERSONAL = tagSet("given", "family", "person-family");
/** A later word of a name may be a person's: Hweijet Saqr. */
const INSIDE = tagSet(
  "place-gated",
  "particle",
  "place-part",
  "variant",
  "preposition",
  "given",
  "family",
);

/**
 * The unlisted place whose name begins at token `i`; `listed`: a list of places goes on there,
 * `plural`: behind a cue of several.
 */
export function unlistedPlace(
  view: View,
  i: number,
  listed: boolean,
  plural: boolean,
): UnlistedPlace | undefined {
  const { tokens, hits, pack } = view;
  if (tokens.kind[i] !== WORD) return undefined;
  const { cased } = pack.facts;
  if (has(tokens, i, CAPITAL) || (cased && hits.has(i, "particle")))
    return placeInCapitals(view, i, listed, plural);
  return cased ? undefined : unlistedWord(view, i, listed, plural);
}

function placeInCapitals(
  view: View,
  i: number,
  listed: boolean,
  plural: boolean,
): UnlistedPlace | undefined {
  const shouted = isShouted(view, i);
  const to = afterPlaceName(view, i, shouted);
  if (isBehindAbbreviation(view, i))
    return candidate(view, i, {
      how: "cue",
      cues: [],
      to: to > i ? to : afterOrdinaryName(view, i),
    });
  const goesOn = listed && plural;
  if (to === i)
    return (
      ordinaryBehindCue(view, i, plural) ??
      adjectiveBeforeHead(view, i) ??
      (goesOn ? ordinaryInList(view, i) : undefined)
    );
  const evidence =
    cueEvidence(view, i, to) ??
    (isBare(view, i, to, shouted) ? bareEvidence(view, i, to, listed) : undefined);
  if (evidence) return candidate(view, i, evidence);
  return goesOn ? ordinaryInList(view, i) : undefined;
}

/** The token behind an ordinary word that is a name, with what it describes (Новый Мирный). */
function afterOrdinaryName({ tokens, hits }: View, i: number): number {
  const next = i + 1;
  const goesOn = hits.has(i, "place-part") && tokens.kind[next] === WORD;
  return goesOn && has(tokens, next, CAPITAL) && !has(tokens, next, NEW_LINE) ? next + 1 : next;
}

/** Is a word all in capitals as the words before it are, or as the place of a dateline is? */
function isShouted({ tokens }: View, i: number): boolean {
  if (!has(tokens, i, ALL_CAPITALS)) return false;
  return beginsLine(tokens, i) || (tokens.kind[i - 1] === WORD && has(tokens, i - 1, ALL_CAPITALS));
}

/** `the town of X`, `X province`: a cue says it whatever else the words may be. */
function cueEvidence(view: View, i: number, to: number): Evidence | undefined {
  const { tokens, hits } = view;
  const before = cueBefore(view, i);
  if (before) return { how: "cue", cues: [before], to };
  // "Al-Manara" settlement
  const quoted = isMark(tokens, to, '"') && isMark(tokens, i - 1, '"');
  const after = hits.find(quoted ? to + 1 : to, "cue-after") ?? sharedHead(view, to);
  if (
    !after ||
    after.value === BUILDING ||
    after.value === INSTITUTION ||
    hasNoEnding(view, to) ||
    after.value === TIED ||
    inRun(view, i)
  )
    return undefined;
  // West Lindsey District Council: the head is another thing's.
  if (
    has(tokens, after.from, CAPITAL) &&
    isCapital(tokens, after.to) &&
    endsOtherName(view, after.to)
  )
    return undefined;
  const inside = has(tokens, to, CAPITAL) && HEAD_INSIDE.has(after.value);
  return { how: "cue", cues: [after], to: inside ? after.to : to };
}

/** Types of cues that name settlements, behind which an ordinary word with a capital is a name. */
const SETTLEMENTS: ReadonlySet<string> = new Set(["village", "station", "island", "lake", "river"]);

/** `в посёлке Мирный`, `село Званное`, where nothing but names has a capital. */
function ordinaryBehindCue(view: View, i: number, plural: boolean): UnlistedPlace | undefined {
  if (!isOrdinaryName(view, i)) return undefined;
  const before = cueBefore(view, i);
  if (!before || (!plural && !SETTLEMENTS.has(before.value))) return undefined;
  if (plural && !endsItem(view, i + 1)) return undefined;
  return candidate(view, i, { how: "cue", cues: [before], to: i + 1 });
}

/** `в районах Ивановки, Гришина и Удачного`: an item of a list behind a cue of several. */
function ordinaryInList(view: View, i: number): UnlistedPlace | undefined {
  if (!isOrdinaryName(view, i) || !endsItem(view, i + 1)) return undefined;
  return candidate(view, i, { how: "list", cues: [], to: i + 1 });
}

/** A word with a capital that may be anything else, where nothing but names has one. */
function isOrdinaryName({ tokens, hits, pack }: View, i: number): boolean {
  if (!pack.facts.capitalsTell || !hits.hasOnly(i, NAMING) || tokens.kind[i] !== WORD) return false;
  return has(tokens, i, CAPITAL) && !has(tokens, i, ALL_CAPITALS);
}

/** Does no further word with a capital stand at `to` but a place's, and no hyphen? */
function endsItem({ tokens, hits }: View, to: number): boolean {
  if (to >= tokens.count || has(tokens, to, NEW_LINE)) return true;
  if (isMark(tokens, to, "-") && touches(tokens, to)) return false;
  return tokens.kind[to] !== WORD || !has(tokens, to, CAPITAL) || hits.has(to, "place");
}

const NAMING = tagSet("common", "place-gated", "place-part", "title", "given", "family");

/**
 * В Шебекинском округе: an adjective that is an ordinary word as well is a name where it has a
 * capital inside a sentence, before a head.
 */
function adjectiveBeforeHead(view: View, i: number): UnlistedPlace | undefined {
  const { tokens, hits, pack } = view;
  const { adjectiveEndings } = pack.facts;
  if (adjectiveEndings.length === 0 || !hits.hasOnly(i, ADJECTIVE)) return undefined;
  if (has(tokens, i, ALL_CAPITALS) || opensSentence(tokens, i)) return undefined;
  const word = foldedWord(tokens, i);
  if (!adjectiveEndings.some((ending) => word.endsWith(ending))) return undefined;
  const head = hits.find(i + 1, "cue-after") ?? sharedHead(view, i + 1);
  if (!head || head.value === BUILDING || head.value === INSTITUTION) return undefined;
  if (has(tokens, head.from, CAPITAL)) return undefined;
  return candidate(view, i, { how: "cue", cues: [head], to: i + 1 });
}

const ADJECTIVE = tagSet("common", "place-gated", "place-part");

/** Adjectives that share one head. */
const MOST_SHARING = 6;

/** `в Вологодской, Псковской и Тверской областях`: the head behind the last of some adjectives. */
function sharedHead(view: View, to: number): Hit | undefined {
  const { tokens, hits, pack } = view;
  const { adjectiveEndings } = pack.facts;
  let end = to;
  // Behind most words in capitals nothing goes on that a head could be shared with.
  if (adjectiveEndings.length === 0 || nextInCapitals(view, to) < 0) return undefined;
  for (let k = 0; k < MOST_SHARING; k++) {
    const word = foldedWord(tokens, end - 1);
    if (!adjectiveEndings.some((ending) => word.endsWith(ending))) return undefined;
    if (k > 0) {
      const head = hits.find(end, "cue-after");
      if (head) return has(tokens, end, CAPITAL) ? undefined : head;
    }
    const next = nextInCapitals(view, end);
    if (next < 0) return undefined;
    end = next + 1;
  }
  return undefined;
}

/** The word in capitals behind a comma or a conjunction at token `end`, or -1. */
function nextInCapitals({ tokens, hits }: View, end: number): number {
  const comma = isMark(tokens, end, ",") ? end + 1 : end;
  const next = hits.find(comma, "conjunction")?.to ?? comma;
  return next > end && has(tokens, next, CAPITAL) && tokens.kind[next] === WORD ? next : -1;
}

/** Is the name the tail of a longer run of capitals? */
function inRun(view: View, i: number): boolean {
  const { tokens, hits } = view;
  const before = i - 1;
  if (isOfDistrict(view, i)) return false;
  if (before >= 0 && hits.has(before, "common") && beginsSentence(tokens, before)) return false;
  return (
    before >= 0 &&
    has(tokens, before, CAPITAL) &&
    tokens.kind[before] === WORD &&
    !has(tokens, i, NEW_LINE)
  );
}

/** Does the word before token `to` end as no name does: Ukranian? */
function hasNoEnding({ tokens, pack }: View, to: number): boolean {
  const word = foldedWord(tokens, to - 1);
  return pack.facts.unlistedPlaces.notEndings.some((ending) => word.endsWith(ending));
}

/** Nothing but a name: no person's, not a part of a longer one, of no building, with no ending. */
function isBare(view: View, i: number, to: number, shouted = false): boolean {
  const { tokens, hits } = view;
  const open = mayBeSurname(view, i, to) ? OPEN_OR_SURNAME : OPEN;
  if (open === OPEN && hits.hasAny(i, PERSONAL)) return false;
  for (let at = i; at < to; at++)
    if (
      tokens.kind[at] === WORD &&
      !hits.has(i, "place-part") &&
      !hits.hasOnly(at, at > i ? INSIDE : open)
    )
      return false;
  if (hasNoEnding(view, to)) return false;
  const tied = touches(tokens, to) && (isMark(tokens, to, "-") || isMark(tokens, to, "'"));
  if (tied) return hits.find(to + 1, "cue-after")?.value === TIED;
  if (has(tokens, to, NEW_LINE)) return true;
  const goesOn =
    tokens.kind[to] === NUMBER ||
    (!shouted &&
      has(tokens, to, CAPITAL) &&
      tokens.kind[to] === WORD &&
      !hits.has(to, "place") &&
      !isOfDistrict(view, to));
  return !goesOn && !hits.has(to, "other-after") && hits.find(to, "cue-after")?.value !== BUILDING;
}

/** `in Thornton`: a surname or a given name is a place's name where nobody would be named. */
function mayBeSurname(view: View, i: number, to: number): boolean {
  const before = prepositionBefore(view, i);
  // In Abbey Wood: behind a given name that is no surname.
  if (to > i + 1)
    return (
      before?.value === SETTLED &&
      !!view.pack.facts.ordinaryEndings.length &&
      !isKnownSurname(view, to - 1)
    );
  // Worse than in Selma: nothing but a place stands there.
  if (!view.hits.has(i, "family"))
    return before?.value === SETTLED && !!view.pack.facts.ordinaryEndings.length;
  // Who comes from there is named by an occupation: a pilot from Thornton.
  return before !== undefined && (before.value === SETTLED || titleBefore(view, before.from));
}

/** Words that nothing but places is called with need nothing beside the name: Deir Kiyfa. */
const ALONE = "alone";

/** What says of a bare name that it is a place. */
function bareEvidence(view: View, i: number, to: number, listed: boolean): Evidence | undefined {
  const { tokens, hits } = view;
  const before = prepositionBefore(view, i);
  // из Samsung: Latin letters in another script are a firm's.
  if (before && !isForeign(view, i)) return { how: "preposition", cues: [before], to };
  if (isDateline(view, i, to)) return { how: "dateline", cues: [], to };
  if (inRun(view, i)) return undefined;
  const tied = hyphenJoins(tokens, to) ? hits.find(to + 1, "cue-after") : undefined;
  if (tied) return { how: "cue", cues: [tied], to };
  if (listed && !hits.has(to, "saying")) return { how: "list", cues: [], to };
  const street = streetBefore(view, i);
  if (street) return { how: "cue", cues: [street], to };
  const region = regionBehind(view, to);
  if (region) return { how: "region", cues: [region], to };
  const part = hits.find(i, "place-part");
  return part?.value === ALONE && part.to < to ? { how: "cue", cues: [part], to } : undefined;
}

/** `of Wombwell Lane, Stairfoot,`: a street with its name stands before the comma. */
function streetBefore({ tokens, hits }: View, i: number): Hit | undefined {
  const comma = i - 1;
  if (!isMark(tokens, comma, ",") || has(tokens, i, NEW_LINE)) return undefined;
  const head = hits.endingAt(comma, "cue-after");
  if (head?.value !== BUILDING || !has(tokens, head.from, CAPITAL)) return undefined;
  return isCapital(tokens, head.from - 1) ? head : undefined;
}

/** `X, Lincolnshire.`: a country or a province behind a comma, and an end behind that. */
function regionBehind({ tokens, hits, pack }: View, to: number): Hit | undefined {
  if (!isMark(tokens, to, ",")) return undefined;
  const region = hits.find(to + 1, "place");
  const type = region && fact(pack, "place", region.value)?.type;
  if (type !== "country" && type !== "province") return undefined;
  const { to: end } = region as Hit;
  return end >= tokens.count || ENDS.some((mark) => isMark(tokens, end, mark)) ? region : undefined;
}

const ENDS = [",", ".", ";", ":", ")", "(", "-", "!", "?", '"'];

/**
 * The token at which a list goes on behind a place that ends at token `end`: `Synkivka and …`; behind
 * a comma only where the next item is followed by another, so that it is no apposition.
 */
export function listGoesOn(view: View, end: number, plural: boolean): number {
  const { tokens, hits, pack } = view;
  if (!pack.facts.cased && plural) return enumerationGoesOn(view, end);
  const to = hits.find(end, "cue-after")?.to ?? end;
  const comma = isMark(tokens, to, ",") || (plural && isMark(tokens, to, ";"));
  const at = comma ? to + 1 : to;
  const joined = hits.find(at, "conjunction");
  if (joined && joined.prefix === "") return joined.to;
  if (!comma) return attached(view, to) > 0 ? to : -1;
  const next = itemEnd(view, at, plural);
  const goesOn = next > at && (isMark(tokens, next, ",") || hits.has(next, "conjunction"));
  if (plural && next > at && (goesOn || endsList(view, next))) return at;
  if (!goesOn) return -1;
  const another = hits.find(next, "conjunction")?.to ?? next + 1;
  return itemEnd(view, another, plural) > another ? at : -1;
}

/** Does a mark end a list there, or the name of what its places are of stand there? */
function endsList({ tokens, hits }: View, to: number): boolean {
  if (to >= tokens.count || has(tokens, to, NEW_LINE) || hits.has(to, "place")) return true;
  return LIST_ENDS.some((mark) => isMark(tokens, to, mark));
}

const LIST_ENDS = [".", ";", "(", ")", "-"];

/** The token behind what may be an item of a list of places at `at`, or `at`. */
function itemEnd(view: View, at: number, plural: boolean): number {
  const { hits } = view;
  const place = ITEMS.map((tag) => hits.find(at, tag)).find((hit) => hit !== undefined);
  if (place) return place.to;
  const to = afterPlaceName(view, at);
  if (to > at && isBare(view, at, to)) return to;
  return plural && isOrdinaryName(view, at) && endsItem(view, at + 1) ? at + 1 : at;
}

const ITEMS: readonly Tag[] = ["place", "place-gated"];
