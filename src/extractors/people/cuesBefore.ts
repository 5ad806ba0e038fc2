/** What stands before a run of words that may be a name, in a script without capitals. */

import { type Hit, tagSet } from "../../matching/hits.ts";
import { isOpening } from "../../text/marks.ts";
import { foldedWord, has, isMark, JOINED, NEW_LINE, PUNCTUATION, WORD } from "../../text/words.ts";
import { continuesList } from "../names/nameCues.ts";
import { beginsWithArticle } from "../names/nameRuns.ts";
import { namesPeople, titleOf } from "../names/titles.ts";
import type { View } from "../view.ts";

/** What stands before a run, the strongest first. */
export type Before =
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

/** Behind these a name is expected. */
export const EXPECTING: ReadonlySet<Before> = new Set([
  "honorific",
  "said-honorific",
  "title",
  "title-and-comma",
  "name",
]);
/** These have a title. */
export const TITLED: ReadonlySet<Before> = new Set(["honorific", "said-honorific", "title"]);

const ORDINARY = tagSet("common", "conjunction", "title-after");

export function whatIsBefore(view: View, i: number, ended: number): Before | undefined {
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

/** A given name that a conjunction is written onto. */
export function isJoinedName({ hits, pack }: Pick<View, "hits" | "pack">, at: number): boolean {
  if (!hits.hasAny(at, GIVEN)) return false;
  return hits
    .at(at)
    .some(
      ({ tag, prefix }) =>
        (tag === "given" || tag === "given-expected") && pack.facts.conjunctions.includes(prefix),
    );
}

/** Given names, and ordinary words that are such as well. */
export const GIVEN = tagSet("given", "given-expected");
