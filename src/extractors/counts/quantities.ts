/**
 * Stated quantities: numbers that can be counts, exact, bounded, ranged or vague. What they count
 * is the caller's business. A range is read before its first number, so that no end of one is taken
 * for a count of its own.
 */

import type { Qualifier, Quantity } from "../../entity.ts";
import type { Pack } from "../../lexicon/pack.ts";
import type { Hit } from "../../matching/phrases.ts";
import { type ParsedNumber, times } from "../../text/digits.ts";
import { hyphenJoins } from "../../text/marks.ts";
import { isMark, NUMBER } from "../../text/words.ts";
import type { View } from "../view.ts";
import { countableNumber, endsFraction, type QuantityRefusal } from "./countableNumbers.ts";
import { numberWords } from "./numberWords.ts";

export interface FoundQuantity {
  readonly quantity: Quantity;
  readonly start: number;
  readonly to: number;
}

/** A quantity; why a number that stands there is none; undefined where nothing of the kind is. */
export type ReadQuantity = FoundQuantity | QuantityRefusal | undefined;

export function isQuantity(read: ReadQuantity): read is FoundQuantity {
  return typeof read === "object";
}

/** `more than 20`, `20 or more`, `between 20 and 30`, `dozens of`. */
export function boundedQuantity(view: View, i: number): ReadQuantity {
  const { hits } = view;
  const before = hits.find(i, "bound-before");
  const inner = before && behindBound(view, before);
  if (isQuantity(inner))
    return { ...inner, start: before!.start, quantity: bound(inner.quantity, before!.value) };
  const read = quantityAt(view, i);
  if (!isQuantity(read)) return read;
  const after = hits.find(afterHyphen(view, read.to), "bound-after");
  return after ? { ...read, to: after.to, quantity: bound(read.quantity, after.value) } : read;
}

/** `40-odd`, `40-plus`: the token behind a hyphen that ties a bound to the number. */
function afterHyphen({ tokens }: View, to: number): number {
  return hyphenJoins(tokens, to) ? to + 1 : to;
}

/** What a bound bounds; two may follow each other: "at least some 20". */
function behindBound(view: View, { to }: Hit): ReadQuantity {
  const inner = quantityAt(view, to);
  if (isQuantity(inner)) return inner;
  const second = view.hits.find(to, "bound-before");
  return second && quantityAt(view, second.to);
}

/** The bounds that a qualifier puts on a stated number. `about 20` promises none. */
export function bound(quantity: Quantity, qualifier: string): Quantity {
  const { count } = quantity;
  if (count === null) return quantity;
  switch (qualifier) {
    case "about":
      return { count, min: null, max: null, qualifier };
    case "at-least":
      return { count, min: count, max: null, qualifier };
    case "more-than":
      return { count, min: count + 1, max: null, qualifier };
    case "at-most":
      return { count, min: null, max: count, qualifier };
    case "less-than":
      return { count, min: null, max: count - 1, qualifier };
    default:
      return quantity;
  }
}

export function exact(count: number): Quantity {
  return { count, min: count, max: count, qualifier: "exact" };
}

export function rangeOf(min: number, max: number): Quantity {
  return { count: null, min, max, qualifier: "range" };
}

/** A range, a number, or a word that states or hints at one (`a pair`, `dozens`), unbounded. */
export function quantityAt(view: View, i: number): ReadQuantity {
  const { hits } = view;
  const range = rangeAt(view, i);
  if (range) return range;
  const vague = hits.find(i, "vague");
  const stated = hits.find(i, "exact");
  const number = unranged(view, i);
  // A bare `тысячи` is vague; with a number before it, it is read as part of that number.
  if (
    typeof number === "object" &&
    !(vague && vague.to >= number.to && !number.digits) &&
    !(stated && stated.to > number.to)
  )
    return { quantity: exact(number.value), start: startOf(view, i, number), to: number.to };
  if (stated && !(vague && vague.to > stated.to))
    return { quantity: exact(Number(stated.value)), start: stated.start, to: stated.to };
  if (vague) return vagueQuantity(view.pack, vague);
  return typeof number === "string" ? number : undefined;
}

function unranged(view: View, i: number): ParsedNumber | QuantityRefusal | undefined {
  const number = countableNumber(view, i);
  return number && endsFraction(view, i) ? "end-of-fraction" : number;
}

/** `dozens`: the value is the qualifier, of which the pack knows the least number. */
export function vagueQuantity({ facts }: Pack, { value, start, to }: Hit): FoundQuantity {
  const qualifier = value as Qualifier;
  const min = facts.numbers.leasts[qualifier] ?? 0;
  return { quantity: { count: null, min, max: null, qualifier }, start, to };
}

/** `20–30`, `20 to 30`, `between 20 and 30`, `от 20 до 30`, دو سه. */
export function rangeAt(view: View, i: number): FoundQuantity | undefined {
  const open = view.hits.find(i, "range-open");
  const first = countableNumber(view, open ? open.to : i, true);
  if (typeof first !== "object") return undefined;
  const at = afterLink(view, first, open !== undefined);
  const second = at < 0 ? undefined : rangeEnd(view, at, first.value);
  if (!second || second.value <= first.value) return undefined;
  // `от 120 до 150 тысяч`: a scale behind the second number belongs to both.
  const shared = first.scale === 1 && first.value < second.value / second.scale ? second.scale : 1;
  const min = times(first, shared);
  if (min === undefined) return undefined;
  return {
    quantity: rangeOf(min, second.value),
    start: open ? open.start : startOf(view, i, first),
    to: second.to,
  };
}

/** The second number of a range; of `две-три сотни` the hundred is its scale. */
function rangeEnd(
  view: View,
  at: number,
  first: number,
): Pick<ParsedNumber, "value" | "scale" | "to"> | undefined {
  const number = countableNumber(view, at);
  const stated = view.hits.find(at, "exact");
  if (stated && !(typeof number === "object" && number.to >= stated.to)) {
    const value = Number(stated.value);
    const unit = UNITS.find((unit) => value % unit === 0 && value / unit > first);
    return { value, scale: unit ?? 1, to: stated.to };
  }
  return typeof number === "object" ? number : undefined;
}

/** What words that state a number count by: thousands, hundreds, dozens, tens. */
const UNITS = [1000, 100, 12, 10];

/**
 * The token behind what links the ends of a range at token `at`, or -1. Conjunctions make one only
 * behind an opening word.
 */
function afterLink(view: View, first: ParsedNumber, opened: boolean): number {
  const at = first.to;
  const link = view.hits.find(at, "range-link");
  if (!link && isMark(view.tokens, at, "-")) return at + 1;
  const conjunction = numberWords(view).conjunction(at);
  if (link) return opened || conjunction !== link.to ? link.to : -1;
  if (opened || conjunction >= 0) return opened ? conjunction : -1;
  const { juxtaposed } = view.pack.facts.numbers;
  return juxtaposed && !first.digits && isNumberWord(view, at) ? at : -1;
}

function isNumberWord({ tokens, hits }: View, i: number): boolean {
  return tokens.kind[i] !== NUMBER && hits.find(i, "number")?.prefix === "";
}

/** Where a number begins: behind a prefix that is written onto a word. */
function startOf({ hits, tokens }: View, i: number, { digits }: ParsedNumber): number {
  const hit = digits ? undefined : hits.find(i, "number");
  return hit ? hit.start : (tokens.start[i] as number);
}
