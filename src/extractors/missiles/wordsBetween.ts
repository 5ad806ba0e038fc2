/** The words that may stand between a number and the noun that it counts, step by step. */

import { hyphenJoins } from "../../text/marks.ts";
import { has, isMark, NUMBER, SPACED, type Tokens, touches, WORD } from "../../text/words.ts";
import { numberWords } from "../counts/numberWords.ts";
import type { View } from "../view.ts";
import { firstPlain, type Model, modelAt } from "./models.ts";
import { COUNTED } from "./nouns.ts";
import { unlistedAt } from "./unlistedModels.ts";

/** No compound word has more pieces (air-to-air-and-surface-to-air). */
const MOST_PIECES = 10;

export interface Step {
  readonly to: number;
  readonly modifier?: string;
  readonly model?: Model;
  /** A model that is not listed. */
  readonly name?: string;
  /** What comes next is joined to what came before. */
  readonly joins?: boolean;
  readonly place?: boolean;
}

/**
 * One step over a word that may stand between the number, which ends before token `first`, and the
 * noun; undefined where the phrase ends.
 */
export function stepOver(view: View, at: number, first: number): Step | undefined {
  const known = afterHanging(view, at) ?? overModifier(view, at) ?? numberedName(view, at);
  if (known) return known;
  const adjective = firstPlain(view, at, "adjective");
  const to =
    afterMeasure(view, at) ??
    afterCompound(view.tokens, at, adjective?.to ?? at + 1) ??
    adjective?.to ??
    afterMark(view, at);
  if (to !== undefined) return { to };
  const place = afterPlace(view, at);
  if (place !== undefined) return { to: place, place: true };
  return (at > first ? afterJoin(view, at) : undefined) ?? unlistedAt(view, at);
}

/** `9M727`: a name that begins with digits, which are not nine metres. */
function numberedName(view: View, at: number): Step | undefined {
  return view.tokens.kind[at] === NUMBER ? unlistedAt(view, at) : undefined;
}

/** `air-, sea- and ground-launched`: pieces of a compound that a conjunction or a range parts. */
function afterHanging(view: View, at: number): Step | undefined {
  const { tokens } = view;
  const hangs = tokens.kind[at] === WORD && isMark(tokens, at + 1, "-") && touches(tokens, at + 1);
  if (!hangs) return undefined;
  if (isMark(tokens, at + 2, ",")) return { to: at + 3 };
  if (touches(tokens, at + 2)) return undefined;
  if (numberWords(view).conjunction(at + 2) >= 0) return { to: at + 2 };
  // `short- to medium-range`
  const range = view.hits.find(at + 2, "range-link");
  return range && { to: range.to };
}

/** `cruise and ballistic`, `Kh-55/Kh-101`, `Kh-22/32`: what joins modifiers before one noun. */
function afterJoin(view: View, at: number): Step | undefined {
  const { tokens } = view;
  if (isMark(tokens, at, "/") && touches(tokens, at) && touches(tokens, at + 1)) {
    if (modelAt(view, at + 1, false)) return { to: at + 1, joins: true };
    return { to: afterDesignation(tokens, at + 1) };
  }
  if (isMark(tokens, at, ","))
    return modelAt(view, at + 1, false) ? { to: at + 1, joins: true } : undefined;
  const either = view.hits.find(at, "range-link");
  const conjunction = numberWords(view).conjunction(at);
  if (either && conjunction < 0)
    return modelAt(view, either.to, false) ? { to: either.to, joins: true } : undefined;
  const to = conjunction;
  if (to < 0 || tokens.kind[to] === NUMBER || view.hits.has(to, "number")) return undefined;
  return modelAt(view, to, false) || stepOver(view, to, to) ? { to, joins: true } : undefined;
}

/** The token after a word and the pieces that hyphens and digits tie to it: `Sahand-7`, `9M728`. */
function afterDesignation(tokens: Tokens, at: number): number {
  let to = at + 1;
  for (let pieces = 1; pieces < MOST_PIECES && to < tokens.count && touches(tokens, to); pieces++) {
    if (hyphenJoins(tokens, to)) to++;
    if (tokens.kind[to] !== WORD && tokens.kind[to] !== NUMBER) break;
    to++;
  }
  return to;
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
export function afterMeasure({ tokens, hits }: View, at: number): number | undefined {
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

export function tiesWord(tokens: Tokens, i: number): boolean {
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
  // `26-missile salvo`
  const tied =
    hyphenJoins(tokens, at) && tokens.kind[at - 1] === NUMBER && hits.hasAny(at + 1, COUNTED);
  return quote || comma || tied ? at + 1 : undefined;
}
