/**
 * Places: listed names; generated names only behind a gate; a cue beside the name can say which of
 * two things is meant.
 */

import { type Candidate, type CandidateOf, NONE, type Sign } from "../../candidate.ts";
import type { Pack } from "../../lexicon/pack.ts";
import { type Hit, tagSet } from "../../matching/hits.ts";
import { hyphenJoins } from "../../text/marks.ts";
import { beginsSentence, isCareless, opensSentence } from "../../text/sentences.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  foldedWord,
  has,
  isCapital,
  isMark,
  JOINED,
  NEW_LINE,
  NUMBER,
  SPACED,
  spelled,
  touches,
  WORD,
} from "../../text/words.ts";
import { isInitial } from "../names/initials.ts";
import { isCalledAfter, isTitleOfSeveral } from "../names/titles.ts";
import { type ExtractorOf, fact, from, type View } from "../view.ts";
import { isDateline } from "./datelines.ts";
import {
  BUILDING,
  INSTITUTION,
  isBehindCue,
  PLACES,
  prepositionBefore,
  SETTLED,
  STRONG,
} from "./placeEvidence.ts";
import { namesakesIn, provinceAbroad, unlistedTown } from "./placesAbroad.ts";
import { listGoesOn, unlistedPlace } from "./unlistedPlaces.ts";
import { attached, isPlural, unlistedEndOfWay } from "./unlistedWords.ts";
import { otherEndOfWay } from "./ways.ts";

/**
 * A generated province, or a city of at least this many people, needs no cue where its country is
 * spoken of.
 */
const LARGE = 100_000;

export const places: ExtractorOf = () => (view) => {
  const candidates: Candidate[] = [];
  let item = -1; // the token at which a list of places goes on
  let plural = false; // … behind a cue of several
  let ended = -1; // the token behind the last item of such a list
  let wayEnd = -1; // the token at which the other end of a way stands
  for (let i = 0; i < view.tokens.count; i++) {
    const hit = view.hits.hasAny(i, PLACES)
      ? (view.hits.find(i, "place") ?? view.hits.find(i, "place-gated"))
      : undefined;
    const way = otherEndOfWay(view, i, hit?.to ?? i);
    const listed = item === i || way !== undefined;
    if (i > item && i !== ended) plural = isPlural(view, i);
    const endsWay = !view.pack.facts.cased && (way !== undefined || wayEnd === i);
    const inList = endsWay ? "cue-beside" : listed ? signOfItem(view, hit, plural) : undefined;
    if (hit) for (const one of ofOneName(view, hit, inList)) candidates.push(one);
    const whole = hit?.tag === "place" && !isTied(view, hit);
    const unlisted = whole ? undefined : unlistedAt(view, i, { listed, plural, endsWay });
    if (way !== undefined) wayEnd = way;
    if (unlisted) candidates.push(unlisted.candidate);
    const to = Math.max(hit?.to ?? i, unlisted?.to ?? i);
    if (to > i && isRangeOpen(view, i)) item = endOfRange(view, i, to) ?? item;
    if (to > i && (listed || unlisted || ended === i || isBehindCue(view, i))) {
      item = way ?? endOfRange(view, i, to) ?? listGoesOn(view, to, plural);
      ended = plural ? to : -1;
    }
  }
  return candidates;
};

/** What is known of the token before an unlisted place is looked for there. */
interface Standing {
  readonly listed: boolean;
  readonly plural: boolean;
  readonly endsWay: boolean;
}

function unlistedAt(view: View, i: number, { listed, plural, endsWay }: Standing) {
  return (
    (endsWay ? unlistedEndOfWay(view, i) : undefined) ?? unlistedPlace(view, i, listed, plural)
  );
}

/**
 * What a list that goes on says of its item `hit`: behind a cue of several (`plural`) and without
 * capitals what the cue does; of an ordinary word only where a conjunction is written onto it and
 * the sentence does not go on with it.
 */
function signOfItem({ tokens, hits, pack }: View, hit: Hit | undefined, plural: boolean): Sign {
  if (!hit || !plural || pack.facts.cased) return "behind-preposition";
  const { from: i, to, prefix } = hit;
  if (!hits.has(i, "common")) return "cue-beside";
  const ends = to >= tokens.count || tokens.kind[to] !== WORD || hits.hasAny(to, BEHIND_ITEM);
  const goesOn = ends || attached({ tokens, pack }, to) > 0;
  return goesOn && pack.facts.conjunctions.includes(prefix) ? "cue-beside" : "behind-preposition";
}
const BEHIND_ITEM = tagSet("preposition", "conjunction", "cue-before");

/** The token at which the other end of a way begins: from Ochat to … */
function endOfRange({ hits, pack }: View, i: number, to: number): number | undefined {
  if (!isRangeOpen({ hits, pack }, i)) return undefined;
  return hits.find(to, "range-link")?.to;
}

/** `between Ochat and …`, `from Ochat to …` */
function isRangeOpen({ hits, pack }: Pick<View, "hits" | "pack">, i: number): boolean {
  return pack.facts.cased && hits.endsAny(i, RANGE_OPEN);
}

const RANGE_OPEN = tagSet("range-open");

/** `Karbala-5`, `Washington-Pierce`: a hyphen ties it to a number or an unknown name. */
function isTied({ tokens, hits, pack }: View, { to }: Hit): boolean {
  if (!hyphenJoins(tokens, to)) return false;
  if (tokens.kind[to + 1] === NUMBER) return true;
  const name = has(tokens, to + 1, CAPITAL) && !has(tokens, to + 1, ALL_CAPITALS);
  return pack.facts.cased && name && !hits.any(to + 1);
}

/** `Hajja Zainab`: the name of a place is a title as well, and a given name follows. */
function isTitle({ hits, tokens }: View, { from, to }: Hit): boolean {
  return hits.hasAny(to, GIVEN) && hits.has(from, "title") && !has(tokens, to, NEW_LINE);
}

const GIVEN = tagSet("given");

/** The places that a name may mean: more than one only where none has a condition that holds. */
function ofOneName(view: View, hit: Hit, inList: Sign | undefined): Candidate[] {
  const province = provinceAbroad(view, hit);
  if (province && !hidingName(view, hit)) return ofProvince(view, hit, province);
  const found = [proposed(view, hit, inList)];
  if (hit.conditional) return found;
  for (const other of view.hits.at(hit.from)) {
    if (other.value !== hit.value && isRivalOf(other, hit) && !areTwins(view, other, hit))
      found.push(proposed(view, other, inList));
  }
  if (found.length === 1) return found;
  const beside = countriesBeside(view, hit);
  return found.map((one) => {
    const country = one.id === null ? undefined : fact(view.pack, "place", one.id)?.country;
    const named = country !== undefined && beside.has(country);
    return { ...one, rivals: true, signs: named ? [...one.signs, "country-beside"] : one.signs };
  });
}

/** `Athens, Georgia`: of the places of one name those that the province behind it leaves. */
function ofProvince(view: View, hit: Hit, province: Hit): Candidate[] {
  const namesakes = namesakesIn(view, hit, province);
  if (namesakes.length === 0) return [unlistedTown(view, hit, province)];
  return namesakes.map((one) => {
    const candidate = proposed(view, one, undefined);
    const signs: Sign[] = [...candidate.signs, "country-beside"];
    return { ...candidate, signs, ...(namesakes.length > 1 && { rivals: true }) };
  });
}

/** ISO codes of the countries named right beside: `Tripoli, Lebanon`, `طرابلس اللبنانية`. */
function countriesBeside({ hits, tokens, pack }: View, hit: Hit): ReadonlySet<string> {
  const after = isMark(tokens, hit.to, ",") ? hit.to + 1 : hit.to;
  const countries = new Set<string>();
  for (const tag of ["place", "adjective"] as const) {
    for (const one of [
      hits.endingAt(hit.from, tag),
      hits.find(hit.to, tag),
      hits.find(after, tag),
    ]) {
      const entry = one && fact(pack, "place", one.value);
      if (entry?.country) countries.add(entry.country);
    }
  }
  return countries;
}

function proposed(view: View, hit: Hit, inList: Sign | undefined): CandidateOf<"place"> {
  return hit.tag === "place" ? listed(view, hit) : generated(view, hit, inList);
}

/** A city and the province that bears its name are told apart by cues, not by the document. */
function areTwins({ pack: { catalogue } }: View, one: Hit, other: Hit): boolean {
  return (
    catalogue.provinceOf(one.value) === other.value ||
    catalogue.provinceOf(other.value) === one.value
  );
}

function isRivalOf(other: Hit, hit: Hit): boolean {
  const { tag, from, to, start, conditional } = other;
  return (
    (tag === "place" || tag === "place-gated") &&
    from === hit.from &&
    to === hit.to &&
    start === hit.start &&
    !conditional
  );
}

function listed(view: View, hit: Hit): CandidateOf<"place"> {
  const run = isTied(view, hit) || isTitle(view, hit);
  const against = hidingName(view, hit) ?? (run ? "in-run-of-capitals" : undefined);
  return {
    ...from(hit, view, "alias"),
    signs: against ? [against] : signsOfWord(view, hit),
    kind: "place",
    id: meantPlace(view, hit),
  };
}

/**
 * In a script without capitals a name that is an ordinary word, when it is not written otherwise
 * than the word is (آقدام, اقدام), needs a cue or a preposition.
 */
function signsOfWord(view: View, hit: Hit): readonly Sign[] {
  const { tokens, hits, pack } = view;
  if (pack.facts.cased || hit.conditional || hit.to > hit.from + 1) return NONE;
  if (!hits.at(hit.from).some(({ tag, to }) => tag === "common" && to === hit.to)) return NONE;
  const written = spelled(tokens, hit.start, hit.end);
  if (written !== foldedWord(tokens, hit.from).slice(-written.length)) return NONE;
  if (typedCue(hits.endingAt(hit.from, "cue-before"))) return ORDINARY_BEHIND_CUE;
  return prepositionBefore(view, hit.from) ? ORDINARY_BEHIND_PREPOSITION : ORDINARY_WORD;
}

const ORDINARY_WORD: readonly Sign[] = ["ordinary-word"];
const ORDINARY_BEHIND_CUE: readonly Sign[] = ["ordinary-word", "cue-beside"];
const ORDINARY_BEHIND_PREPOSITION: readonly Sign[] = ["ordinary-word", "behind-preposition"];

/**
 * A generated name needs a cue (`town of`) beside it, or a country that the text must name, by its
 * ISO code, when it is a large place there.
 */
function generated(view: View, hit: Hit, inList: Sign | undefined): CandidateOf<"place"> {
  const { hits, pack } = view;
  const cue =
    typedCue(hits.endingAt(hit.from, "cue-before")) ?? typedCue(hits.find(hit.to, "cue-after"));
  const country = fact(pack, "place", hit.value)?.country;
  const signs: Sign[] = ["generated"];
  if (cue) signs.push("cue-beside");
  else if (inList) signs.push(inList);
  else if (
    prepositionBefore(view, hit.from) ||
    isTitleOfSeveral(view, hit.from) ||
    isDateline(view, hit.from, hit.to) ||
    isBehindAttached(view, hit)
  )
    signs.push("behind-preposition");
  else if (view.pack.facts.cased && isAmongPlaces(view, hit)) signs.push("among-places");
  const clear = signs.length === 1 && isUnmistakable(view, hit);
  if (clear) signs.push("unmistakable");
  if (!view.pack.facts.cased && !cue && isTiedToPlace(view, hit)) signs.push("among-places");
  for (const against of [unlikely(view, hit), hidingName(view, hit)])
    if (against) signs.push(against);
  return {
    ...from(hit, view, "gazetteer"),
    senses: cue ? [hit.sense, cue.sense] : [hit.sense],
    signs,
    kind: "place",
    id: meantPlace(view, hit),
    ...(country && !clear && { gate: country }),
  };
}

/**
 * `Sinaloa has logged`, `queues reached El Alto`: a large place with a capital inside a sentence,
 * whose name no other thing that is listed has.
 */
function isUnmistakable({ tokens, hits, pack }: View, hit: Hit): boolean {
  const { from, to } = hit;
  if (!pack.facts.cased || hit.prefix !== "" || !has(tokens, from, CAPITAL)) return false;
  if (has(tokens, from, ALL_CAPITALS) || !isLarge(pack, hit)) return false;
  if (opensSentence(tokens, from) && to === from + 1) return false;
  for (let i = from; i < to; i++) if (!hits.hasOnly(i, GATED)) return false;
  if (hits.at(from).some(({ value, to: end }) => end === to && value !== hit.value)) return false;
  const runs =
    (isCapital(tokens, from - 1) && !beginsSentence(tokens, from - 1)) ||
    (isCapital(tokens, to) && !has(tokens, to, NEW_LINE));
  return !runs && !hyphenJoins(tokens, to) && !hyphenJoins(tokens, from - 1);
}

const GATED = tagSet("place-gated", "place-part");

/** `Tsafe and Maru`, `Wulgo, Damboa and Rann`: another name of the gazetteer stands beside it. */
function isAmongPlaces({ tokens, hits }: View, hit: Hit): boolean {
  const comma = isMark(tokens, hit.to, ",") ? hit.to + 1 : hit.to;
  const next = hits.find(comma, "conjunction")?.to ?? comma;
  if (next > hit.to && hits.hasAny(next, PLACES) && !hits.hasAny(next, PERSONS)) return true;
  const joined = hits.endingAt(hit.from, "conjunction")?.from ?? hit.from;
  const before = isMark(tokens, joined - 1, ",") ? joined - 1 : joined;
  return before < hit.from && hits.endsAny(before, PLACES) && !hits.endsAny(before, PERSONS);
}

const PERSONS = tagSet("given", "family", "person", "person-alone", "person-family");

/**
 * `مصراتة والزاوية`, without capitals: does a listed place that is nothing else stand right before
 * the name or behind it, with a conjunction written onto the second?
 */
function isTiedToPlace({ tokens, hits, pack }: View, hit: Hit): boolean {
  const { conjunctions } = pack.facts;
  const before = conjunctions.includes(hit.prefix) && !has(tokens, hit.from, NEW_LINE);
  if (before && hits.endingAt(hit.from, "place") && !hits.endsAny(hit.from, PERSONS)) return true;
  const next = has(tokens, hit.to, NEW_LINE) ? undefined : hits.find(hit.to, "place");
  return next !== undefined && conjunctions.includes(next.prefix) && !hits.hasAny(hit.to, PERSONS);
}

/** بـفاس: is a preposition written onto the name and set off from it? */
function isBehindAttached({ tokens, pack }: View, { prefix, start }: Hit): boolean {
  if (prefix === "" || tokens.text.charCodeAt(start - 1) !== TATWEEL) return false;
  const { articles, conjunctions } = pack.facts;
  return !conjunctions.includes(prefix) && !articles.some((article) => prefix.endsWith(article));
}

/** A cue of a type of place: a building says nothing of what its name alone is. */
function typedCue(cue: Hit | undefined): Hit | undefined {
  return cue?.value === BUILDING || cue?.value === INSTITUTION ? undefined : cue;
}

/**
 * "province of Homs" is the province where a province bears the city's name; behind the name the
 * head says it whatever stands before: "the villages of Homs province".
 */
function meantPlace(view: View, hit: Hit): string {
  const after = view.hits.find(hit.to, "cue-after")?.value;
  const type = after === "province" ? after : (typeBefore(view, hit.from) ?? after);
  if (type !== "province") return hit.value;
  return view.pack.catalogue.provinceOf(hit.value) ?? hit.value;
}

/**
 * The type that a cue before token `i` names; a list (`provinces of Aleppo, Idlib and Homs`)
 * carries it on.
 */
function typeBefore(view: View, i: number): string | undefined {
  const { tokens, hits } = view;
  for (let at = i, steps = 0; at > 0 && steps < 6; steps++) {
    const cue = hits.endingAt(at, "cue-before");
    if (cue) return cue.value;
    let before = at;
    const joined = hits.endingAt(before, "conjunction");
    if (joined) before = joined.from;
    if (isMark(tokens, before - 1, ",")) before--;
    if (before === at) return undefined;
    const neighbour = hits.endingAt(before, "place") ?? hits.endingAt(before, "place-gated");
    if (!neighbour) return undefined;
    at = neighbour.from;
  }
  return undefined;
}

/** `University of Aleppo`, `Washington Institute`: the name is part of another thing's name. */
function hidingName(view: View, hit: Hit): Sign | undefined {
  const { tokens, hits } = view;
  if (hits.endingAt(hit.from, "other-before") || has(tokens, hit.to, JOINED))
    return "inside-other-name";
  const before = hits.endingAt(hit.from, "cue-before")?.value;
  if (before === INSTITUTION || (before === BUILDING && hit.tag === "place-gated"))
    return "inside-other-name";
  if (isMark(tokens, hit.from - 1, ".") && isCalledAfter(view, hit.from))
    return "inside-other-name";
  if (view.pack.facts.quotedNames && inShortQuotes(view, hit)) return "inside-quotes";
  const after = hits.find(hit.to, "other-after");
  const inside = after !== undefined && after.prefix === "" && !has(tokens, hit.to, NEW_LINE);
  return inside || isOfBuilding(view, hit.to) ? "inside-other-name" : undefined;
}

/** `the Wellington Hotel`: a building's name, where its head has a capital. */
function isOfBuilding({ tokens, hits, pack }: View, to: number): boolean {
  if (!pack.facts.cased || !isCapital(tokens, to) || has(tokens, to, NEW_LINE)) return false;
  return hits.find(to, "cue-after")?.value === BUILDING;
}

/** Words of a quoted phrase that is still a name and not a saying. */
const QUOTED_WORDS = 3;

/** «Тихий Дон», «Ростов»: nothing but a few words between the quotes. */
function inShortQuotes({ tokens }: View, hit: Hit): boolean {
  const quote = (i: number) => isMark(tokens, i, '"');
  const edge = (from: number, step: number) => {
    for (let i = from, words = 0; words <= QUOTED_WORDS; i += step, words++) {
      if (quote(i)) return i;
      if (i < 0 || i >= tokens.count || (tokens.kind[i] !== WORD && !isMark(tokens, i, "-")))
        return -1;
    }
    return -1;
  };
  const open = edge(hit.from - 1, -1);
  const close = edge(hit.to, 1);
  return open >= 0 && close >= 0 && close - open - 1 <= QUOTED_WORDS + 1;
}

/** Words of these tags are no towns, though towns may be called so. */
const ORDINARY = ["common", "adjective", "cue-before", "cue-after", "title"];
const PERSONAL_NAMES = ["given", "family", "person", "person-alone", "person-family"];

/**
 * What speaks against a generated name without a cue: it is a common word, a person's name, small,
 * or in a language with capitals inside a run of other capitals.
 */
function unlikely(view: View, hit: Hit): Sign | undefined {
  const { hits, tokens, pack } = view;
  const same = hits.at(hit.from).filter((other) => other.to === hit.to);
  if (same.some(({ tag }) => ORDINARY.includes(tag)) && !isNamedAsPlace(view, hit))
    return "ordinary-word";
  // Near Salma, the outskirts of Salma: nobody is meant behind what only places follow.
  const settled = !pack.facts.cased && prepositionBefore(view, hit.from)?.value === STRONG;
  if (!settled && same.some(({ tag }) => PERSONAL_NAMES.includes(tag))) return "name-of-a-person";
  const titled = hits.endingAt(hit.from, "title") && !isTitleOfSeveral(view, hit.from);
  if (titled || hits.endingAt(hit.from, "given")) return "behind-given-name-or-title";
  const short = hit.end - hit.start < SHORTEST_BEHIND_PREFIX;
  if (hit.prefix !== "" && short && tokens.text.charCodeAt(hit.start - 1) !== TATWEEL)
    return "short-behind-prefix";
  const cased = has(tokens, hit.from, CAPITAL);
  if (cased && has(tokens, hit.to, CAPITAL) && touchesByASpace(view, hit.to)) {
    if (!beginsPersonBehind(view, hit)) return "in-run-of-capitals";
  }
  return isLarge(pack, hit) ? undefined : "small-place";
}

function isLarge(pack: Pack, { value }: Hit): boolean {
  const entry = fact(pack, "place", value);
  const large = entry?.type === "province" || (entry?.population ?? 0) >= LARGE;
  return entry?.country !== undefined && large;
}

/**
 * `lives in Split`: an ordinary word with a capital inside a sentence, and no further name behind it,
 * is a place there.
 */
function isNamedAsPlace(view: View, { from, to }: Hit): boolean {
  const { tokens, pack } = view;
  if (!pack.facts.cased || !has(tokens, from, CAPITAL) || isCareless(tokens, from)) return false;
  if (has(tokens, from, ALL_CAPITALS) || opensSentence(tokens, from - 1)) return false;
  const goesOn = isCapital(tokens, to) && !has(tokens, to, NEW_LINE);
  return !goesOn && !hyphenJoins(tokens, to) && prepositionBefore(view, from)?.value === SETTLED;
}

/** `уроженец Беломорска Н. Кемппи`: behind a preposition and the place somebody's name begins. */
function beginsPersonBehind(view: View, { from, to }: Hit): boolean {
  if (!view.pack.facts.capitalsTell || !prepositionBefore(view, from)) return false;
  return isInitial(view.tokens, to) || view.hits.hasAny(to, PERSONAL);
}

const PERSONAL = tagSet("given", "family");

/** The stroke that sets a prefix off from a name. */
const TATWEEL = 0x640;

/** UTF-16 units: a shorter rest behind a prefix is too often another word. */
const SHORTEST_BEHIND_PREFIX = 4;

function touchesByASpace({ tokens }: View, i: number): boolean {
  return (
    i < tokens.count && (has(tokens, i, SPACED) || touches(tokens, i)) && tokens.kind[i] === WORD
  );
}
