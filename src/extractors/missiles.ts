/** Missile counts: a quantity bound to the missiles it counts, over the modifiers between them. */

import type { Candidate, CandidateOf, Mark } from "../candidate.ts";
import type { Quantity, Span } from "../entity.ts";
import type { Pack } from "../lexicon/pack.ts";
import type { Hit } from "../matching/phrases.ts";
import { parseNumber } from "../text/numbers.ts";
import { has, isMark, NUMBER, PUNCTUATION, SPACED, touches, WORD } from "../text/words.ts";
import { numberWords } from "./numberWords.ts";
import {
  bound,
  boundedQuantity,
  exact,
  type FoundQuantity,
  isQuote,
  rangeAt,
} from "./quantities.ts";
import { type ExtractorOf, fact, from, plain, type View } from "./view.ts";

/** Words that may stand between the number and the noun. */
const MOST_BETWEEN = 7;
/** No compound word has more pieces (air-to-air-and-surface-to-air). */
const MOST_PIECES = 10;

export const missiles: ExtractorOf = (pack) => (view) => {
  const candidates: Candidate[] = [];
  const { tokens, hits } = view;
  const hopeless = new Set<number>();
  for (let i = 0; i < tokens.count; ) {
    const found = counted(view, pack, i, hopeless);
    if (found) {
      for (const one of found.counts) candidates.push(one);
      i = Math.max(found.to, i + 1);
    } else {
      // A number that counts nothing here must not be read again from its middle (`20–30 jets`,
      // `1,093 targets`).
      const isNumber = tokens.kind[i] === NUMBER || hits.has(i, "number");
      const read = isNumber
        ? (rangeAt(view, pack, i) ??
          parseNumber(tokens, i, pack.facts.numbers, numberWords(view, pack)))
        : undefined;
      i = read ? Math.max(read.to, i + 1) : i + 1;
    }
  }
  return candidates;
};

interface Counted {
  readonly counts: Candidate[];
  readonly to: number;
}

/**
 * A count that begins at token `i`; `hopeless` are the tokens at which a coordination went on that
 * counts nothing.
 */
function counted(view: View, pack: Pack, i: number, hopeless: Set<number>): Counted | undefined {
  const dual = dualNoun(view, pack, i) ?? nounThenOne(view, pack, i);
  if (dual) return dual;
  const quantity = hopeless.has(i) ? undefined : boundedQuantity(view, pack, i);
  if (!quantity) return undefined;
  return counting(view, pack, quantity, hopeless);
}

/**
 * What a quantity counts. In `three ballistic and five cruise missiles` the first count shares the
 * second one's noun.
 */
function counting(
  view: View,
  pack: Pack,
  first: FoundQuantity,
  hopeless: Set<number>,
): Counted | undefined {
  const shared: Candidate[] = [];
  const begun: number[] = [];
  for (let quantity = first; ; ) {
    const { start } = quantity;
    const noun = nounPhrase(view, pack, quantity);
    if (noun) {
      // `ثلاثة صواريخ على الأقل`: a bound behind the noun bounds the count; the mention ends with
      // the noun.
      const after =
        quantity.quantity.qualifier === "exact"
          ? view.hits.find(noun.to, "bound-after")
          : undefined;
      const counted = after ? bound(quantity.quantity, after.value) : quantity.quantity;
      shared.push(claim(view, counted, noun, { start, end: noun.end }));
      return { counts: shared, to: after ? after.to : noun.to };
    }
    const open = modifiersOnly(view, quantity.to);
    const next = open ? goesOn(view, pack, open.to) : -1;
    const second = next < 0 || hopeless.has(next) ? undefined : boundedQuantity(view, pack, next);
    if (!open || !second) {
      // Each member is where the reader comes next: without this it would read the rest of the list
      // from every one.
      for (const i of begun) hopeless.add(i);
      return undefined;
    }
    shared.push(claim(view, quantity.quantity, open, { start, end: open.end }));
    begun.push(next);
    quantity = second;
  }
}

/** The token at which a coordination goes on behind a conjunction or a comma, or -1. */
function goesOn(view: View, pack: Pack, at: number): number {
  const next = numberWords(view, pack).conjunction(at);
  return next < 0 && isMark(view.tokens, at, ",") ? at + 1 : next;
}

const DUAL: readonly Mark[] = ["dual"];

function claim(
  view: View,
  quantity: Quantity,
  noun: Noun,
  { start, end }: Span,
): CandidateOf<"missile-count"> {
  const { pack } = view;
  const nounClass = noun.classId
    ? (fact(pack, "missile-class", noun.classId)?.class ?? null)
    : null;
  const model = noun.model ? fact(pack, "missile-model", noun.model) : undefined;
  const missileClass = model?.class ?? noun.modifier ?? nounClass;
  const classId =
    (missileClass && pack.catalogue.missileClassId(missileClass)) || noun.classId || "missile";
  return {
    ...from(noun.hit, view, "count"),
    start,
    end,
    kind: "missile-count",
    id: noun.model ?? classId,
    quantity,
    missile: { class: missileClass, model: noun.model },
  };
}

interface Noun {
  readonly classId: string | null;
  readonly modifier: string | null;
  readonly model: string | null;
  readonly end: number;
  readonly to: number;
  /** The entry that it rests on. */
  readonly hit: Hit;
}

/** The noun, or the model that stands for it, that a number before token `i` counts. */
function nounPhrase(view: View, pack: Pack, quantity: FoundQuantity): Noun | undefined {
  const { tokens, hits } = view;
  const i = quantity.to;
  let modifier: string | null = null;
  let model: string | null = null;
  let modelEnd = -1;
  let modelTo = -1;
  let quoted = false;
  let rests: Hit | undefined;
  let at = i;
  for (let steps = 0; steps < MOST_BETWEEN && at < tokens.count; steps++) {
    const noun = nounAt(view, pack, at, quantity.quantity);
    if (noun) {
      return afterNoun(view, pack, {
        classId: noun.value,
        modifier,
        model,
        end: noun.end,
        to: noun.to,
        hit: noun,
      });
    }
    if (steps === 0 && hits.has(at, "unit") && !measureModifier(view, at)) return undefined;
    const named = firstPlain(view, pack, at, "missile-model");
    if (named) {
      model = named.value;
      modelEnd = named.end;
      modelTo = named.to;
      rests = named;
      at = named.to;
      if (quoted && isQuote(view, at)) {
        modelEnd = tokens.end[at] as number;
        at++;
        modelTo = at;
      }
      quoted = false;
      continue;
    }
    const next = stepOver(view, pack, at);
    if (!next) break;
    if (next.modifier) modifier = next.modifier;
    quoted = isQuote(view, at);
    at = next.to;
  }
  if (model && rests && fact(pack, "missile-model", model)?.noun !== true) {
    return { classId: null, modifier, model, end: modelEnd, to: modelTo, hit: rests };
  }
  return undefined;
}

/** Modifiers of a class with no noun behind them, for coordinations. */
function modifiersOnly(view: View, i: number): Noun | undefined {
  const hit = view.hits.find(i, "missile-modifier");
  if (!hit) return undefined;
  return {
    classId: null,
    modifier: hit.value,
    model: null,
    end: hit.end,
    to: hit.to,
    hit,
  };
}

/**
 * The noun at token `i`; a singular only for numbers that take one in the language, and an article
 * only after a vague number.
 */
function nounAt({ hits }: View, pack: Pack, i: number, { count }: Quantity): Hit | undefined {
  const plural = hits.find(i, "missile-plural");
  const singular = hits.find(i, "missile-singular");
  const { singular: takes } = pack.facts.numbers;
  const fits = singular && (takes.length === 0 || (count !== null && takes.includes(count)));
  const noun = fits && !(plural && plural.to >= singular.to) ? singular : plural;
  return noun && plain(noun, pack) ? noun : undefined;
}

interface Step {
  readonly to: number;
  readonly modifier?: string;
}

/** One step over a word that may stand between number and noun; undefined where the phrase ends. */
function stepOver(view: View, pack: Pack, at: number): Step | undefined {
  const { tokens, hits } = view;
  const modifier = firstPlain(view, pack, at, "missile-modifier");
  const filler =
    hits.find(at, "missile-filler") ??
    hits.find(at, "missile-counter") ??
    hits.find(at, "missile-link");
  if (modifier && !(filler && filler.to > modifier.to))
    return { to: modifier.to, modifier: modifier.value };
  if (filler && filler.prefix === "") return { to: filler.to };
  if (modifier) return { to: modifier.to, modifier: modifier.value };
  const adjective = firstPlain(view, pack, at, "adjective");
  const end = adjective?.to ?? at + 1;
  if (measureModifier(view, at)) return { to: measureModifier(view, at) as number };
  // `Iranian-made`, `sea-launched`: a compound word.
  if (
    isMark(tokens, end, "-") &&
    touches(tokens, end) &&
    touches(tokens, end + 1) &&
    tokens.kind[end + 1] === WORD &&
    tokens.kind[at] === WORD
  ) {
    let to = end + 2;
    for (let pieces = 2; pieces < MOST_PIECES; pieces++) {
      if (
        !isMark(tokens, to, "-") ||
        !touches(tokens, to) ||
        !touches(tokens, to + 1) ||
        tokens.kind[to + 1] !== WORD
      )
        break;
      to += 2;
    }
    return { to };
  }
  if (adjective) return { to: adjective.to };
  const place = hits.find(at, "place");
  if (place && place.prefix === "") return { to: place.to };
  if (
    isMark(tokens, at, '"') ||
    (isMark(tokens, at, "'") && (has(tokens, at, SPACED) || has(tokens, at + 1, SPACED)))
  )
    return { to: at + 1 };
  if (isMark(tokens, at, ",") && hits.has(at + 1, "missile-modifier")) return { to: at + 1 };
  return undefined;
}

/** `122-mm`, `300 km`: a measure that describes the missile; the token after it. */
function measureModifier({ tokens, hits }: View, at: number): number | undefined {
  if (tokens.kind[at] !== NUMBER) return undefined;
  let next = at + 1;
  if (isMark(tokens, next, "-")) next++;
  const unit = hits.find(next, "unit");
  return unit ? unit.to : undefined;
}

/**
 * Class and model may follow the noun: `صاروخ كروز`, `ракет «Калибр»`, `missiles of the type X`.
 */
function afterNoun(view: View, pack: Pack, noun: Noun): Noun {
  const { tokens, hits } = view;
  let { modifier, model, end, to } = noun;
  let at = to;
  let quoted = false;
  for (let steps = 0; steps < MOST_BETWEEN && at < tokens.count; steps++) {
    const found = firstPlain(view, pack, at, "missile-model");
    if (found) {
      if (model === null) model = found.value;
      end = found.end;
      at = found.to;
      if (quoted && isQuote(view, at)) {
        end = tokens.end[at] as number;
        at++;
      }
      to = at;
      break;
    }
    const next = firstPlain(view, pack, at, "missile-modifier");
    if (next) {
      modifier ??= next.value;
      end = next.end;
      at = next.to;
      to = at;
      continue;
    }
    const link = hits.find(at, "missile-link") ?? hits.find(at, "missile-filler");
    if (link && link.prefix === "") {
      at = link.to;
      continue;
    }
    if (isQuote(view, at) && has(tokens, at, SPACED) && !quoted) {
      quoted = true;
      at++;
      continue;
    }
    const adjective = firstPlain(view, pack, at, "adjective");
    if (adjective) {
      at = adjective.to;
      continue;
    }
    break;
  }
  return { ...noun, modifier, model, end, to };
}

function firstPlain(view: View, pack: Pack, i: number, tag: Hit["tag"]): Hit | undefined {
  const hit = view.hits.find(i, tag);
  if (!hit || !plain(hit, pack)) return undefined;
  // AGM-84 is not read out of AGM-84H.
  const goesOn = touches(view.tokens, hit.to) && view.tokens.kind[hit.to] !== PUNCTUATION;
  return goesOn && tag === "missile-model" ? undefined : hit;
}

/** صاروخين: the noun itself says two. */
function dualNoun(view: View, pack: Pack, i: number): Counted | undefined {
  const hit = view.hits.find(i, "missile-dual") ?? view.hits.find(i, "missile-construct");
  if (!hit) return undefined;
  const noun = afterNoun(view, pack, {
    classId: hit.value,
    modifier: null,
    model: null,
    end: hit.end,
    to: hit.to,
    hit,
  });
  // صاروخي is two missiles only where their class or model follows; else it is an adjective.
  if (hit.tag === "missile-construct" && noun.to === hit.to) return undefined;
  const quantity: Quantity = { count: 2, min: 2, max: 2, qualifier: "dual" };
  return {
    counts: [{ ...claim(view, quantity, noun, { start: hit.start, end: noun.end }), marks: DUAL }],
    to: noun.to,
  };
}

/** صاروخ واحد: the number stands after a singular noun. */
function nounThenOne(view: View, pack: Pack, i: number): Counted | undefined {
  const { hits } = view;
  const noun = hits.find(i, "missile-singular");
  if (!noun || pack.facts.numbers.postposed.length === 0) return undefined;
  const read = afterNoun(view, pack, {
    classId: noun.value,
    modifier: null,
    model: null,
    end: noun.end,
    to: noun.to,
    hit: noun,
  });
  for (const at of [noun.to, read.to]) {
    const one = hits.find(at, "number");
    if (one?.prefix !== "" || !pack.facts.numbers.postposed.includes(Number(one.value))) continue;
    const quantity = exact(Number(one.value));
    return {
      counts: [
        claim(view, quantity, read, { start: noun.start, end: Math.max(one.end, read.end) }),
      ],
      to: Math.max(one.to, read.to),
    };
  }
  return undefined;
}
