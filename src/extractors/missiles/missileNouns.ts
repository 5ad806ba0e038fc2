/**
 * The noun phrase of a missile count: a noun, or a model that stands for it, over the words between
 * it and a number. Knows no numbers. Words that it does not know end it, so an unknown adjective
 * costs a count.
 */

import type { Quantity } from "../../entity.ts";
import type { Hit } from "../../matching/phrases.ts";
import { isQuote } from "../../text/marks.ts";
import { ALL_CAPITALS, CAPITAL, has, NUMBER, type Tokens } from "../../text/words.ts";
import { isCarrier } from "../counts/carriers.ts";
import { fact, plain, type View } from "../view.ts";
import { afterNoun } from "./behindNouns.ts";
import { isWritten, type Model, modelAt } from "./models.ts";
import { Modifiers } from "./modifiers.ts";
import { MOST_BETWEEN, type Noun, nounOf } from "./nouns.ts";
import { afterMeasure, type Step, stepOver, tiesWord } from "./wordsBetween.ts";

/** Why no missiles follow a number. */
export type NounRefusal =
  /** `20 km missiles`: the number measures. */
  | "measures"
  /** A model whose name is also something else's counts only before its noun. */
  | "model-needs-noun"
  /** `6 Iskander launchers` */
  | "counts-carriers"
  /** `23 jets fired missiles` */
  | "counts-nothing";

/**
 * The noun, or the model that stands for it, that a quantity before token `i` counts. `flew` is asked
 * of a model that is also a system, or an ordinary word, and ends before token `to`.
 */
export function nounPhrase(
  view: View,
  i: number,
  quantity: Quantity,
  flew: (to: number, model: string) => boolean = () => false,
): Noun | NounRefusal {
  const { tokens, hits } = view;
  const said = new Modifiers(view);
  let alone: Model | undefined;
  let quoted = false;
  let at = i;
  for (let steps = 0; steps < MOST_BETWEEN && at < tokens.count; steps++) {
    const noun = nounAt(view, at, quantity);
    if (noun && said.named && isTeam(tokens, noun)) break;
    if (noun) return afterNoun(view, said.of(nounOf(noun)));
    const model = modelAt(view, at, quoted);
    if (!model && at === i && hits.has(at, "unit") && !afterMeasure(view, at)) return "measures";
    const tied = model ? afterTies(tokens, model.to) : at;
    const next: Step | undefined = model ? { to: tied, model } : stepOver(view, at, i);
    if (!next) break;
    said.add(next);
    // `3 Kalibr-armed ships`, `two harpoons`: such a model counts only beside its noun.
    // A name in quotes is one in small letters too: 6 «искандеров».
    const stands =
      model !== undefined &&
      tied === model.to &&
      (isWritten(view, model.hit) || (quoted && isQuote(tokens, model.to - 1)));
    if (model && !said.joined) alone = stands ? model : undefined;
    else if (model && alone && stands && tied === model.to && bothNumbered(view, alone, model))
      alone = { ...model, others: true };
    quoted = !model && isQuote(tokens, at);
    at = next.to;
  }
  if (!alone) return "counts-nothing";
  const { id, end, to, hit } = alone;
  if (fact(view.pack, "missile-model", id)?.noun === true && !flew(to, id))
    return "model-needs-noun";
  if (isCarrier(view, to)) return "counts-carriers";
  const model = alone.others ? null : id;
  return { ...nounOf(hit), classId: null, modifier: said.modifier, model, end, to };
}

/** `20 Kh-101 and Kh-555`: two designations joined are counted together; of two names the first. */
function bothNumbered({ tokens }: View, one: Model, other: Model): boolean {
  const numbered = ({ hit }: Model) => tokens.kind[hit.to - 1] === NUMBER;
  return numbered(one) && numbered(other);
}

/** The Houston Rockets: a noun with a capital behind the name of a place. */
function isTeam(tokens: Tokens, { from }: Hit): boolean {
  return has(tokens, from, CAPITAL) && !has(tokens, from, ALL_CAPITALS);
}

/** The token after the words that hyphens tie to what ends before token `at`: `Kalibr-type`. */
function afterTies(tokens: Tokens, at: number): number {
  let to = at;
  while (tiesWord(tokens, to)) to += 2;
  return to;
}

/** Modifiers of a class with no noun behind them, for coordinations. */
export function modifierAlone({ hits }: View, i: number): Noun | undefined {
  const hit = hits.find(i, "missile-modifier");
  return hit && { ...nounOf(hit), classId: null, modifier: hit.value };
}

/** A model that stands for its noun. */
export function modelAlone(view: View, i: number): Noun | undefined {
  const model = modelAt(view, i, false);
  if (!model || !isWritten(view, model.hit)) return undefined;
  const { id, end, to, hit } = model;
  return { ...nounOf(hit), classId: null, model: id, end, to };
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
