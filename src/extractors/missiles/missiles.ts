/**
 * Missile counts: a quantity bound to the missiles it counts, over the modifiers between them. The
 * text is read from left to right and no number twice, so a number that counts nothing where it
 * stands is lost for what follows later.
 */

import type { Candidate, CandidateOf } from "../../candidate.ts";
import type { MissileEvent } from "../../entity.ts";
import { tagSet } from "../../matching/hits.ts";
import type { Hit } from "../../matching/phrases.ts";
import { endsSentence } from "../../text/sentences.ts";
import { BREAK, foldedWord, isMark, NUMBER, WORD } from "../../text/words.ts";
import { numberAt, type QuantityRefusal } from "../counts/countableNumbers.ts";
import { numberWords } from "../counts/numberWords.ts";
import {
  bound,
  boundedQuantity,
  type FoundQuantity,
  isQuantity,
  rangeAt,
} from "../counts/quantities.ts";
import { afterShare, isWholeAhead, partBehind, wholeOf } from "../counts/shares.ts";
import { type ExtractorOf, fact, type View } from "../view.ts";
import { type CountEvent, eventBefore, eventOf } from "./countEvents.ts";
import { countedBehind, endsPhrase } from "./countsBehind.ts";
import { type Counted, claim } from "./missileClaims.ts";
import { modifierAlone, type NounRefusal, nounPhrase } from "./missileNouns.ts";
import type { Noun } from "./nouns.ts";

export const missiles: ExtractorOf = () => (view) => {
  const candidates: Candidate[] = [];
  const hopeless = new Set<number>();
  let counts = 0; // the token behind the last count
  let onward = -1; // the token at which the coordination goes on
  let joined = false; // … behind a count of missiles, and not of other things
  let unsaid = 0; // the first count of the coordination of which nothing was said yet
  let event: CountEvent | undefined;
  for (let i = 0, last = lastCounted(view); i <= last; ) {
    if (!mayBegin(view, i)) {
      i++;
      continue;
    }
    const earlier = () => (onward === i ? event : undefined);
    const flew = flights(view, earlier, joined && onward === i);
    const read = counted(view, i, hopeless, flew);
    if (typeof read === "object") {
      if (onward !== i) unsaid = candidates.length;
      event = eventOfCount(view, i, read, counts) ?? earlier();
      for (const one of read.counts) candidates.push(one);
      if (event) {
        give(
          candidates,
          isVerbFinal(view) ? unsaid : candidates.length - read.counts.length,
          event,
        );
        unsaid = candidates.length;
      }
      i = read.to;
      counts = read.to;
      onward = goesOn(view, counts);
      joined = true;
    } else {
      const more = counts > 0 ? elliptic(view, i, counts) : undefined;
      if (more) for (const one of more.counts) candidates.push(one);
      const to = more ? more.to : afterNumber(view, i);
      if (!more) {
        event = eventBefore(view, i) ? eventOf(view, i, to) : earlier();
        onward = event ? nextCounted(view, to) : -1;
        joined = false;
      }
      i = to;
    }
  }
  return candidates;
};

/**
 * What became of what is counted from token `i`, `counts` being the end of the count before. Of a
 * whole it became only that it flew, and of a part what stands before it or is no flight: what is
 * `launched` behind the noun is the whole.
 */
function eventOfCount(
  view: View,
  i: number,
  { to, shares }: Counted,
  counts: number,
): CountEvent | undefined {
  if (counts > 0 && afterShare(view, counts) === i) return undefined;
  const said = eventOf(view, i, to);
  if (said && isWholeAhead(view, i)) return said.event === "launched" ? said : undefined;
  return said?.event === "launched" && shares && !eventBefore(view, i) ? undefined : said;
}

/**
 * Says whether a model that is counted from a token to another flies: it is no system on the ground
 * then.
 */
type Flew = (from: number, to: number, model: string) => boolean;

/**
 * `before` became of what an earlier count of the coordination counts; `joined` to a count of
 * missiles, a model that nothing on the ground launches is one of them (96 Tomahawk missiles and 8
 * Harpoons).
 */
function flights(view: View, before?: () => CountEvent | undefined, joined = false): Flew {
  return (from, to, model) =>
    FLYING.has((eventOf(view, from, to) ?? before?.())?.event) ||
    isImpact(view, to) ||
    (joined && isAirborne(fact(view.pack, "missile-model", model)?.["platforms"]));
}

/** `two Grads hit a farm`: what comes down has flown. */
function isImpact({ tokens, pack }: View, to: number): boolean {
  if (to >= tokens.count || tokens.kind[to] !== WORD) return false;
  return pack.facts.impacts.includes(foldedWord(tokens, to));
}

function isAirborne(platforms: unknown): boolean {
  return Array.isArray(platforms) && !platforms.includes("ground");
}

/** What nobody does with a launcher; both are destroyed and delivered. */
const FLYING: ReadonlySet<MissileEvent | undefined> = new Set(["launched", "intercepted"]);

/** What a count can begin with, beside digits. */
const BEGINNINGS = tagSet(
  "number",
  "bound-before",
  "range-open",
  "vague",
  "exact",
  "missile-singular",
  "missile-plural",
  "missile-dual",
  "missile-construct",
  "missile-model",
);

function mayBegin({ tokens, hits }: View, i: number): boolean {
  return tokens.kind[i] === NUMBER || hits.hasAny(i, BEGINNINGS);
}

/** What is counted: no count ends before one of these. */
const COUNTED = tagSet(
  "missile-singular",
  "missile-plural",
  "missile-dual",
  "missile-construct",
  "missile-model",
  "missile-modifier",
);

/** The last token at which something begins that can be counted, or -1. */
function lastCounted({ tokens, hits }: View): number {
  let i = tokens.count - 1;
  while (i >= 0 && !hits.hasAny(i, COUNTED)) i--;
  return i;
}

/**
 * A number that counts nothing here must not be read again from its middle (`20–30 jets`, `1,093
 * targets`), nor a number in the name of its unit (`30 في المئة`, thirty in the hundred).
 */
function afterNumber(view: View, i: number): number {
  const { tokens, hits } = view;
  if (tokens.kind[i] !== NUMBER && !hits.has(i, "number")) return i + 1;
  const read = rangeAt(view, i) ?? numberAt(view, i);
  const to = read ? read.to : i + 1;
  return hits.find(to, "unit")?.to ?? to;
}

/** Why what was read as a quantity counts no missiles. */
export type CountRefusal =
  | QuantityRefusal
  | NounRefusal
  /** The middle of a list of quantities that counts nothing. */
  | "list-counts-nothing";

/**
 * A count that begins at token `i`; `hopeless` are the tokens at which a coordination went on that
 * counts nothing.
 */
export function counted(
  view: View,
  i: number,
  hopeless: Set<number>,
  flew: Flew = flights(view),
): Counted | CountRefusal | undefined {
  const said = countedBehind(view, i);
  if (said) return said;
  if (hopeless.has(i)) return "list-counts-nothing";
  const quantity = boundedQuantity(view, i);
  return isQuantity(quantity) ? counting(view, i, quantity, hopeless, flew) : quantity;
}

/**
 * What a quantity counts. In `three ballistic and five cruise missiles` the first count shares the
 * second one's noun.
 */
function counting(
  view: View,
  i: number,
  first: FoundQuantity,
  hopeless: Set<number>,
  flew: Flew,
): Counted | CountRefusal {
  const shared: CandidateOf<"missile-count">[] = [];
  const begun: number[] = [];
  for (let quantity = first; ; ) {
    const whole = wholeOf(view, quantity);
    const all = whole ?? quantity;
    const noun = nounPhrase(view, all.to, all.quantity, (to, model) => flew(i, to, model));
    if (typeof noun === "object") {
      const part = whole ? undefined : partBehind(view, quantity.quantity, noun.to);
      const { count, to } = part
        ? partOf(view, quantity, part, noun)
        : withNoun(view, quantity, noun);
      shared.push(count);
      return whole ? { counts: shared, to, shares: true } : { counts: shared, to };
    }
    const open = modifierAlone(view, all.to);
    const next = open ? goesOn(view, open.to) : -1;
    const second = next < 0 || hopeless.has(next) ? undefined : boundedQuantity(view, next);
    if (!open || !isQuantity(second)) {
      // Each member is where the reader comes next: without this it would read the rest of the list
      // from every one.
      for (const i of begun) hopeless.add(i);
      return noun;
    }
    shared.push(claim(view, quantity.quantity, open, quantity.start));
    begun.push(next);
    quantity = second;
  }
}

/**
 * `ثلاثة صواريخ على الأقل`: a bound behind the noun bounds the count; the mention ends with the
 * noun. It may be another number's: `12 ракет и более 10 дронов`.
 */
function withNoun(view: View, { quantity, start }: FoundQuantity, noun: Noun) {
  const behind = quantity.qualifier === "exact" && view.hits.find(noun.to, "bound-after");
  const after = behind && !boundsAhead(view, behind) ? behind : undefined;
  const counts = after ? bound(quantity, after.value) : quantity;
  return { count: claim(view, counts, noun, start), to: after ? after.to : noun.to };
}

/** `12 füzeden 9'u`: the part is the count, and the mention goes from the whole to the part. */
function partOf(view: View, whole: FoundQuantity, part: FoundQuantity, noun: Noun) {
  const { to } = part;
  const end = view.tokens.end[to - 1] as number;
  return { count: claim(view, part.quantity, { ...noun, end, to }, whole.start), to };
}

/** Does the end of a bound bound the number behind it? */
function boundsAhead(view: View, { from, to }: Hit): boolean {
  for (let i = from; i < to; i++) {
    const ahead = view.hits.find(i, "bound-before");
    if (ahead && numberAt(view, ahead.to)) return true;
  }
  return false;
}

/**
 * `30 missiles, 12 cruise and 18 ballistic`: behind a count, which ends before token `counts`, the
 * class alone says what of it is counted.
 */
function elliptic(view: View, i: number, counts: number): Counted | undefined {
  if (!sameSentence(view, counts, i)) return undefined;
  const quantity = boundedQuantity(view, i);
  if (!isQuantity(quantity)) return undefined;
  const open = modifierAlone(view, quantity.to);
  if (!open || !endsPhrase(view, open.to)) return undefined;
  return { counts: [claim(view, quantity.quantity, open, quantity.start)], to: open.to };
}

function sameSentence({ tokens }: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (endsSentence(tokens, i)) return false;
  return true;
}

/** Says of the candidates from number `from` on what became of what they count. */
function give(candidates: Candidate[], from: number, event: CountEvent): void {
  for (let k = from; k < candidates.length; k++)
    candidates[k] = { ...(candidates[k] as Candidate), ...event } as Candidate;
}

/** Does the verb stand behind all that a clause counts? */
function isVerbFinal({ pack }: View): boolean {
  return pack.facts.eventReach.before === 0;
}

/** Tokens of other things that are counted before the missiles. */
const LONGEST_OTHERS = 16;
/** Tokens between a comma or a conjunction and the number of what it joins: `, of them 22`. */
const LONGEST_JOINT = 3;

/**
 * `shot down 138 drones, 17 Kh-101 missiles`: the token at which the next number of the clause
 * begins, behind a comma or a conjunction; or -1. Token `at` stands behind the number of other
 * things.
 */
function nextCounted(view: View, at: number): number {
  const { tokens } = view;
  let joint = Number.NEGATIVE_INFINITY;
  for (let i = at; i < tokens.count && i < at + LONGEST_OTHERS; i++) {
    if (tokens.kind[i] === BREAK || endsSentence(tokens, i) || isMark(tokens, i, ";")) return -1;
    if (mayBegin(view, i) && i - joint <= LONGEST_JOINT) return i;
    if (goesOn(view, i) >= 0) joint = i;
  }
  return -1;
}

/** The token at which a coordination goes on behind a conjunction or a comma, or -1. */
function goesOn(view: View, at: number): number {
  const next = numberWords(view).conjunction(at);
  return next < 0 && isMark(view.tokens, at, ",") ? at + 1 : next;
}
