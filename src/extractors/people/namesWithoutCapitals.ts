/**
 * Names of unlisted people in a script without capitals: only a given name, a title or an
 * apposition begins one, and an unknown word goes on with it once. So a longer surname is cut, and
 * a name without any of the three is not seen.
 */

import { tagSet } from "../../matching/hits.ts";
import { foldedWord, has, isMark, JOINED, NEW_LINE, PUNCTUATION } from "../../text/words.ts";
import { cueBehind, isSaid } from "../names/nameCues.ts";
import {
  afterNextSurname,
  beginRefused,
  isWhole,
  MOST_SURNAMES,
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
import { beginsWithArticle, isApart, isWrittenOnto } from "../names/nameRuns.ts";
import {
  givenAt,
  isBeforeNaming,
  isKnownSurname,
  isOnlyOrdinary,
  lettersOf,
  type Writing,
} from "../names/nameWords.ts";
import { isInsideOther, isInsideTitle, titleBefore } from "../names/titles.ts";
import type { View } from "../view.ts";
import { bynameAt } from "./bynames.ts";
import { cuedName } from "./cuedNames.ts";

const WRITING: Writing = {
  // A name that is also a common word (إلينا, "to us") needs a title before it.
  isGiven: (view, { from, to, conditional }) =>
    conditional ||
    !view.hits.has(from, "common") ||
    !view.hits.at(from).some((hit) => hit.tag === "common" && hit.to === to) ||
    titleBefore(view, from),
  isSurname: () => true,
  isTail: () => true,
};

/** What the grammar reads at word `i`: see `nameGrammar.ts`. */
export function namesWithoutCapitals(
  view: View,
  i: number,
  ended = -1,
): NameReading | NameRefusal | undefined {
  const byname = bynameAt(view, i, ended);
  if (byname) return byname;
  if (isOnlyOrdinary(view, i) && !isBeforeNaming(view, i)) return undefined;
  const barred =
    beginRefused(view, i) ?? (isPartOfOther(view, i) ? "part-of-other-name" : undefined);
  if (barred) return barred;
  if (beginsPlace(view, i)) return "place";
  const cued = cuedName(view, WRITING, i, ended);
  const parts = nameOfParts(view, i);
  const name =
    typeof cued !== "object" || (typeof parts === "object" && reachesFurther(parts, cued))
      ? (parts ?? cued)
      : cued;
  // Asked last: at few words a name begins.
  return typeof name === "object" && isInsideTitle(view, i) ? undefined : name;
}

function reachesFurther(name: NameReading, than: NameReading): boolean {
  return name.to > than.to || (name.to === than.to && name.from <= than.from);
}

/**
 * The town of X, the town of Colonel X, the street of Colonel X: what stands before token `i` makes
 * another thing of it.
 */
function isPartOfOther(view: View, i: number): boolean {
  if (isBehindCue(view, i) || isInsideOther(view, i)) return true;
  const title = view.hits.endingAt(i, "title");
  return title !== undefined && isBehindCue(view, title.from);
}

/** `the governor of Deir Zor X`: a listed place of several words, no part of whose name is given. */
function beginsPlace({ hits }: View, i: number): boolean {
  if (!hits.has(i, "place") || hits.hasAny(i, GIVEN)) return false;
  const place = hits.find(i, "place");
  return place !== undefined && place.to > i + 1;
}
const GIVEN = tagSet("given", "given-expected");

/** A cue with the article has no name behind it: the town, X. */
function isBehindCue(view: View, i: number): boolean {
  const cue = view.hits.endingAt(i, "cue-before");
  if (!cue || beginsWithArticle(view, cue.from)) return false;
  return !view.pack.facts.articles.some((article) => cue.prefix.endsWith(article));
}

/** A name that a given name or a title begins, read part by part. */
function nameOfParts(view: View, i: number): NameReading | NameRefusal | undefined {
  if (has(view.tokens, i, JOINED)) return undefined;
  const given = givenAt(view, WRITING, i);
  const titled =
    !has(view.tokens, i, NEW_LINE) && !(given && isApart(view, given)) && titleBefore(view, i);
  if (!titled && !given) return undefined;
  const name = readParts(view, i, (parts) => takePart(view, parts, titled));
  if (!name) return undefined;
  const refused = wordsRefused(view, name);
  if (refused) return refused;
  if (name.words === 1 && !(titled && name.hasGiven)) return "alone";
  const how = howFound(view, name, titled);
  if (how) return readingOf(view, WRITING, name, how);
  return name.hasGiven ? "not-a-surname-ending" : "no-cue";
}

/** Takes the next part of a name: a given name, a particle, a surname. */
function takePart(view: View, name: NameParts, titled: boolean): boolean {
  const { tokens } = view;
  const { at } = name;
  if (at > name.start && (has(tokens, at, NEW_LINE) || isMark(tokens, at, ","))) return false;
  const given = givenAt(view, WRITING, at);
  const expected = name.surnames === 0 || (titled && !name.hasGiven);
  if (given && expected && isWhole(view, name, given)) {
    takeGiven(view, WRITING, name, given, titled);
    return true;
  }
  if (takeParticle(view, name, titled)) return true;
  const to =
    name.words > 0 && isWrittenOnto(view, at) ? -1 : afterNextSurname(view, WRITING, name, titled);
  if (to < 0 || name.surnames >= MOST_SURNAMES) return false;
  if (!isKnownSurname(view, at) && !mayGoOn(view, name) && !closesPair(view, name, to, titled))
    return false;
  takeSurname(view, name, to);
  return true;
}

/**
 * An unknown word goes on with a name only once, and behind two names only with an article (محمد
 * حسن الفلاني); never with an article behind another prefix (بالالتزام).
 */
function mayGoOn(view: View, { at, last, words, surnames }: NameParts): boolean {
  if (view.pack.facts.articles.length === 0) return surnames === 0;
  if (isWrittenOnto(view, at)) return false;
  if (words < 2 && surnames === 0) return true;
  if (beginsWithArticle(view, at)) return !beginsWithArticle(view, last);
  return surnames === 0 && endsName(view, at);
}

/**
 * Does a name of three words or more end with the word at `at`, of which nothing is known: before a
 * mark, a preposition or what its bearer says?
 */
function endsName(view: View, at: number): boolean {
  const { hits, tokens } = view;
  const to = at + 1;
  if (hits.any(at) || lettersOf(tokens, at) < SHORTEST_LAST) return false;
  if (to >= tokens.count || has(tokens, to, NEW_LINE)) return true;
  return tokens.kind[to] === PUNCTUATION || hits.hasAny(to, BEHIND_NAMES) || isSaid(view, to);
}
const BEHIND_NAMES = tagSet("preposition", "title-after");
/** Letters of an unknown word that ends a name. */
const SHORTEST_LAST = 3;

/** Does the second of two unknown words behind a title, before token `to`, close a name? */
function closesPair(view: View, name: NameParts, to: number, titled: boolean): boolean {
  return titled && !name.hasGiven && name.words === 1 && isClosed(view, name.start, to);
}

/**
 * Is what a title introduces closed as a name: by a mark or a verb of saying, or said by the
 * title's bearer?
 */
function isClosed(view: View, i: number, to: number): boolean {
  const { hits, tokens } = view;
  if (to >= tokens.count || tokens.kind[to] === PUNCTUATION || isSaid(view, to)) return true;
  const title = hits.endingAt(i, "title");
  return (
    title !== undefined &&
    hits.endingAt(title.from, "saying") !== undefined &&
    hits.has(to, "common")
  );
}

/** What says that the words are a person's name: the first that does. */
function howFound(view: View, name: NameParts, titled: boolean): NameHow | undefined {
  if (titled) return "title";
  const cue = cueBehind(view, name.end) || view.hits.endingAt(name.start, "saying") !== undefined;
  if (!name.hasGiven) return cue ? "cue" : undefined;
  return name.listed || cue || canEnd(view, name) ? "given-name" : undefined;
}

/**
 * Without a cue an unknown last word must look like a surname: by its ending, or in a language
 * with an article by having none.
 */
function canEnd({ tokens, pack }: View, { end }: NameParts): boolean {
  const { articles, surnameEndings } = pack.facts;
  const last = foldedWord(tokens, end - 1);
  if (articles.length > 0 && !articles.some((article) => last.startsWith(article))) return true;
  return surnameEndings.length === 0 || surnameEndings.some((ending) => last.endsWith(ending));
}
