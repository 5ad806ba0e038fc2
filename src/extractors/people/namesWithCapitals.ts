/**
 * Names of unlisted people in a script with capitals: words in capitals of which something says
 * that they are a person. In a headline in capitals any words look like one, so there a given name
 * or a cue may be a wrong one's.
 */

import type { Pack } from "../../lexicon/pack.ts";
import { type Hit, tagSet } from "../../matching/hits.ts";
import { beginsSentence, opensSentence } from "../../text/sentences.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  foldedWord,
  has,
  isCapital,
  isMark,
  NEW_LINE,
  type Tokens,
  touches,
  WORD,
} from "../../text/words.ts";
import { afterInitials, isInitial } from "../names/initials.ts";
import { afterGeneration, afterNickname, isGeneration } from "../names/nameAffixes.ts";
import { cueBehind, saidAfterQuotation } from "../names/nameCues.ts";
import {
  beginsNextName,
  endWithInitial,
  initialsBeginNext,
  takeGivenBehind,
  takeInitialsBehind,
  takePatronymic,
  takeSyllables,
} from "../names/nameOrder.ts";
import {
  afterNextSurname,
  beginRefused,
  endsOtherName,
  isWhole,
  type NameHow,
  type NameParts,
  type NameReading,
  type NameRefusal,
  readingOf,
  readParts,
  takeGiven,
  takeParticle,
  takeSurname,
  wordsRefused,
} from "../names/nameParts.ts";
import {
  afterSurname,
  afterTies,
  describes,
  endsAsAdjective,
  endsAsSurname,
  givenAt,
  isEpithet,
  isKnownSurname,
  isOrdinary,
  isPersonal,
  lettersOf,
  type Writing,
} from "../names/nameWords.ts";
import { glossOf } from "../names/otherScript.ts";
import { takeRegnal } from "../names/regnal.ts";
import { isTitleOfSeveral, namesPeople, titleBefore, titleOf } from "../names/titles.ts";
import { cueBefore, isBehindCue, prepositionBefore, SETTLED } from "../places/placeEvidence.ts";
import type { View } from "../view.ts";
import { bynameAt } from "./bynames.ts";
import { expectedGiven } from "./expectedNames.ts";
import { isInRoster } from "./lineUps.ts";
import { howAlone, isApposed } from "./loneNames.ts";
import { beginsWithVerb, isVerb, loneSurname } from "./loneSurnames.ts";
import { isNamedAgain } from "./namedAgain.ts";

/** Capitals show how far a name reaches: Prosper Narteh Ogum behind a title. */
const MOST_SURNAMES = 3;
/** Letters behind an apostrophe that are no contracted verb. */
const SHORTEST_TAIL = 3;

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
    const byname = bynameAt(view, i);
    if (byname) return byname;
    const titled = titleBefore(view, i);
    if (!titled && isLone(view, writing, i)) return readAlone(view, writing, i, ended);
    const name = readParts(view, i, (parts) => takePart(view, writing, parts, titled));
    if (!name) return undefined;
    endWithInitial(view, name);
    name.end = afterGeneration(view, name.end);
    const lone = name.words === 1 && (titled || name.last === name.start);
    const alone =
      lone && !titled ? howAlone(view, writing, { from: i, to: name.end }, ended) : undefined;
    const refused =
      wordsRefused(view, name) ??
      (!titled && isNamedAsPlace(view, name) ? "place" : undefined) ??
      (!titled && (isBehindPlaceCue(view, i) || isBehindPlacePart(view, i))
        ? "place"
        : undefined) ??
      (isTitleOfThing(view, name, titled) ? "part-of-other-name" : undefined) ??
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

/** Ivanov-junior, Muhammad-haji: what a hyphen ties to names and is listed so. */
function isNameTail(tokens: Tokens, i: number, tails: readonly string[]): boolean {
  return tails.length > 0 && isMark(tokens, i - 1, "-") && tails.includes(foldedWord(tokens, i));
}

function writingOf({ facts }: Pack): Writing {
  const [shortest, longest] = facts.smallTails;
  const own = new RegExp(`\\p{Script=${facts.script}}`, "u");
  return {
    isGiven: () => true,
    // A capital of the language's own script; an acronym is no name, unless all is in capitals.
    isSurname: (tokens, i) =>
      has(tokens, i, CAPITAL) &&
      own.test(String.fromCharCode(tokens.folded[tokens.from[i] as number] as number)) &&
      (!has(tokens, i, ALL_CAPITALS) || isBehindShouted(tokens, i)),
    // Kim Min-seok: a short unknown tail in small letters belongs to the name; Smith-led does not.
    // Behind an apostrophe one of three letters and more does (Luk'yanenko): Smith's and Smith'll
    // are shorter.
    isTail: ({ tokens, hits }, i) => {
      if (has(tokens, i, CAPITAL)) return true;
      if (isNameTail(tokens, i, facts.nameTails)) return true;
      const letters = lettersOf(tokens, i);
      if (isMark(tokens, i - 1, "'")) return letters >= SHORTEST_TAIL;
      return letters >= shortest && letters <= longest && !hits.any(i);
    },
  };
}

/** `SERGEI ZORK`, `MR. ZORK` */
function isBehindShouted(tokens: Tokens, i: number): boolean {
  const before = isMark(tokens, i - 1, ".") ? i - 2 : i - 1;
  return before >= 0 && has(tokens, before, ALL_CAPITALS);
}

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

/** `H. Zain`, `В. В. Иванов`: initials and a surname of nobody listed. */
function nameWithInitials(view: View, writing: Writing, i: number): NameReading | undefined {
  const { tokens, hits } = view;
  if (!isInitial(tokens, i) || isInitialOfOther(view, i)) return undefined;
  const initials = afterInitials(tokens, i);
  const at = afterParticles(view, initials);
  if (hits.has(at, "person-alone")) return undefined;
  const to = afterSurname(view, writing, at, { started: true, expected: at > initials });
  if (to < 0 || has(tokens, initials, NEW_LINE) || has(tokens, at, NEW_LINE)) return undefined;
  return { how: "initials", from: i, to, last: to - 1, given: givenAt(view, writing, i) };
}

/** `J. ter Haar`, `M. de la Tour`: the token behind particles that a word in capitals follows. */
function afterParticles({ tokens, hits }: View, i: number): number {
  let at = i;
  for (let k = 0; k < MOST_PARTICLES; k++) {
    const particle = hits.find(at, "particle");
    if (particle?.prefix !== "" || has(tokens, particle.to, NEW_LINE)) break;
    at = particle.to;
  }
  return isCapital(tokens, at) ? at : i;
}

const MOST_PARTICLES = 2;

/** `U.S.`, `No.F. Smith`: an initial that is listed, or written onto something. */
function isInitialOfOther({ tokens, hits }: View, i: number): boolean {
  if (hits.has(i, "place") || hits.has(i, "other") || hits.has(i, "adjective")) return true;
  const opened = ["/", '"', "("].some((mark) => isMark(tokens, i - 1, mark));
  return touches(tokens, i) && !opened;
}

/** Takes the next part of a name: an initial, a given name, a particle, a surname. */
function takePart(view: View, writing: Writing, name: NameParts, titled: boolean): boolean {
  const { tokens } = view;
  const { at } = name;
  if (name.complete || (at > name.start && has(tokens, at, NEW_LINE))) return false;
  if (name.words > 0) {
    if (isGeneration(view, at)) return false;
    const to = afterNickname(view, at);
    if (to > at) {
      name.at = to;
      return true;
    }
  }
  if (name.words > 0 && isInitial(tokens, at)) {
    if (initialsBeginNext(view, name)) return false;
    if (!takeInitialsBehind(view, name, titled)) name.at += 2; // John F. Kennedy
    return true;
  }
  if (name.words === 0 && !isInPlace(view, at, titled) && takeSyllables(view, name)) return true;
  if (name.reversed) return takePatronymic(view, name);
  const given =
    (isCode(view, name) ? undefined : givenAt(view, writing, at)) ??
    ((name.words === 0 || name.hasGiven) && view.hits.hasAny(at, EXPECTED)
      ? expectedGiven(view, at, titled)
      : undefined);
  if (given) {
    if (takeGivenBehind(view, name, given, titled)) return true;
    if (isGivenAsSurname(view, name, given, titled)) {
      takeSurname(view, name, given.to);
      return true;
    }
    if (isOfNextName(view, name, titled) || beginsNextName(view, name, given)) return false;
    if (isWhole(view, name, given)) {
      takeGiven(view, writing, name, given, titled);
      return true;
    }
  }
  if (takeRegnal(view, name, titled) || takeParticle(view, name, titled)) return true;
  return takeFamily(view, writing, name, titled);
}

const EXPECTED = tagSet("given-expected");

/**
 * `Faith Cherotich KEN`: a word all in capitals behind one that is not is a country's letters, and
 * behind one that is an ordinary word is one (PRESIDENT ZORK TO SPEAK).
 */
function isCode({ tokens, hits }: View, { at, words }: NameParts): boolean {
  if (words === 0 || !has(tokens, at, ALL_CAPITALS)) return false;
  if (hits.has(at, "common")) return true;
  return !has(tokens, at - 1, ALL_CAPITALS) && lettersOf(tokens, at) > 1;
}

/** `from Khanh Binh Tay`: places are named in syllables as well. */
function isInPlace(view: View, at: number, titled: boolean): boolean {
  return !titled && !view.pack.facts.capitalsTell && prepositionBefore(view, at) !== undefined;
}

/** `сказал Хаби Алонсо`: a given name behind an unknown word, inside a sentence, is a surname too. */
function isGivenAsSurname(view: View, name: NameParts, given: Hit, titled: boolean): boolean {
  const { tokens, pack } = view;
  if (!pack.facts.capitalsTell || titled || name.hasGiven || name.words !== 1) return false;
  if (given.to !== name.at + 1 || opensSentence(tokens, name.start)) return false;
  const goesOn = tokens.kind[given.to] === WORD && has(tokens, given.to, CAPITAL);
  return !goesOn && !isKnownSurname(view, name.start) && !endsAsSurname(view, name.start);
}

function takeFamily(view: View, writing: Writing, name: NameParts, titled: boolean): boolean {
  const { at } = name;
  // A name has no third word that ends another thing's: Zork Stone Club.
  if (name.surnames > 1 && endsOtherName(view, at)) return false;
  let to = afterNextSurname(view, writing, name, titled);
  if (to < 0 && titled && name.words === 0) to = afterHonoured(view, at);
  // Behind an article that a hyphen ties to it any word is the name's: ат-Турки.
  if (
    to < 0 &&
    name.particle &&
    isMark(view.tokens, at - 1, "-") &&
    writing.isSurname(view.tokens, at)
  )
    to = afterTies(view, writing, at + 1);
  if (to < 0 && (name.hasGiven ? 0 : 1) === name.surnames && name.words > 0)
    to = afterOtherAsSurname(view, writing, name, titled);
  if (to < 0 || name.surnames >= MOST_SURNAMES) return false;
  takeSurname(view, name, to);
  return true;
}

/**
 * `Then Ahmed …`: a known given name behind an unknown word begins a name of its own, unless a
 * title stands before both, or the word can be a first name that nobody listed.
 */
function isOfNextName(view: View, name: NameParts, titled: boolean): boolean {
  return name.surnames > 0 && !name.hasGiven && !titled && !isUnlistedGiven(view, name);
}

/**
 * `Pushpa Kamal Dahal`: one word with a capital that is listed as nothing, or as a surname, before
 * a given name. A sentence may begin with an ordinary word, so there it must not end as such do.
 */
function isUnlistedGiven(view: View, { start, at, words }: NameParts): boolean {
  const { tokens, hits, pack } = view;
  if (has(tokens, start, ALL_CAPITALS) || has(tokens, at, NEW_LINE)) return false;
  if (words !== 1 && (words !== 2 || beginsSentence(tokens, start))) return false;
  if (!hits.hasOnly(start, SURNAMES) || hits.has(at, "person-alone")) return false;
  const { ordinaryEndings } = pack.facts;
  if (ordinaryEndings.length === 0 || prepositionBefore(view, start)) return false;
  if (!beginsSentence(tokens, start)) return true;
  const word = foldedWord(tokens, start);
  return !ordinaryEndings.some((ending) => word.endsWith(ending));
}

const SURNAMES = tagSet("family", "person-family", "place-gated");

/**
 * The token behind a word that is another thing and the surname of whom a given name or a title
 * begins to name, or -1.
 */
function afterOtherAsSurname(
  view: View,
  writing: Writing,
  name: NameParts,
  titled: boolean,
): number {
  if (!name.hasGiven && !titled) return -1;
  const place = afterPlaceAsSurname(view, writing, name);
  return place < 0 ? afterOrdinary(view, writing, name.at) : place;
}

/** `Jack London said`: a place is a surname where a cue follows that only a person has, or a tie. */
function afterPlaceAsSurname(view: View, writing: Writing, { at, hasGiven }: NameParts): number {
  const place = view.hits.find(at, "place");
  if (!place || place.to !== at + 1) return -1;
  const tied = isMark(view.tokens, place.to, "-") && has(view.tokens, place.to + 1, CAPITAL);
  if (tied) return afterTies(view, writing, place.to);
  return hasGiven && cueBehind(view, place.to) ? place.to : -1;
}

/** What a word may be that is also a surname. */
const ORDINARY = tagSet("common", "title", "cue-before", "family", "person-family");
/** Letters of an ordinary word that is a surname as well. */
const SHORTEST_ORDINARY = 3;

/** `Кристи Вон`, `волонтёр Танюша Бегун`: where a capital says a name, an ordinary word is one. */
function afterOrdinary(view: View, writing: Writing, at: number): number {
  const { tokens, hits, pack } = view;
  if (!pack.facts.capitalsTell || at >= tokens.count || tokens.kind[at] !== WORD) return -1;
  if (!writing.isSurname(tokens, at) || !hits.hasOnly(at, ORDINARY)) return -1;
  return lettersOf(tokens, at) < SHORTEST_ORDINARY ? -1 : afterTies(view, writing, at + 1);
}

/** `Mr Washington`, `Judge London Breed`: what nothing but a name follows stands before a place. */
function afterHonoured(view: View, at: number): number {
  const place = isHonoured(view, at) ? view.hits.find(at, "place") : undefined;
  return place && place.to === at + 1 ? place.to : -1;
}

function isHonoured({ hits }: View, i: number): boolean {
  const title = hits.endingAt(i, "title");
  return title !== undefined && namesPeople(title);
}

const SMALL_PLACE = tagSet("place-gated");

/** Behind a title one word is enough, if it can be a name. */
function loneRefused(view: View, name: NameParts, titled: boolean): NameRefusal | undefined {
  if (!titled) return "alone";
  if (name.hasGiven) return undefined;
  if (isAdjectiveOfNext(view, name)) return "adjective-of-next";
  const { hits } = view;
  if (hits.hasOnly(name.start, SMALL_PLACE) && hits.any(name.start)) {
    if (isTitleOfSeveral(view, name.start)) return "place";
  }
  return hits.has(name.start, "person-alone") ? "listed-surname" : undefined;
}

/**
 * `командующий Седьмым флотом`: the word has an adjective's ending and a small word of no saying
 * follows, or a hyphen.
 */
function isAdjectiveOfNext(view: View, { end, last }: NameParts): boolean {
  const { hits, tokens, pack } = view;
  if (isMark(tokens, end, "-") && touches(tokens, end)) return true;
  if (!isSmallWord(tokens, end) || hits.has(end, "saying")) return false;
  if (pack.facts.capitalsTell && (hits.has(end, "conjunction") || isVerb({ tokens, pack }, end)))
    return false;
  return endsAsAdjective(view, last);
}

/** A word in small letters, or an acronym. */
function isSmallWord(tokens: Tokens, i: number): boolean {
  if (i >= tokens.count || tokens.kind[i] !== WORD) return false;
  return !has(tokens, i, CAPITAL) || has(tokens, i, ALL_CAPITALS);
}

/** What says that the words are a person's name: the first that does. */
function howFound(view: View, name: NameParts, titled: boolean): NameHow | undefined {
  if (titled) return "title";
  if (name.initials) return "initials";
  if (name.hasGiven && !isAfterArticle(view, name)) return "given-name";
  if (cueBehind(view, name.end) || saidAfterQuotation(view, name.start)) return "cue";
  if (glossOf(view, name.from, name.end)) return "cue";
  if (name.words > 1 && isApposed(view, name.from, name.end)) return "title";
  if (isAfterArticle(view, name)) return undefined;
  // Two capitals of which the last is a known surname: Amrita Sen.
  if (beginsPlace(view, name.start) || beginsWithVerb(view, name.start)) return undefined;
  if (name.listed && !isOrdinary(view, name.last)) return "family-name";
  if (isBeforeDistrict(view, name)) return undefined;
  if (endsAsSurname(view, name.end - 1) || isUnknownPair(view, name)) return "surname-ending";
  if (hasSmallTail(view, name)) return "surname-ending";
  return isNamedAgain(view, name) ? "cue" : undefined;
}

/** `Жанаталап Беляевского района`: the last word is what the head behind it is called. */
function isBeforeDistrict(view: View, { end }: NameParts): boolean {
  return view.hits.hasAny(end, CUE_BEHIND) && endsAsAdjective(view, end - 1);
}

const CUE_BEHIND = tagSet("cue-after");

/** `the Jia Bharali`: what an article stands before is a river or a firm where nothing else speaks. */
function isAfterArticle(view: View, { start, from }: NameParts): boolean {
  const { officeLeads, ordinaryEndings } = view.pack.facts;
  if (start === 0 || ordinaryEndings.length === 0 || view.hits.has(from, "given")) return false;
  return officeLeads.includes(foldedWord(view.tokens, start - 1));
}

/** `Wi Sung-lac`, `Ji-yeon Hwang`: syllables of which the second is written small. */
function hasSmallTail({ tokens }: View, { start, end, words }: NameParts): boolean {
  if (words !== 2) return false;
  for (let i = start + 1; i + 1 < end; i++) {
    const ties = isMark(tokens, i, "-") && !has(tokens, i + 1, CAPITAL);
    if (ties && lettersOf(tokens, i - 1) <= LONGEST_SYLLABLE) return true;
  }
  return false;
}

/** Letters of the first of two syllables that a hyphen ties. */
const LONGEST_SYLLABLE = 5;

/** `the village of Mohammed Agha`: a cue of several words, that is nobody's office. */
function isBehindPlaceCue(view: View, i: number): boolean {
  const cue = cueBefore(view, i);
  return cue !== undefined && cue.to > cue.from + 1;
}

/**
 * `Santa María Xadani`, `Port Elizabeth`: behind a word that nothing but names of places begins with
 * stands no person.
 */
function isBehindPlacePart({ tokens, hits }: View, i: number): boolean {
  const before = i - 1;
  if (before < 0 || has(tokens, i, NEW_LINE) || !has(tokens, before, CAPITAL)) return false;
  return hits.has(before, "place-part") && hits.hasOnly(before, PLACES_ONLY);
}

const PLACES_ONLY = tagSet("place-part", "place-gated");

/** Letters of each word of a name of which nothing but the capitals is known. */
const SHORTEST_UNKNOWN = 3;

/**
 * `обыграл Хольгера Руне`: two words that nobody listed, with capitals inside a sentence where
 * nothing but names has them, and nothing beside them that things or places have.
 */
function isUnknownPair(view: View, { start, from, end, words }: NameParts): boolean {
  const { tokens, hits, pack } = view;
  if (!pack.facts.capitalsTell || words < 2 || from !== start || end - from !== words) return false;
  if (isBehindCue(view, from) || (opensSentence(tokens, from) && !isInRoster(view, from)))
    return false;
  if (!isKnownSurname(view, from) && describes(view, from)) return false;
  if (hits.endsAny(from, OF_THINGS_BEFORE) || hits.hasAny(end, OF_THINGS_BEHIND)) return false;
  if (isMark(tokens, end, '"') || (isMark(tokens, end, "-") && touches(tokens, end))) return false;
  for (let i = from; i < end; i++)
    if (!hits.hasOnly(i, PERSONAL_NAMES) || lettersOf(tokens, i) < SHORTEST_UNKNOWN) return false;
  return tokens.kind[from - 1] !== WORD || !has(tokens, from - 1, CAPITAL);
}

const PERSONAL_NAMES = tagSet("given", "family", "person-family");
const OF_THINGS_BEFORE = tagSet("cue-before", "named-before", "other-before");
const OF_THINGS_BEHIND = tagSet("cue-after", "named-after", "other-after", "place", "aircraft");

/**
 * `in Abbey Wood`: words of which the last is no known surname, behind what nobody but a place stands
 * behind, and nothing that a person does where the first is a given name (in Merthyr Tydfil told a
 * jury).
 */
function isNamedAsPlace(view: View, name: NameParts): boolean {
  const { start, last, end, words, hasGiven } = name;
  const { tokens, pack } = view;
  if (pack.facts.ordinaryEndings.length === 0 || words < 2 || isKnownSurname(view, last))
    return false;
  if (prepositionBefore(view, start)?.value !== SETTLED) return false;
  if (isMark(tokens, end, "'")) return false;
  return !hasGiven || (!cueBehind(view, end) && !isVerb(view, end));
}

/** San Martin, the village of Amrita Sen: the words are as like a place's as a person's. */
function beginsPlace(view: View, i: number): boolean {
  const { hits } = view;
  return hits.hasAny(i, OF_PLACES) || cueBefore(view, i) !== undefined;
}

const OF_PLACES = tagSet("place", "place-part");

/** «Дядя Ваня», «Иван Сусанин»: a name that fills quotation marks is a thing's. */
function isTitleOfThing(view: View, { start, end }: NameParts, titled: boolean): boolean {
  const { tokens, pack } = view;
  if (!pack.facts.quotedNames || !isMark(tokens, end, '"')) return false;
  return isMark(tokens, ((titled && titleOf(view, start)?.from) || start) - 1, '"');
}

function withoutCue({ pack }: View): NameRefusal {
  return pack.facts.surnameEndings.length > 0 ? "not-a-surname-ending" : "no-cue";
}
