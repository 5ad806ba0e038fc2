/**
 * Which two cues make a name of the run of words between them: how many words, known as names or
 * not, each pair carries.
 */

import { foldedWord, has, NEW_LINE } from "../../text/words.ts";
import type { NameHow } from "../names/nameParts.ts";
import { beginsWithArticle, type NameRun } from "../names/nameRuns.ts";
import { isOutlandish, isUnknown } from "../names/unknownNames.ts";
import { fact, type View } from "../view.ts";
import { type Before, EXPECTING } from "./cuesBefore.ts";
import { type Behind, TELLING } from "./cuesBehind.ts";

/**
 * `Hope Stone`: is an ordinary word that is a given name as well one before a listed surname? Not
 * where that somebody may have it (the message of Stone).
 */
export function isInFull(
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
export function isClear({ words, unknown }: NameRun, before: Before, behind: Behind): boolean {
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

/** What the two cues say together. */
export function carried(run: NameRun, before: Before, behind: Behind): NameHow | undefined {
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
export function pairBehindTitle(
  { pack }: View,
  { words, late }: NameRun,
  before: Before,
  behind: Behind,
): NameHow | undefined {
  const pair = pack.facts.sayingsLead && before === "title" && words === 2 && !late;
  return pair && behind !== "unknown-word" ? "title" : undefined;
}

/**
 * `الكاردينال بيتسابالا الذي`: behind a title that is complete in itself one word that no list has and
 * that is written as none of the language is.
 */
export function loneBehindTitle(
  view: View,
  { from, words, late }: NameRun,
  before: Before,
  behind: Behind,
): NameHow | undefined {
  const lone = isComplete(view, from, before) && words === 1 && !late && behind === "ordinary-word";
  return lone && isOutlandish(view, from, SHORTEST_OUTLANDISH) ? "title" : undefined;
}

/**
 * `السفير الأميركي ديوك بوكان`: behind a title or a nationality that is complete in itself, and one
 * word that is written as none of the language is, a town is the surname of who is called so.
 */
export function withTownAsSurname(view: View, run: NameRun, before: Before): NameRun {
  const { hits, tokens } = view;
  const { from, to, words, late } = run;
  const complete = isComplete(view, from, before) || before === "national";
  if (!complete || words !== 1 || late || !view.pack.facts.sayingsLead) return run;
  if (to >= tokens.count || has(tokens, to, NEW_LINE) || !isOutlandish(view, from, SHORTEST_FIRST))
    return run;
  const town = hits.find(to, "place") ?? hits.find(to, "place-gated");
  if (town?.prefix !== "" || town.to > to + 1) return run;
  const type = fact(view.pack, "place", town.value)?.type;
  return type === "city" || type === "village"
    ? { ...run, to: town.to, last: to, words: words + 1 }
    : run;
}

/** Is what stands before token `from` a title that a name follows: one that ends in a definite word? */
function isComplete(view: View, from: number, before: Before): boolean {
  if (before === "title") return beginsWithArticle(view, from - 1);
  return before === "honorific" || before === "said-honorific";
}

/** Letters of such a first name. */
const SHORTEST_FIRST = 4;
/** Letters of such a word: short ones are verbs. */
const SHORTEST_OUTLANDISH = 6;

export const HOW_FOUND: Readonly<Record<Before, NameHow>> = {
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
