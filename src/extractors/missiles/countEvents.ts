/**
 * What became of the missiles that were counted, and which country did it, where the clause says
 * so: a verb or a noun beside the count, before it or behind it, and the country that stands beside
 * that. Whatever is farther off is not asked: no answer is better than a wrong one.
 */

import type { MissileEvent } from "../../entity.ts";
import { tagSet } from "../../matching/hits.ts";
import type { Hit } from "../../matching/phrases.ts";
import { tiedSuffix } from "../../matching/tiedSuffixes.ts";
import { isClauseEnd } from "../../text/marks.ts";
import { beginsSentence } from "../../text/sentences.ts";
import { BREAK, foldedWord, has, NUMBER, SUFFIXED, WORD } from "../../text/words.ts";
import { numberWords } from "../counts/numberWords.ts";
import { boundedQuantity, isQuantity } from "../counts/quantities.ts";
import { fact, isCountry, type View } from "../view.ts";

export interface CountEvent {
  readonly event: MissileEvent;
  readonly by?: string;
}

/** Of a count from token `from` to `to`. */
export function eventOf(view: View, from: number, to: number): CountEvent | undefined {
  const before = eventBefore(view, from);
  const hit = before ?? eventBehind(view, from, to);
  if (!hit) return undefined;
  const event = hit.value as MissileEvent;
  const by = before
    ? (countryBetween(view, hit.to, from) ?? agentAt(view, to) ?? subjectBefore(view, hit.from))
    : (agentAt(view, hit.to) ?? subjectBefore(view, beforeJoined(view, from)));
  return by ? { event, by } : { event };
}

/** The word beside a count that begins at token `from`, before it. */
export function eventBefore(view: View, from: number): Hit | undefined {
  const { before } = view.pack.facts.eventReach;
  let edge = from;
  for (let to = from; to > 0 && to >= edge - before; to--) {
    const hit = view.hits.endingAt(to, "event-before");
    if (hit) return hit;
    // `выпустили по Одесской области восемь ракет`: whom at, or where, stands between.
    const place = before > 0 ? view.hits.endingAt(to, "place") : undefined;
    if (place && isPreposition(view, place.from - 1)) {
      edge -= to - place.from + 1;
      to = place.from;
      continue;
    }
    if (ends(view, to - 1)) return undefined;
  }
  return undefined;
}

function eventBehind(view: View, from: number, end: number): Hit | undefined {
  const { before, after } = view.pack.facts.eventReach;
  // `They have 5 missiles and 3 rockets were intercepted`: what another verb governs is not joined.
  const joins = before === 0 || beginsSentence(view.tokens, from);
  const to = joins ? afterJoined(view, end) : end;
  for (let i = to; i <= to + after && i < view.tokens.count; i++) {
    const hit = view.hits.find(i, "event-behind");
    if (hit?.prefix === "") return hit;
    if (ends(view, i)) return undefined;
  }
  return undefined;
}

/** What is counted beside missiles, of which the same verb says what became. */
const BESIDE = tagSet("aircraft-noun", "missile-singular", "missile-plural");

/**
 * `۴۰ موشک و ۲۰۰ پهپاد شلیک کرد`, `Семь ракет и 20 беспилотников сбиты`: where the verb stands
 * behind all that is counted, the token behind what is counted beside a count that ends at token
 * `to`, or `to`.
 */
function afterJoined(view: View, to: number): number {
  const { hits } = view;
  const joined = hits.find(to, "conjunction");
  const quantity = joined && boundedQuantity(view, joined.to);
  if (!isQuantity(quantity)) return to;
  const noun = hits.find(quantity.to, "missile-counter")?.to ?? quantity.to;
  return hits.hasAny(noun, BESIDE) ? afterJoined(view, noun + 1) : to;
}

/** `۲۰۰ پهپاد و ۴۰ موشک شلیک کرد`: likewise the token at which what is counted before it begins. */
function beforeJoined(view: View, from: number): number {
  const { tokens, hits, pack } = view;
  if (pack.facts.eventReach.before > 0) return from;
  const joined = hits.endingAt(from, "conjunction");
  if (!joined || !hits.endsAny(joined.from, BESIDE)) return from;
  const number = joined.from - 2;
  const counted =
    number >= 0 && (tokens.kind[number] === NUMBER || hits.endsAny(number + 1, NUMBERS));
  return counted ? beforeJoined(view, number) : from;
}

const NUMBERS = tagSet("number", "vague");

/** Another number, or the end of the clause: what stands beyond says nothing of this count. */
function ends(view: View, i: number): boolean {
  const { tokens } = view;
  return (
    tokens.kind[i] === BREAK ||
    tokens.kind[i] === NUMBER ||
    isClauseEnd(tokens, i) ||
    numberWords(view).conjunction(i) >= 0
  );
}

/** `أطلقت القوات الروسية 26 صاروخا`: a country between the verb and the count. */
function countryBetween(view: View, from: number, to: number): string | undefined {
  for (let i = from; i < to; i++) {
    const country = countryAt(view, i);
    if (country) return isPreposition(view, i - 1) ? undefined : country;
  }
  return undefined;
}

/** `by Russia`, `by the Russian army`, من قبل روسيا: an agent's word, and the country behind it. */
function agentAt(view: View, at: number): string | undefined {
  const agent = view.hits.find(at, "agent");
  if (!agent) return undefined;
  return countryAt(view, agent.to) ?? countryAt(view, agent.to + 1);
}

/** Words between a subject's country and its verb: Russian air defence forces. */
const MOST_WORDS = 4;

/** `Russia launched`, `Israeli air defences intercepted`: the country of the subject. */
function subjectBefore(view: View, at: number): string | undefined {
  const { tokens, hits } = view;
  let edge = at;
  for (let to = at; to > 0 && to >= edge - MOST_WORDS; to--) {
    const place = to === edge ? hits.endingAt(to, "place") : undefined;
    const adjective = hits.endingAt(to, "adjective");
    const country =
      (place && isCountry(view, place) && countryOf(view, place)) ||
      (adjective && countryOf(view, adjective));
    const hit = place ?? adjective;
    if (country && hit) {
      const governed = isPreposition(view, hit.from - 1);
      if (!governed && isSubject(view, hit.to - 1)) return country;
      // `Iran at Israel 180 missiles fired`: whom they were fired at stands between.
      edge = governed ? hit.from - 1 : hit.from;
      to = edge + 1;
      continue;
    }
    if (tokens.kind[to - 1] !== WORD || isPreposition(view, to - 1) || hits.endingAt(to, "saying"))
      return undefined;
  }
  return undefined;
}

/** Not `İsrail'e`, whom at, where or whence; `İsrail'in` may be who did it. */
function isSubject({ tokens, pack }: View, i: number): boolean {
  if (!has(tokens, i, SUFFIXED)) return true;
  return pack.facts.suffixes.subjects.includes(tiedSuffix(tokens, i));
}

/** `at Israel`, `по Украине`: where to, or where from, and not who did it. */
function isPreposition({ tokens, hits, pack }: View, i: number): boolean {
  if (i < 0 || tokens.kind[i] !== WORD) return false;
  if (hits.has(i, "preposition")) return true;
  const { locatives, targets } = pack.facts;
  const word = foldedWord(tokens, i);
  return locatives.includes(word) || targets.includes(word);
}

/** The country that a place or an adjective at token `i` names. */
function countryAt(view: View, i: number): string | undefined {
  const place = view.hits.find(i, "place");
  if (place?.prefix === "" && isCountry(view, place)) return countryOf(view, place);
  const adjective = view.hits.find(i, "adjective");
  return adjective && countryOf(view, adjective);
}

function countryOf({ pack }: View, { value }: Hit): string | undefined {
  return fact(pack, "place", value)?.country;
}
