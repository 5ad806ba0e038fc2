/**
 * Places: listed names; generated names only behind a gate; a cue beside the name can say which of
 * two things is meant.
 */

import type { Match } from "../entity.ts";
import type { Pack } from "../lexicon/pack.ts";
import type { Hit } from "../matching/phrases.ts";
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
import { type ExtractorOf, fact, type View } from "./view.ts";

/**
 * A generated province, or a city of at least this many people, needs no cue where its country is
 * spoken of.
 */
const LARGE = 100_000;

export const places: ExtractorOf = (pack) => (view) => {
  const matches: Match[] = [];
  for (let i = 0; i < view.tokens.count; i++) {
    const hit = view.hits.find(i, "place");
    if (hit) {
      if (!insideOtherName(view, hit)) matches.push(place(view, pack, hit));
      continue;
    }
    const gated = view.hits.find(i, "place-gated");
    if (gated) {
      const gate = gateOf(view, pack, gated);
      if (gate && !insideOtherName(view, gated))
        matches.push({ ...place(view, pack, gated), ...gate });
      continue;
    }
    const unlisted = unlistedPlace(view, pack, i);
    if (unlisted) matches.push(unlisted);
  }
  return matches;
};

function place(view: View, pack: Pack, hit: Hit): Match {
  return {
    kind: "place",
    id: meantPlace(view, pack, hit),
    start: hit.start,
    end: hit.end,
    rule: hit.rule,
  };
}

/** "province of Homs" is the province where a province bears the city's name. */
function meantPlace(view: View, pack: Pack, hit: Hit): string {
  const type = cueBefore(view, hit.from) ?? view.hits.find(hit.to, "cue-after")?.value;
  if (type !== "province") return hit.value;
  return pack.catalogue.provinceOf(hit.value) ?? hit.value;
}

/** Words of an unlisted place's name. */
const MOST_WORDS = 3;
/** What an unlisted place's name is not: anything the lexicon knows as something else. */
const KNOWN = new Set([
  "common",
  "adjective",
  "month",
  "title",
  "other",
  "head",
  "heads",
  "saying",
  "number",
  "cue-before",
  "cue-after",
  "place",
  "unit",
  "conjunction",
  "person",
  "person-alone",
]);

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
function unlistedPlace(view: View, pack: Pack, i: number): Match | undefined {
  const { tokens, hits } = view;
  if (tokens.kind[i] !== WORD) return undefined;
  const before = hits.endingAt(i, "cue-before");
  const cue =
    before && !has(tokens, i, NEW_LINE) && !has(tokens, before.from, CAPITAL) ? before : undefined;
  if (!cue && !has(tokens, i, CAPITAL)) return undefined;
  if (cue && !has(tokens, i, CAPITAL)) {
    const { types, notEndings } = pack.facts.unlistedPlaces;
    const { word, to } = joinedWord(tokens, i);
    if (
      !types.includes(cue.value) ||
      word.length < SHORTEST_UNKNOWN ||
      notEndings.some((ending) => word.endsWith(ending))
    )
      return undefined;
    if (cue.prefix !== "" && pack.facts.articles.some((article) => cue.prefix.endsWith(article)))
      return undefined;
    for (let at = i; at < to; at++) if (hits.at(at).length > 0) return undefined;
    const span = { start: tokens.start[i] as number, end: tokens.end[to - 1] as number };
    return {
      kind: "place",
      id: null,
      ...span,
      rule: `${pack.facts.code}/places#cue`,
      name: spelled(tokens, span.start, span.end),
    };
  }
  let to = i;
  while (to < tokens.count && to - i < 2 * MOST_WORDS) {
    const hyphen =
      to > i && isMark(tokens, to, "-") && touches(tokens, to) && touches(tokens, to + 1);
    const at = hyphen ? to + 1 : to;
    if (tokens.kind[at] !== WORD || (to > i && has(tokens, at, NEW_LINE))) break;
    if ((!has(tokens, at, CAPITAL) && !hyphen) || has(tokens, at, ALL_CAPITALS)) break;
    if (hits.at(at).some((hit) => KNOWN.has(hit.tag))) break;
    to = at + 1;
  }
  if (to === i) return undefined;
  // `the town of X`, `X province`; the name is not the tail of a longer run of capitals.
  const after = hits.find(to, "cue-after");
  const inRun =
    i > 0 &&
    has(tokens, i - 1, CAPITAL) &&
    tokens.kind[i - 1] === WORD &&
    !has(tokens, i, NEW_LINE);
  const named =
    (cue && NAMED_BY_CUE.has(cue.value)) ||
    (after && NAMED_BY_CUE.has(after.value) && !has(tokens, to, CAPITAL) && !inRun);
  if (!named) return undefined;
  const start = tokens.start[i] as number;
  const end = tokens.end[to - 1] as number;
  return {
    kind: "place",
    id: null,
    start,
    end,
    rule: `${pack.facts.code}/places#cue`,
    name: spelled(tokens, start, end),
  };
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
function insideOtherName(view: View, hit: Hit): boolean {
  const { tokens, hits } = view;
  if (hits.endingAt(hit.from, "other-before")) return true;
  if (view.pack.facts.quotedNames && inShortQuotes(view, hit)) return true;
  const after = hits.find(hit.to, "other-after");
  return after !== undefined && after.prefix === "" && !has(tokens, hit.to, NEW_LINE);
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

/**
 * What a generated name needs: nothing beside a cue (`town of`); a country that the text must name,
 * by its ISO code, when it is a large place there. undefined: it is no mention, because it is
 * small, a common word, a person's name, or in a language with capitals a name inside a run of
 * other capitals.
 */
function gateOf(view: View, pack: Pack, hit: Hit): { readonly gate?: string } | undefined {
  const { hits, tokens } = view;
  if (hits.endingAt(hit.from, "cue-before") || hits.has(hit.to, "cue-after")) return {};
  for (const other of hits.at(hit.from)) {
    if (other.to !== hit.to) continue;
    if (
      other.tag === "common" ||
      other.tag === "given" ||
      other.tag === "family" ||
      other.tag.startsWith("person") ||
      other.tag === "adjective"
    )
      return undefined;
  }
  if (hits.endingAt(hit.from, "given") || hits.endingAt(hit.from, "title")) return undefined;
  if (hit.prefix !== "" && hit.end - hit.start < 4) return undefined;
  const entry = fact(pack, "place", hit.value);
  if (!entry?.country) return undefined;
  const cased = has(tokens, hit.from, CAPITAL);
  if (cased && has(tokens, hit.to, CAPITAL) && touchesByASpace(view, hit.to)) return undefined;
  const large = entry.type === "province" || (entry.population ?? 0) >= LARGE;
  return large ? { gate: entry.country } : undefined;
}

function touchesByASpace({ tokens }: View, i: number): boolean {
  return (
    i < tokens.count && (has(tokens, i, SPACED) || touches(tokens, i)) && tokens.kind[i] === WORD
  );
}
