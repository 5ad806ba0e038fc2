/**
 * Places: listed names; generated names only behind a gate; a cue beside the name can say which of
 * two things is meant.
 */

import { type Candidate, type CandidateOf, NONE, type Sign } from "../candidate.ts";
import { tagsWhere } from "../lexicon/tags.ts";
import { type Hit, tagSet } from "../matching/hits.ts";
import { hyphenJoins } from "../text/marks.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  has,
  isMark,
  joinedWord,
  NEW_LINE,
  SPACED,
  spelled,
  touches,
  WORD,
} from "../text/words.ts";
import { by, type ExtractorOf, fact, from, type View } from "./view.ts";

/**
 * A generated province, or a city of at least this many people, needs no cue where its country is
 * spoken of.
 */
const LARGE = 100_000;

export const places: ExtractorOf = () => (view) => {
  const candidates: Candidate[] = [];
  for (let i = 0; i < view.tokens.count; i++) {
    const hit = view.hits.hasAny(i, NAMES)
      ? (view.hits.find(i, "place") ?? view.hits.find(i, "place-gated"))
      : undefined;
    if (hit) for (const one of ofOneName(view, hit)) candidates.push(one);
    else {
      const unlisted = unlistedPlace(view, i);
      if (unlisted) candidates.push(unlisted);
    }
  }
  return candidates;
};

const NAMES = tagSet("place", "place-gated");

/** The places that a name may mean: more than one only where none has a condition that holds. */
function ofOneName(view: View, hit: Hit): Candidate[] {
  const found = [proposed(view, hit)];
  if (hit.conditional) return found;
  for (const other of view.hits.at(hit.from)) {
    if (other.value !== hit.value && isRivalOf(other, hit) && !areTwins(view, other, hit))
      found.push(proposed(view, other));
  }
  if (found.length === 1) return found;
  const beside = countriesBeside(view, hit);
  return found.map((one) => {
    const country = one.id === null ? undefined : fact(view.pack, "place", one.id)?.country;
    const named = country !== undefined && beside.has(country);
    return { ...one, rivals: true, signs: named ? [...one.signs, "country-beside"] : one.signs };
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

function proposed(view: View, hit: Hit): CandidateOf<"place"> {
  return hit.tag === "place" ? listed(view, hit) : generated(view, hit);
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
  const against = hidingName(view, hit);
  return {
    ...from(hit, view, "alias"),
    signs: against ? [against] : NONE,
    kind: "place",
    id: meantPlace(view, hit),
  };
}

/**
 * A generated name needs a cue (`town of`) beside it, or a country that the text must name, by its
 * ISO code, when it is a large place there.
 */
function generated(view: View, hit: Hit): CandidateOf<"place"> {
  const { hits, pack } = view;
  const cue = hits.endingAt(hit.from, "cue-before") ?? hits.find(hit.to, "cue-after");
  const country = fact(pack, "place", hit.value)?.country;
  const signs: Sign[] = ["generated"];
  if (cue) signs.push("cue-beside");
  for (const against of [unlikely(view, hit), hidingName(view, hit)])
    if (against) signs.push(against);
  return {
    ...from(hit, view, "gazetteer"),
    senses: cue ? [hit.sense, cue.sense] : [hit.sense],
    signs,
    kind: "place",
    id: meantPlace(view, hit),
    ...(country && { gate: country }),
  };
}

/** "province of Homs" is the province where a province bears the city's name. */
function meantPlace(view: View, hit: Hit): string {
  const type = cueBefore(view, hit.from) ?? view.hits.find(hit.to, "cue-after")?.value;
  if (type !== "province") return hit.value;
  return view.pack.catalogue.provinceOf(hit.value) ?? hit.value;
}

/** Words of an unlisted place's name. */
const MOST_WORDS = 3;
/** What an unlisted place's name is not: anything the lexicon knows as something else. */
const KNOWN = tagSet(...tagsWhere(({ inPlace }) => inPlace === "never"));

/** Types of cues that name an unlisted place. */
const NAMED_BY_CUE = new Set([
  "city",
  "village",
  "province",
  "river",
  "base",
  "airport",
  "camp",
  "island",
  "mountain",
  "border-crossing",
]);

/** A shorter unknown word behind a cue is rarely a name. */
const SHORTEST_UNKNOWN = 4;

/**
 * `the town of Kafr Nabudah`: capitals right behind a cue are a place, listed or not; in a script
 * without capitals one unknown word behind the cues that the pack names (روستای نووپاولیفکا).
 */
function unlistedPlace(view: View, i: number): Candidate | undefined {
  const { tokens, hits } = view;
  if (tokens.kind[i] !== WORD) return undefined;
  const before = hits.endingAt(i, "cue-before");
  const cue =
    before && !has(tokens, i, NEW_LINE) && !has(tokens, before.from, CAPITAL) ? before : undefined;
  if (has(tokens, i, CAPITAL)) return unlistedCapitals(view, i, cue);
  return cue && unknownWord(view, i, cue);
}

/** In a script without capitals: one word behind a cue of which the lexicon knows nothing. */
function unknownWord(view: View, i: number, cue: Hit): Candidate | undefined {
  const { tokens, hits, pack } = view;
  const { types, notEndings } = pack.facts.unlistedPlaces;
  if (!types.includes(cue.value)) return undefined;
  const { word, to } = joinedWord(tokens, i);
  if (word.length < SHORTEST_UNKNOWN || notEndings.some((ending) => word.endsWith(ending)))
    return undefined;
  if (cue.prefix !== "" && pack.facts.articles.some((article) => cue.prefix.endsWith(article)))
    return undefined;
  for (let at = i; at < to; at++) if (hits.any(at)) return undefined;
  return unlisted(view, i, to, cue);
}

/** `the town of X`, `X province`; the name is not the tail of a longer run of capitals. */
function unlistedCapitals(view: View, i: number, cue: Hit | undefined): Candidate | undefined {
  const { tokens, hits } = view;
  const to = capitalsFrom(view, i);
  if (to === i) return undefined;
  if (cue && NAMED_BY_CUE.has(cue.value)) return unlisted(view, i, to, cue);
  const after = hits.find(to, "cue-after");
  if (!after || !NAMED_BY_CUE.has(after.value) || has(tokens, to, CAPITAL)) return undefined;
  const inRun =
    i > 0 &&
    has(tokens, i - 1, CAPITAL) &&
    tokens.kind[i - 1] === WORD &&
    !has(tokens, i, NEW_LINE);
  return inRun ? undefined : unlisted(view, i, to, after);
}

/** The token behind the capitalised words from `i` of which the lexicon knows nothing else. */
function capitalsFrom({ tokens, hits }: View, i: number): number {
  let to = i;
  while (to < tokens.count && to - i < 2 * MOST_WORDS) {
    const hyphen = to > i && hyphenJoins(tokens, to);
    const at = hyphen ? to + 1 : to;
    if (tokens.kind[at] !== WORD || (to > i && has(tokens, at, NEW_LINE))) break;
    if ((!has(tokens, at, CAPITAL) && !hyphen) || has(tokens, at, ALL_CAPITALS)) break;
    if (hits.hasAny(at, KNOWN)) break;
    to = at + 1;
  }
  return to;
}

function unlisted(view: View, i: number, to: number, cue: Hit): Candidate {
  const { tokens } = view;
  const span = { start: tokens.start[i] as number, end: tokens.end[to - 1] as number };
  const name = spelled(tokens, span.start, span.end);
  return { ...by("cue", "places", view, span, [cue.sense]), kind: "place", id: null, name };
}

/**
 * The type that a cue before token `i` names; a list (`provinces of Aleppo, Idlib and Homs`)
 * carries it on.
 */
function cueBefore(view: View, i: number): string | undefined {
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
  if (hits.endingAt(hit.from, "other-before")) return "inside-other-name";
  if (view.pack.facts.quotedNames && inShortQuotes(view, hit)) return "inside-quotes";
  const after = hits.find(hit.to, "other-after");
  const inside = after !== undefined && after.prefix === "" && !has(tokens, hit.to, NEW_LINE);
  return inside ? "inside-other-name" : undefined;
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
const ORDINARY = ["common", "adjective"];
const PERSONAL_NAMES = ["given", "family", "person", "person-alone", "person-family"];

/**
 * What speaks against a generated name without a cue: it is a common word, a person's name, small,
 * or in a language with capitals inside a run of other capitals.
 */
function unlikely(view: View, hit: Hit): Sign | undefined {
  const { hits, tokens, pack } = view;
  const same = hits.at(hit.from).filter((other) => other.to === hit.to);
  if (same.some(({ tag }) => ORDINARY.includes(tag))) return "ordinary-word";
  if (same.some(({ tag }) => PERSONAL_NAMES.includes(tag))) return "name-of-a-person";
  if (hits.endingAt(hit.from, "given") || hits.endingAt(hit.from, "title"))
    return "behind-given-name-or-title";
  if (hit.prefix !== "" && hit.end - hit.start < SHORTEST_BEHIND_PREFIX)
    return "short-behind-prefix";
  const cased = has(tokens, hit.from, CAPITAL);
  if (cased && has(tokens, hit.to, CAPITAL) && touchesByASpace(view, hit.to))
    return "in-run-of-capitals";
  const entry = fact(pack, "place", hit.value);
  const large = entry?.type === "province" || (entry?.population ?? 0) >= LARGE;
  return entry?.country && large ? undefined : "small-place";
}

/** UTF-16 units: a shorter rest behind a prefix is too often another word. */
const SHORTEST_BEHIND_PREFIX = 4;

function touchesByASpace({ tokens }: View, i: number): boolean {
  return (
    i < tokens.count && (has(tokens, i, SPACED) || touches(tokens, i)) && tokens.kind[i] === WORD
  );
}
