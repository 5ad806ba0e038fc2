/**
 * Names that only what stands beside them makes names, in a script without capitals: a run of
 * words (`nameRuns.ts`) between two cues. Each cue alone is weak, so a table says how many words,
 * known as names or not, which two of them carry.
 */

import { type Hit, tagSet } from "../../matching/hits.ts";
import { isOpening } from "../../text/marks.ts";
import { endsSentence } from "../../text/sentences.ts";
import {
  foldedWord,
  has,
  isMark,
  JOINED,
  joinedWord,
  NEW_LINE,
  NUMBER,
  PUNCTUATION,
  WORD,
} from "../../text/words.ts";
import { continuesList, isSaid, titleAt } from "../names/nameCues.ts";
import {
  type NameHow,
  type NameReading,
  type NameRefusal,
  wordsRefused,
} from "../names/nameParts.ts";
import {
  beginsWithArticle,
  givenName,
  hasSureTail,
  isApart,
  isTitle,
  type NameRun,
  nameRun,
} from "../names/nameRuns.ts";
import type { Writing } from "../names/nameWords.ts";
import { glossOf } from "../names/otherScript.ts";
import { namesPeople, titleOf } from "../names/titles.ts";
import { isUnknown, isUnknownName, mayBeUnknownName } from "../names/unknownNames.ts";
import type { View } from "../view.ts";

/** What stands before a run, the strongest first. */
type Before =
  /** `Mr`, which nothing but a name follows. */
  | "honorific"
  /** `said Mr` */
  | "said-honorific"
  | "title"
  /** `the driver, X` */
  | "title-and-comma"
  /** The name before it in a list. */
  | "name"
  | "saying"
  /** `the Brazilian X`, where the article makes a person of the adjective. */
  | "nationality"
  /** One that is no other noun's: `beat the Brazilian X`. */
  | "national"
  | "mark"
  | "ordinary-word";

/** What stands behind it. */
type Behind =
  | "age"
  /** The same name in another script. */
  | "gloss"
  /** An age without a mark between. */
  | "bare-age"
  | "title"
  /** A title without a mark between. */
  | "bare-title"
  | "saying"
  /** The next name of a list. */
  | "name"
  | "mark"
  /** The end of a sentence in a language whose verbs do not stand there. */
  | "end"
  | "ordinary-word"
  | "unknown-word";

/** The name at word `i`; the last name before it ended at token `ended`. */
export function cuedName(
  view: View,
  writing: Writing,
  i: number,
  ended: number,
): NameReading | NameRefusal | undefined {
  const plain = givenName(view, writing, i, false) !== undefined;
  const before =
    whatIsBefore(view, i, ended) ?? (mayBegin(view, i, plain) ? "ordinary-word" : undefined);
  if (!before) return undefined;
  const expected = EXPECTING.has(before);
  // What is also an ordinary word is a name where one is expected, or where it is said whose it is.
  const ambiguous = !plain && givenName(view, writing, i, true) !== undefined;
  if (ambiguous && isTitle(view, i)) return undefined;
  const run = nameRun(view, writing, i, expected || ambiguous);
  if (!run || (run.given && TITLED.has(before) && isApart(view, run.given))) return undefined;
  const refused = wordsRefused(view, { start: run.from, end: run.to });
  if (refused) return refused;
  const behind = glossOf(view, run.from, run.to) ? "gloss" : behindRun(view, run.to, before);
  const closed = behind !== "ordinary-word" && behind !== "unknown-word";
  const tied = run.tied && (run.given !== undefined || expected);
  if (
    tied ||
    isInFull(view, run, closed) ||
    isUnknownName(view, run, TELLING.has(behind) || behind === "saying" || (closed && expected))
  )
    return found(run, HOW_FOUND[before]);
  if (ambiguous && !isClear(run, before, behind)) return undefined;
  const how = carried(run, before, behind) ?? pairBehindTitle(view, run, before, behind);
  if (!how) return run.words > 1 ? "no-cue" : undefined;
  return found(run, how);
}

function found({ from, to, last, given }: NameRun, how: NameHow): NameReading {
  return { how, from, to, last, given };
}

/** May a name begin at token `i` that nothing stands before? */
function mayBegin(view: View, i: number, plain: boolean): boolean {
  if (plain || mayBeUnknownName(view, i)) return true;
  const { hits, tokens, pack } = view;
  if (tokens.kind[i - 1] === NUMBER || hits.endsAny(i, NUMBERS)) return false;
  const { possessed, sureTails } = pack.facts;
  if (possessed.length > 0 && hits.hasAny(i, GIVEN)) return true;
  if (sureTails.length === 0) return false;
  if (hasSureTail(view, i)) return true;
  const { to } = joinedWord(tokens, i);
  if (to === i + 1 && hits.any(i)) return false;
  return (
    to < tokens.count &&
    tokens.kind[to] === WORD &&
    !has(tokens, to, NEW_LINE) &&
    hasSureTail(view, to)
  );
}
const NUMBERS = tagSet("number", "unit");

/**
 * `Hope Stone`: is an ordinary word that is a given name as well one before a listed surname? Not
 * where that somebody may have it (the message of Stone).
 */
function isInFull(
  view: View,
  { from, last, words, unknown, surname }: NameRun,
  closed: boolean,
): boolean {
  const { possessed } = view.pack.facts;
  if (possessed.length === 0 || words < 2) return false;
  if (possessed.includes(foldedWord(view.tokens, from))) return false;
  if (surname) return unknown === 0;
  return closed && words === 2 && unknown === 1 && isUnknown(view, last);
}

/** Is an ordinary word that is a given name as well clearly that? */
function isClear({ words, unknown }: NameRun, before: Before, behind: Behind): boolean {
  // Behind a noun a number counts what follows it.
  if (TELLING.has(behind)) return behind !== "bare-age" || words > 1;
  const closed = behind !== "ordinary-word";
  switch (before) {
    case "title":
      return words > 1;
    case "saying":
      return words > 1 && unknown === 0;
    case "name":
      return closed;
    default:
      return EXPECTING.has(before) && (words > 1 || closed);
  }
}

const EXPECTING: ReadonlySet<Before> = new Set([
  "honorific",
  "said-honorific",
  "title",
  "title-and-comma",
  "name",
]);
const TITLED: ReadonlySet<Before> = new Set(["honorific", "said-honorific", "title"]);
const TELLING: ReadonlySet<Behind> = new Set(["age", "gloss", "bare-age", "title"]);

/** What the two cues say together. */
function carried(run: NameRun, before: Before, behind: Behind): NameHow | undefined {
  const { words, known, given, unknown, sure } = run;
  if (sure && (words === 1 || given || unknown < 2)) return HOW_FOUND[before];
  if (behind === "unknown-word") return undefined;
  if (behind === "bare-age" && !known) return undefined;
  const telling = TELLING.has(behind);
  // Behind a name goes on what belongs to the sentence, so only a mark or a cue says where it ends.
  if (behind === "ordinary-word" && unknown > 1 && words > 2) return undefined;
  if (given && words > 1 && unknown < 2 && (behind === "mark" || behind === "name"))
    return HOW_FOUND[before];
  if (behind === "bare-title") return words > 1 && known ? "cue" : undefined;
  switch (before) {
    case "honorific":
      return telling || known || behind !== "ordinary-word" ? "title" : undefined;
    case "said-honorific":
      return "title";
    case "title":
      // The mayor of a place that nobody listed, and then the name.
      if (run.late) return undefined;
      if (telling || known) return "title";
      return words > 1 && behind !== "ordinary-word" ? "title" : undefined;
    case "title-and-comma":
      if (behind === "ordinary-word") return undefined;
      return behind !== "mark" || words > 1 || known ? "cue" : undefined;
    case "name":
      // An item of a list: between names two words of which nothing is known are one too.
      if (words === 2 && (behind === "mark" || behind === "name")) return "given-name";
      return given || telling ? "given-name" : undefined;
    case "saying":
      if (words === 2 && unknown === 2 && behind === "ordinary-word" && !run.late) return "cue";
      return telling || known || (words > 1 && behind === "mark") ? "cue" : undefined;
    case "nationality":
      return telling || known || (words > 1 && behind === "mark") ? "cue" : undefined;
    case "national":
      return telling || known || words > 1 || behind !== "ordinary-word" ? "cue" : undefined;
    case "mark":
      if (telling) return words > 1 || known || behind === "age" ? "cue" : undefined;
      return behind === "saying" && known ? "cue" : undefined;
    case "ordinary-word":
      if (telling) return words > 1 || known ? "cue" : undefined;
      return behind === "saying" && (given || (known && words > 1)) ? "cue" : undefined;
  }
}

/**
 * Where verbs lead, none stands behind the two words that follow a title, so that both are a name
 * though nothing is known of them; in other languages what has a title goes on so.
 */
function pairBehindTitle(
  { pack }: View,
  { words, late }: NameRun,
  before: Before,
  behind: Behind,
): NameHow | undefined {
  const pair = pack.facts.sayingsLead && before === "title" && words === 2 && !late;
  return pair && behind !== "unknown-word" ? "title" : undefined;
}

const HOW_FOUND: Readonly<Record<Before, NameHow>> = {
  honorific: "title",
  "said-honorific": "title",
  title: "title",
  "title-and-comma": "cue",
  name: "given-name",
  saying: "cue",
  nationality: "cue",
  national: "cue",
  mark: "given-name",
  "ordinary-word": "given-name",
};

const ORDINARY = tagSet("common", "conjunction", "title-after");

function whatIsBefore(view: View, i: number, ended: number): Before | undefined {
  const { hits, tokens } = view;
  if (i === 0 || has(tokens, i, NEW_LINE)) return "mark";
  const title = titleBehind(view, i);
  if (title) return title;
  if (ended === i ? isJoinedName(view, i) : continuesList(view, ended, i)) return "name";
  if (hits.endingAt(i, "saying")) return view.pack.facts.sayingsLead ? "saying" : "ordinary-word";
  if (tokens.kind[i - 1] === PUNCTUATION) {
    if (isBehindTitle(view, i - 1)) return "title-and-comma";
    return isOpening(tokens, i - 1) && titleBehind(view, i - 1) ? "title" : "mark";
  }
  const nationality = nationalityBefore(view, i);
  if (nationality) return isOfNoun(view, nationality) ? "nationality" : "national";
  return hits.endsAny(i, ORDINARY) ? "ordinary-word" : undefined;
}

/**
 * The title that ends before token `i`. In a language with an article one that ends in a definite
 * word is complete, and so a name follows (the Colonel X, the director of the school X); an
 * unlisted adjective may stand between.
 */
function titleBehind(view: View, i: number): "honorific" | "said-honorific" | "title" | undefined {
  const { hits, tokens } = view;
  const title = titleOf(view, i);
  const definite = i > 0 && tokens.kind[i - 1] === WORD && beginsWithArticle(view, i - 1);
  if (title) {
    if (!namesPeople(title) && !definite) return "title";
    return hits.endingAt(title.from, "saying") ? "said-honorific" : "honorific";
  }
  return definite && hits.endingAt(i - 1, "title") ? "title" : undefined;
}

/** `the driver,` and `the wounded driver,` before the comma at token `at`. */
function isBehindTitle(view: View, at: number): boolean {
  const { hits, tokens } = view;
  const comma = isMark(tokens, at, ",");
  if (!comma && !isMark(tokens, at, ":")) return false;
  if (titleOf(view, at)) return true;
  let word = at - 1;
  while (word > 0 && has(tokens, word, JOINED)) word--;
  return comma && tokens.kind[word] === WORD && hits.endingAt(word, "title") !== undefined;
}

/** `the Brazilian` before token `i`, whatever is written onto the article. */
function nationalityBefore({ hits, pack }: View, i: number): Hit | undefined {
  const { articles } = pack.facts;
  const adjective = articles.length > 0 ? hits.endingAt(i, "adjective") : undefined;
  if (!adjective) return undefined;
  return articles.some((article) => adjective.prefix.endsWith(article)) ? adjective : undefined;
}

/** Does the adjective say of what country the noun before it is: the Brazilian club X? */
function isOfNoun(view: View, { from }: Hit): boolean {
  const { hits, tokens } = view;
  if (from === 0 || tokens.kind[from - 1] !== WORD || has(tokens, from, NEW_LINE)) return false;
  return isDefinite(view, from - 1) || hits.endsAny(from, ANY_NAME);
}
const ANY_NAME = tagSet("place", "place-gated", "family", "title", "other", "adjective");

/** Is the article written onto word `at`, whatever is written onto the article: للفريق? */
function isDefinite({ tokens, pack }: View, at: number): boolean {
  const { articles, prefixes } = pack.facts;
  const word = foldedWord(tokens, at);
  return prefixes.some(
    ({ cut, put }) =>
      word.startsWith(cut) &&
      word.length > cut.length + 1 &&
      articles.some((article) => cut.endsWith(article) || put === article),
  );
}

/** The end of a sentence closes what has a title. */
function behindRun(view: View, to: number, before: Before): Exclude<Behind, "end"> {
  const behind = whatIsBehind(view, to);
  if (behind !== "end") return behind;
  return TITLED.has(before) ? "mark" : "ordinary-word";
}

function whatIsBehind(view: View, to: number): Behind {
  const { hits, tokens, pack } = view;
  // The last word of a sentence: where verbs do not lead, a verb, it may be, as well as a name.
  if (to >= tokens.count || has(tokens, to, NEW_LINE) || endsSentence(tokens, to))
    return pack.facts.sayingsLead ? "end" : "ordinary-word";
  if (tokens.kind[to] === NUMBER)
    return hits.has(to + 1, "title-after") ? "bare-age" : "ordinary-word";
  if (tokens.kind[to] === PUNCTUATION) {
    const comma = isMark(tokens, to, ",");
    const opens = comma || isMark(tokens, to, "(");
    if (opens && tokens.kind[to + 1] === NUMBER && hits.has(to + 2, "title-after")) return "age";
    if (!comma) return "mark";
    if (titleAt(view, to + 1)) return "title";
    return hits.has(to + 1, "saying") ? "saying" : "mark";
  }
  if (isSaid(view, to)) return "saying";
  if (hits.hasAny(to, OFFICES) && !pack.facts.sayingsLead) return "bare-title";
  if (beginsNextName(view, to)) return "name";
  return tokens.kind[to] !== WORD || hits.any(to) ? "ordinary-word" : "unknown-word";
}

/** A conjunction and a given name at token `at`. */
function beginsNextName({ hits, pack }: View, at: number): boolean {
  if (hits.has(at, "conjunction")) return hits.hasAny(at + 1, GIVEN);
  return isJoinedName({ hits, pack }, at);
}

/** A given name that a conjunction is written onto. */
function isJoinedName({ hits, pack }: Pick<View, "hits" | "pack">, at: number): boolean {
  if (!hits.hasAny(at, GIVEN)) return false;
  return hits
    .at(at)
    .some(
      ({ tag, prefix }) =>
        (tag === "given" || tag === "given-expected") && pack.facts.conjunctions.includes(prefix),
    );
}
const GIVEN = tagSet("given", "given-expected");
const OFFICES = tagSet("title", "title-after");
