/**
 * Names of unlisted people in a script without capitals: only a given name, a title or an
 * apposition begins one, and an unknown word goes on with it once. So a longer surname is cut, and
 * a name without any of the three is not seen.
 */

import { tagSet } from "../matching/hits.ts";
import {
  foldedWord,
  has,
  isMark,
  JOINED,
  NEW_LINE,
  PUNCTUATION,
  type Tokens,
  WORD,
} from "../text/words.ts";
import { cueBehind } from "./nameCues.ts";
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
} from "./nameParts.ts";
import {
  afterTies,
  givenAt,
  isKnownSurname,
  isPersonal,
  lettersOf,
  SHORTEST_NAME,
  type Writing,
} from "./nameWords.ts";
import { titleBefore } from "./titles.ts";
import type { View } from "./view.ts";

const WRITING: Writing = {
  // A name that is also a common word (إلينا, "to us") needs a title before it.
  isGiven: (view, { from, to }) =>
    !view.hits.has(from, "common") ||
    !view.hits.at(from).some((hit) => hit.tag === "common" && hit.to === to) ||
    titleBefore(view, from),
  isSurname: () => true,
  isTail: () => true,
};

/** What the grammar reads at word `i`: see `nameGrammar.ts`. */
export function namesWithoutCapitals(view: View, i: number): NameReading | NameRefusal | undefined {
  const barred = beginRefused(view, i);
  if (barred) return barred;
  const titled = titleBefore(view, i) && !has(view.tokens, i, NEW_LINE);
  if (!titled && !givenAt(view, WRITING, i)) return apposition(view, i);
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
  const to = afterNextSurname(view, WRITING, name, titled);
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
function mayGoOn({ tokens, pack }: View, { at, words, surnames }: NameParts): boolean {
  const { articles, prefixes } = pack.facts;
  if (articles.length === 0) return surnames === 0;
  const word = foldedWord(tokens, at);
  const begins = (prefix: string) => word.startsWith(prefix) && word.length > prefix.length + 1;
  const proclitic = prefixes.some(
    ({ cut }) =>
      !articles.includes(cut) && articles.some((article) => cut.endsWith(article)) && begins(cut),
  );
  if (proclitic) return false;
  return (words < 2 && surnames === 0) || articles.some(begins);
}

/** Does the second of two unknown words behind a title, before token `to`, close a name? */
function closesPair(view: View, name: NameParts, to: number, titled: boolean): boolean {
  return titled && !name.hasGiven && name.words === 1 && isClosed(view, name.start, to);
}

/**
 * Is what a title introduces closed as a name: by a mark or a verb of saying, or said by the
 * title's bearer?
 */
function isClosed({ hits, tokens }: View, i: number, to: number): boolean {
  if (to >= tokens.count || tokens.kind[to] === PUNCTUATION || hits.has(to, "saying")) return true;
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

/**
 * Two or three unknown words at the beginning of a clause, then a comma and a title (`انار ایوازوف،
 * سخنگوی وزارتخانه`).
 */
function apposition(view: View, i: number): NameReading | NameRefusal | undefined {
  const { tokens, hits } = view;
  if (!beginsClause(view, i) || has(tokens, i, JOINED)) return undefined;
  const { from, at, last, words } = unknownWords(view, i);
  if (words < 2 || !isMark(tokens, at, ",")) return undefined;
  if (!hits.has(at + 1, "title") && !hits.has(at + 1, "title-after")) return "no-cue";
  return { how: "cue", from, to: at, last, given: givenAt(view, WRITING, from) };
}

const BEFORE_CLAUSE = tagSet("common", "saying", "conjunction");

function beginsClause({ hits, tokens }: View, i: number): boolean {
  if (i === 0 || has(tokens, i, NEW_LINE) || tokens.kind[i - 1] === PUNCTUATION) return true;
  return hits.endsAny(i, BEFORE_CLAUSE);
}

/** The words from token `i` that may all be of one name; a given name among them begins it. */
function unknownWords(view: View, i: number) {
  const { tokens } = view;
  let at = i;
  let from = i;
  let words = 0;
  let last = i;
  while (words <= MOST_SURNAMES && isUnknown(view, at) && !(at > i && has(tokens, at, NEW_LINE))) {
    if (words > 0 && givenAt(view, WRITING, at) && !givenAt(view, WRITING, from)) {
      from = at;
      words = 0;
    }
    last = at;
    at = afterTies(view, WRITING, at + 1);
    words++;
  }
  return { from, at, last, words };
}

function isUnknown(view: View, i: number): boolean {
  const { tokens } = view;
  return isWord(tokens, i) && isPersonal(view, i) && lettersOf(tokens, i) >= SHORTEST_NAME;
}

function isWord(tokens: Tokens, i: number): boolean {
  return i < tokens.count && tokens.kind[i] === WORD;
}
