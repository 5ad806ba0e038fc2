/**
 * Counts that stand in their noun or behind it: صاروخين, صاروخ واحد, صواريخ عدة, ракет двадцать,
 * `a missile or two`, `Kh-101 ×4`. Which of them a language has, its facts say.
 */

import type { Mark } from "../../candidate.ts";
import type { Quantity } from "../../entity.ts";
import { tagSet } from "../../matching/hits.ts";
import { isClauseEnd } from "../../text/marks.ts";
import { BREAK, foldedWord, NUMBER, WORD } from "../../text/words.ts";
import { countableNumber, hasTimes } from "../counts/countableNumbers.ts";
import { numberWords } from "../counts/numberWords.ts";
import {
  bound,
  exact,
  type FoundQuantity,
  isQuantity,
  quantityAt,
  rangeOf,
  vagueQuantity,
} from "../counts/quantities.ts";
import type { View } from "../view.ts";
import { afterNoun } from "./behindNouns.ts";
import { type Counted, claim } from "./missileClaims.ts";
import { modelAlone, nounPhrase } from "./missileNouns.ts";
import { type Noun, nounOf } from "./nouns.ts";

/** What such a count begins with. */
export const NOUNS = tagSet(
  "missile-singular",
  "missile-plural",
  "missile-dual",
  "missile-construct",
  "missile-model",
);

/** A count whose noun begins at token `i`. */
export function countedBehind(view: View, i: number): Counted | undefined {
  if (!view.hits.hasAny(i, NOUNS)) return undefined;
  return (
    dualNoun(view, i) ??
    nounThenOne(view, i) ??
    nounOrMore(view, i) ??
    nounThenMany(view, i) ??
    nounThenPieces(view, i)
  );
}

/** صاروخين: the noun itself says two; `صاروخين أو ثلاثة` are two or three. */
function dualNoun(view: View, i: number): Counted | undefined {
  const hit = view.hits.find(i, "missile-dual") ?? view.hits.find(i, "missile-construct");
  if (!hit) return undefined;
  const noun = afterNoun(view, nounOf(hit));
  // صاروخي is two missiles only where their class or model follows; else it is an adjective.
  if (hit.tag === "missile-construct" && noun.to === hit.to) return undefined;
  const quantity: Quantity = { count: 2, min: 2, max: 2, qualifier: "dual" };
  const range = orMore(view, noun, 2);
  if (range) return only(view, range.quantity, range.noun, hit.start);
  const count = { ...claim(view, quantity, noun, hit.start), marks: DUAL };
  return { counts: [count], to: noun.to };
}

const DUAL: readonly Mark[] = ["dual"];

function only(view: View, quantity: Quantity, noun: Noun, start: number): Counted {
  return { counts: [claim(view, quantity, noun, start)], to: noun.to };
}

interface OrMore {
  readonly quantity: Quantity;
  readonly noun: Noun;
}

/** What goes on as `or three` behind a noun that says `least`; with a noun of its own or without. */
function orMore(view: View, noun: Noun, least: number): OrMore | undefined {
  const { tokens, hits } = view;
  const link = hits.find(noun.to, "range-link");
  if (!link || numberWords(view).conjunction(noun.to) >= 0) return undefined;
  const dual = hits.find(link.to, "missile-dual");
  if (dual && least < 2)
    return { quantity: rangeOf(least, 2), noun: { ...noun, end: dual.end, to: dual.to } };
  const more = tokens.kind[link.to] === NUMBER ? undefined : countableNumber(view, link.to);
  if (typeof more !== "object" || more.value !== least + 1) return undefined;
  const quantity = rangeOf(least, more.value);
  const own = nounPhrase(view, more.to, quantity);
  if (typeof own === "object") return { quantity, noun: own };
  if (least < 2 && !endsPhrase(view, more.to)) return undefined;
  const end = tokens.end[more.to - 1] as number;
  return { quantity, noun: { ...noun, end, to: more.to } };
}

/** `a missile or two`, صاروخ أو صاروخين. */
function nounOrMore(view: View, i: number): Counted | undefined {
  const hit = view.hits.find(i, "missile-singular");
  if (!hit || !view.hits.has(hit.to, "range-link")) return undefined;
  const range = orMore(view, nounOf(hit), 1);
  return range && only(view, range.quantity, range.noun, hit.start);
}

/** صاروخ واحد: the number stands after a singular noun. */
function nounThenOne(view: View, i: number): Counted | undefined {
  const { hits, pack } = view;
  const { postposed } = pack.facts.numbers;
  const hit = postposed.length > 0 ? hits.find(i, "missile-singular") : undefined;
  if (!hit) return undefined;
  const noun = afterNoun(view, nounOf(hit));
  for (const at of [hit.to, noun.to]) {
    const one = hits.find(at, "number");
    if (one?.prefix !== "" || !postposed.includes(Number(one.value))) continue;
    const whole = { ...noun, end: Math.max(one.end, noun.end) };
    return {
      counts: [claim(view, exact(Number(one.value)), whole, hit.start)],
      to: Math.max(one.to, noun.to),
    };
  }
  return undefined;
}

/** صواريخ عدة; `ракет двадцать`, where the noun before its number makes it about so many. */
function nounThenMany(view: View, i: number): Counted | undefined {
  const { hits, pack } = view;
  const { postposed, inverted } = pack.facts.numbers;
  if (!inverted && postposed.length === 0) return undefined;
  const hit = hits.find(i, "missile-plural");
  if (!hit) return undefined;
  const vague = postposed.length > 0 ? hits.find(hit.to, "vague") : undefined;
  if (vague?.prefix === "") {
    const { quantity } = vagueQuantity(pack, vague);
    return only(view, quantity, { ...nounOf(hit), end: vague.end, to: vague.to }, hit.start);
  }
  const noun = inverted ? afterNoun(view, nounOf(hit)) : undefined;
  const many = noun && inverted ? quantityAt(view, noun.to) : undefined;
  if (!noun || !isQuantity(many) || !endsPhrase(view, many.to)) return undefined;
  return only(view, bound(many.quantity, "about"), upTo(view, noun, many), hit.start);
}

function upTo({ tokens }: View, noun: Noun, { to }: FoundQuantity): Noun {
  return { ...noun, end: tokens.end[to - 1] as number, to };
}

/** `Kh-101 ×4`, `Kinzhal missiles x2`. */
function nounThenPieces(view: View, i: number): Counted | undefined {
  const { hits } = view;
  const hit = hits.find(i, "missile-plural") ?? hits.find(i, "missile-singular");
  const noun = hit ? afterNoun(view, nounOf(hit)) : modelAlone(view, i);
  if (!noun || !hasTimes(hits, noun.to, "before")) return undefined;
  const number = countableNumber(view, noun.to + 1);
  if (typeof number !== "object" || number.value >= MOST_PIECES) return undefined;
  const end = view.tokens.end[number.to - 1] as number;
  const start = view.tokens.start[i] as number;
  return only(view, exact(number.value), { ...noun, end, to: number.to }, start);
}

/** Larger numbers behind an x are designations (x101). */
const MOST_PIECES = 100;

/** Nothing that could be counted stands at token `at`: a clause ends, or goes on with a preposition. */
export function endsPhrase(view: View, at: number): boolean {
  const { tokens, pack } = view;
  if (at >= tokens.count || tokens.kind[at] === BREAK || isClauseEnd(tokens, at)) return true;
  if (numberWords(view).conjunction(at) >= 0) return true;
  return tokens.kind[at] === WORD && pack.facts.locatives.includes(foldedWord(tokens, at));
}
