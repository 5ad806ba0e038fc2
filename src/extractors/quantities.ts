/**
 * Stated quantities: numbers that can be counts, exact, bounded, ranged or vague. What they count
 * is the caller's business.
 */

import type { Quantity } from "../entity.ts";
import type { Pack } from "../lexicon/pack.ts";
import { type ParsedNumber, times } from "../text/digits.ts";
import { parseNumber } from "../text/numbers.ts";
import {
  foldedWord,
  has,
  isMark,
  NEW_LINE,
  NUMBER,
  PUNCTUATION,
  touches,
  WORD,
} from "../text/words.ts";
import { numberWords } from "./numberWords.ts";
import type { View } from "./view.ts";

export interface FoundQuantity {
  readonly quantity: Quantity;
  readonly start: number;
  readonly to: number;
}

/** `more than 20`, `20 or more`, `between 20 and 30`, `dozens of`. */
export function boundedQuantity(view: View, pack: Pack, i: number): FoundQuantity | undefined {
  const { hits } = view;
  const before = hits.find(i, "bound-before");
  if (before) {
    let at = before.to;
    // Two bounds may follow each other: "at least some 20".
    const second = hits.find(at, "bound-before");
    if (second && !quantityAt(view, pack, at)) at = second.to;
    const inner = quantityAt(view, pack, at);
    if (inner)
      return { ...inner, start: before.start, quantity: bound(inner.quantity, before.value) };
  }
  const quantity = quantityAt(view, pack, i);
  if (!quantity) return undefined;
  const after = hits.find(quantity.to, "bound-after");
  if (after) {
    return { ...quantity, to: after.to, quantity: bound(quantity.quantity, after.value) };
  }
  return quantity;
}

/** The bounds that a qualifier puts on a stated number. `about 20` promises none. */
export function bound(quantity: Quantity, qualifier: string): Quantity {
  const { count, min } = quantity;
  if (count === null) return quantity.qualifier === "range" || min === null ? quantity : quantity;
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

export function quantityAt(view: View, pack: Pack, i: number): FoundQuantity | undefined {
  const { hits, tokens } = view;
  const range = rangeAt(view, pack, i);
  if (range) return range;
  const vague = hits.find(i, "vague");
  const stated = hits.find(i, "exact");
  const number = afterFraction(view, pack, i) ? undefined : numberAt(view, pack, i);
  // A bare `тысячи` is vague; with a number before it, it is read as part of that number.
  if (
    number &&
    !(vague && vague.to >= number.to && !number.digits) &&
    !(stated && stated.to > number.to)
  ) {
    const hit = hits.find(i, "number");
    const start = hit && !number.digits ? hit.start : (tokens.start[i] as number);
    return { quantity: exact(number.value), start, to: number.to };
  }
  if (stated && !(vague && vague.to > stated.to)) {
    return { quantity: exact(Number(stated.value)), start: stated.start, to: stated.to };
  }
  if (vague) {
    const [qualifier, min] = vague.value.split(" ");
    const quantity = {
      count: null,
      min: Number(min),
      max: null,
      qualifier: qualifier as Quantity["qualifier"],
    };
    return { quantity, start: vague.start, to: vague.to };
  }
  return undefined;
}

/** `20–30`, `20 to 30`, `between 20 and 30`, `от 20 до 30`. */
export function rangeAt(view: View, pack: Pack, i: number): FoundQuantity | undefined {
  const { hits, tokens } = view;
  const open = hits.find(i, "range-open");
  const first = numberAt(view, pack, open ? open.to : i, true);
  if (!first) return undefined;
  let at = -1;
  const link = hits.find(first.to, "range-link");
  if (link) at = link.to;
  else if (isMark(tokens, first.to, "-")) at = first.to + 1;
  else if (open) at = numberWords(view, pack).conjunction(first.to);
  if (at < 0) return undefined;
  // "and" and "or" make a range only after an opening word; a hyphen needs digits on both sides.
  const second = numberAt(view, pack, at);
  if (!second || second.value <= first.value) return undefined;
  // `от 120 до 150 тысяч`: a scale behind the second number belongs to both.
  const shared = first.scale === 1 && first.value < second.value / second.scale ? second.scale : 1;
  const min = times(first, shared);
  if (min === undefined) return undefined;
  if (!open && link && numberWords(view, pack).conjunction(first.to) === at) return undefined;
  const hit = hits.find(i, "number");
  const start = open ? open.start : hit && !first.digits ? hit.start : (tokens.start[i] as number);
  return {
    quantity: { count: null, min, max: second.value, qualifier: "range" },
    start,
    to: second.to,
  };
}

/**
 * A number that can be a count: whole, and not part of a designation, a date, a measure, money or a
 * percentage. The first of a range may be a fraction of the second one's scale (`2.5 to 3
 * million`).
 */
function numberAt(view: View, pack: Pack, i: number, fraction = false): ParsedNumber | undefined {
  const { tokens, hits } = view;
  if (i >= tokens.count) return undefined;
  const number = parseNumber(tokens, i, pack.facts.numbers, numberWords(view, pack));
  if (!number || (fraction ? number.value <= 0 : !number.whole || number.value < 1))
    return undefined;
  let { to } = number;
  if (number.digits) {
    if (touches(tokens, i) && !mayTouch(view, pack, i)) return undefined;
    if (isGroup(view, i)) return undefined;
    if (isMark(tokens, to, "%")) return undefined;
    if (to < tokens.count && tokens.kind[to] === WORD && touches(tokens, to)) return undefined;
    if (number.plain && number.value >= 1900 && number.value <= 2100 && number.value % 100 !== 0)
      return undefined;
    if (hits.endingAt(i, "month")) return undefined;
    // An ending written onto the digits: 26-ю.
    if (
      isMark(tokens, to, "-") &&
      touches(tokens, to) &&
      touches(tokens, to + 1) &&
      hits.has(to + 1, "suffix")
    )
      to += 2;
  }
  return to === number.to ? number : { ...number, to };
}

/** `2.5 to 3 missiles`: the end of a range of which the beginning counts nothing. */
function afterFraction({ tokens, hits }: View, pack: Pack, i: number): boolean {
  const link = hits.endingAt(i, "range-link")?.from ?? (isMark(tokens, i - 1, "-") ? i - 1 : i);
  const mark = link - 2;
  if (link === i || !isMark(tokens, mark, pack.facts.numbers.decimal)) return false;
  return (
    tokens.kind[mark - 1] === NUMBER &&
    touches(tokens, mark) &&
    tokens.kind[mark + 1] === NUMBER &&
    touches(tokens, mark + 1)
  );
}

/**
 * `1 234` where the language does not group by blanks: 234 is not the number. Behind a designation
 * it may be (Su-24).
 */
function isGroup({ tokens }: View, i: number): boolean {
  const digits = (at: number) =>
    tokens.kind[at] === NUMBER ? (tokens.to[at] as number) - (tokens.from[at] as number) : 0;
  // `1,⏎200`: a group that a line end has cut off.
  if (
    digits(i) === 3 &&
    isMark(tokens, i - 1, ",") &&
    touches(tokens, i - 1) &&
    digits(i - 2) > 0 &&
    digits(i - 2) <= 3
  )
    return true;
  return (
    digits(i) === 3 &&
    digits(i - 1) > 0 &&
    digits(i - 1) <= 3 &&
    !touches(tokens, i - 1) &&
    !has(tokens, i, NEW_LINE)
  );
}

/** May a number be written right onto what stands before it and still be a number of its own? */
function mayTouch(view: View, pack: Pack, i: number): boolean {
  return (
    isOpening(view, i - 1) ||
    afterRangeHyphen(view, i) ||
    afterPrefix(view, pack, i) ||
    afterClause(view, i)
  );
}

/**
 * Letters of a word that can close a clause: shorter ones before a point are abbreviations (No.7).
 */
const SHORTEST_LAST_WORD = 3;
const CLAUSE_ENDS = [".", "!", "?", ";", ":", ","];
const CLOSINGS = [")", "]", '"'];

/**
 * `captured.7 missiles`, `(captured).7 missiles`: the blank behind the end of a clause is missing.
 */
function afterClause({ tokens }: View, i: number): boolean {
  if (!touches(tokens, i - 1) || !CLAUSE_ENDS.some((mark) => isMark(tokens, i - 1, mark)))
    return false;
  if (CLOSINGS.some((mark) => isMark(tokens, i - 2, mark))) return true;
  const letters = (tokens.to[i - 2] as number) - (tokens.from[i - 2] as number);
  return tokens.kind[i - 2] === WORD && letters >= SHORTEST_LAST_WORD;
}

export function isQuote({ tokens }: View, i: number): boolean {
  return isMark(tokens, i, '"') || isMark(tokens, i, "'");
}

function isOpening({ tokens }: View, i: number): boolean {
  return (
    isMark(tokens, i, '"') ||
    isMark(tokens, i, "(") ||
    isMark(tokens, i, "[") ||
    isMark(tokens, i, "'")
  );
}

/** A prefix may be written onto digits: بـ33، و25. */
function afterPrefix({ tokens }: View, pack: Pack, i: number): boolean {
  if (tokens.kind[i - 1] !== WORD || (touches(tokens, i - 1) && tokens.kind[i - 2] !== PUNCTUATION))
    return false;
  const word = foldedWord(tokens, i - 1);
  return pack.facts.prefixes.some((prefix) => prefix.cut === word);
}

/** The second number of `20-30` touches the hyphen, and the hyphen the first number. */
function afterRangeHyphen({ tokens }: View, i: number): boolean {
  return isMark(tokens, i - 1, "-") && i >= 2 && tokens.kind[i - 2] === NUMBER;
}
