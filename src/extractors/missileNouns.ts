/**
 * The noun phrase of a missile count: class, model and the words between them and a number. Knows
 * no numbers. Words that it does not know end it, so an unknown adjective costs a count.
 */

import type { Quantity } from "../entity.ts";
import type { Hit } from "../matching/phrases.ts";
import { hyphenJoins, isQuote } from "../text/marks.ts";
import {
  has,
  isMark,
  NUMBER,
  PUNCTUATION,
  SPACED,
  type Tokens,
  touches,
  WORD,
} from "../text/words.ts";
import { fact, plain, type View } from "./view.ts";

/** What is counted, and where it ends: `end` in the text, `to` as a token. */
export interface Noun {
  readonly classId: string | null;
  /** The class that a modifier says (cruise). */
  readonly modifier: string | null;
  readonly model: string | null;
  readonly end: number;
  readonly to: number;
  /** The entry that it rests on. */
  readonly hit: Hit;
}

/** Why no missiles follow a number. */
export type NounRefusal =
  /** `20 km missiles`: the number measures. */
  | "measures"
  /** A model whose name is also something else's counts only before its noun. */
  | "model-needs-noun"
  /** `23 jets fired missiles` */
  | "counts-nothing";

/** Words that may stand between the number and the noun. */
const MOST_BETWEEN = 7;
/** No compound word has more pieces (air-to-air-and-surface-to-air). */
const MOST_PIECES = 10;

/** The noun, or the model that stands for it, that a quantity before token `i` counts. */
export function nounPhrase(view: View, i: number, quantity: Quantity): Noun | NounRefusal {
  const { tokens, hits } = view;
  let modifier: string | null = null;
  let model: Model | undefined;
  let quoted = false;
  let at = i;
  for (let steps = 0; steps < MOST_BETWEEN && at < tokens.count; steps++) {
    const noun = nounAt(view, at, quantity);
    if (noun) return afterNoun(view, { ...nounOf(noun), modifier, model: model?.id ?? null });
    if (at === i && hits.has(at, "unit") && !afterMeasure(view, at)) return "measures";
    const named = modelAt(view, at, quoted);
    const next: Step | undefined = named ?? stepOver(view, at);
    if (!next) break;
    if (named) model = named;
    else if (next.modifier) modifier = next.modifier;
    quoted = !named && isQuote(tokens, at);
    at = next.to;
  }
  if (!model) return "counts-nothing";
  if (fact(view.pack, "missile-model", model.id)?.noun === true) return "model-needs-noun";
  const { id, end, to, hit } = model;
  return { classId: null, modifier, model: id, end, to, hit };
}

/** Modifiers of a class with no noun behind them, for coordinations. */
export function modifierAlone({ hits }: View, i: number): Noun | undefined {
  const hit = hits.find(i, "missile-modifier");
  return hit && { ...nounOf(hit), classId: null, modifier: hit.value };
}

/** A model that stands for its noun. */
export function modelAlone(view: View, i: number): Noun | undefined {
  const model = modelAt(view, i, false);
  if (!model) return undefined;
  const { id, end, to, hit } = model;
  return { classId: null, modifier: null, model: id, end, to, hit };
}

/** A noun with nothing around it. */
export function nounOf(hit: Hit): Noun {
  const { value, end, to } = hit;
  return { classId: value, modifier: null, model: null, end, to, hit };
}

/**
 * Class and model may follow the noun: `صاروخ كروز`, `ракет «Калибр»`, `missiles of the type X`.
 */
export function afterNoun(view: View, noun: Noun): Noun {
  const { tokens } = view;
  let { modifier, model, end, to } = noun;
  let at = to;
  let quoted = false;
  for (let steps = 0; steps < MOST_BETWEEN && at < tokens.count; steps++) {
    const named = modelAt(view, at, quoted);
    if (named) return { ...noun, modifier, model: model ?? named.id, end: named.end, to: named.to };
    const next = firstPlain(view, at, "missile-modifier");
    const linked = next ? next.to : afterLink(view, at);
    if (next) {
      modifier ??= next.value;
      end = next.end;
      to = next.to;
    }
    if (linked >= 0) at = linked;
    else if (!quoted && isQuote(tokens, at) && has(tokens, at, SPACED)) {
      quoted = true;
      at++;
    } else {
      const adjective = firstPlain(view, at, "adjective");
      if (!adjective) break;
      at = adjective.to;
    }
  }
  return { ...noun, modifier, model, end, to };
}

/** `of the type`: what may stand between the noun and its model; the token after it, or -1. */
function afterLink({ hits }: View, at: number): number {
  const link = hits.find(at, "missile-link") ?? hits.find(at, "missile-filler");
  return link?.prefix === "" ? link.to : -1;
}

/**
 * The noun at token `i`; a singular only for numbers that take one in the language, and an article
 * only after a vague number.
 */
function nounAt({ hits, pack }: View, i: number, { count }: Quantity): Hit | undefined {
  const plural = hits.find(i, "missile-plural");
  const singular = hits.find(i, "missile-singular");
  const { singular: takes } = pack.facts.numbers;
  const fits = singular && (takes.length === 0 || (count !== null && takes.includes(count)));
  const noun = fits && !(plural && plural.to >= singular.to) ? singular : plural;
  return noun && plain(noun, pack) ? noun : undefined;
}

/** A model's name; a quote that closes it belongs to it. */
interface Model {
  readonly id: string;
  readonly end: number;
  readonly to: number;
  readonly hit: Hit;
}

function modelAt(view: View, at: number, quoted: boolean): Model | undefined {
  const { tokens } = view;
  const hit = firstPlain(view, at, "missile-model");
  if (!hit) return undefined;
  const { value: id, end, to } = hit;
  if (!quoted || !isQuote(tokens, to)) return { id, end, to, hit };
  return { id, end: tokens.end[to] as number, to: to + 1, hit };
}

/** The longest hit of a tag without a prefix; AGM-84 is not read out of AGM-84H. */
function firstPlain(view: View, i: number, tag: Hit["tag"]): Hit | undefined {
  const hit = view.hits.find(i, tag);
  if (!hit || !plain(hit, view.pack)) return undefined;
  const goesOn = touches(view.tokens, hit.to) && view.tokens.kind[hit.to] !== PUNCTUATION;
  return goesOn && tag === "missile-model" ? undefined : hit;
}

interface Step {
  readonly to: number;
  readonly modifier?: string;
}

/** One step over a word that may stand between number and noun; undefined where the phrase ends. */
function stepOver(view: View, at: number): Step | undefined {
  const known = overModifier(view, at);
  if (known) return known;
  const adjective = firstPlain(view, at, "adjective");
  const to =
    afterMeasure(view, at) ??
    afterCompound(view.tokens, at, adjective?.to ?? at + 1) ??
    adjective?.to ??
    afterPlace(view, at) ??
    afterMark(view, at);
  return to === undefined ? undefined : { to };
}

/**
 * `cruise`, `high-precision`, `units of`: the longer of a modifier and a word that says nothing.
 */
function overModifier(view: View, at: number): Step | undefined {
  const { hits } = view;
  const modifier = firstPlain(view, at, "missile-modifier");
  const filler =
    hits.find(at, "missile-filler") ??
    hits.find(at, "missile-counter") ??
    hits.find(at, "missile-link");
  if (filler?.prefix === "" && !(modifier && modifier.to >= filler.to)) return { to: filler.to };
  return modifier && { to: modifier.to, modifier: modifier.value };
}

/** `122-mm`, `300 km`: a measure that describes the missile; the token after it. */
function afterMeasure({ tokens, hits }: View, at: number): number | undefined {
  if (tokens.kind[at] !== NUMBER) return undefined;
  return hits.find(isMark(tokens, at + 1, "-") ? at + 2 : at + 1, "unit")?.to;
}

/** `Iranian-made`, `sea-launched`: the token after a compound whose first piece ends at `end`. */
function afterCompound(tokens: Tokens, at: number, end: number): number | undefined {
  if (tokens.kind[at] !== WORD) return undefined;
  let to = end;
  for (let pieces = 1; pieces < MOST_PIECES && tiesWord(tokens, to); pieces++) to += 2;
  return to === end ? undefined : to;
}

function tiesWord(tokens: Tokens, i: number): boolean {
  return hyphenJoins(tokens, i) && tokens.kind[i + 1] === WORD;
}

function afterPlace({ hits }: View, at: number): number | undefined {
  const place = hits.find(at, "place");
  return place?.prefix === "" ? place.to : undefined;
}

/** A quote, no apostrophe, and a comma before a modifier. */
function afterMark({ tokens, hits }: View, at: number): number | undefined {
  const quote =
    isMark(tokens, at, '"') ||
    (isMark(tokens, at, "'") && (has(tokens, at, SPACED) || has(tokens, at + 1, SPACED)));
  const comma = isMark(tokens, at, ",") && hits.has(at + 1, "missile-modifier");
  return quote || comma ? at + 1 : undefined;
}
