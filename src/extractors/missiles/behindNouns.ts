/** What follows a noun and belongs to it: class, model and name. */

import { isQuote } from "../../text/marks.ts";
import { has, isMark, SPACED, touches } from "../../text/words.ts";
import { numberWords } from "../counts/numberWords.ts";
import { plain, type View } from "../view.ts";
import { firstPlain, isWritten, type Model, modelAt } from "./models.ts";
import { COUNTED, classOf, commonClass, MOST_BETWEEN, type Noun } from "./nouns.ts";
import { unlistedBehind } from "./unlistedModels.ts";

/**
 * Class and model may follow the noun: `صاروخ كروز`, `ракет «Калибр»`, `missiles of the type X`.
 */
export function afterNoun(view: View, noun: Noun): Noun {
  const { tokens } = view;
  let { classId, modifier, end, to } = noun;
  let at = to;
  let quoted = false;
  for (let steps = 0; steps < MOST_BETWEEN && at < tokens.count; steps++) {
    const named = modelAt(view, at, quoted);
    if (named && (quoted || isWritten(view, named.hit)))
      return withModel(view, { ...noun, classId, modifier }, named);
    const saidBefore = modifier ?? classOf(view, noun);
    const next = modifierAt(view, at, saidBefore !== null && (to > noun.to || modifier === null));
    const linked = next ? next.to : afterLink(view, at);
    if (next) {
      const mixed = next.joined && saidBefore !== null && next.value !== saidBefore;
      if (mixed) classId = null;
      modifier = mixed ? null : (modifier ?? next.value);
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
  const unlisted = unlistedBehind(view, to);
  return { ...noun, classId, modifier, end, to, ...unlisted };
}

/** `موشک فاتح ۳۱۳ و قیام`, `ракеты Х-59/Х-69`: of two models it is neither. */
function withModel(view: View, noun: Noun, first: Model): Noun {
  const model = noun.model ?? first.id;
  const { tokens } = view;
  const slash = isMark(tokens, first.to, "/") && touches(tokens, first.to);
  const link = slash ? first.to + 1 : numberWords(view).conjunction(first.to);
  const quoted = link >= 0 && isQuote(tokens, link);
  const second =
    link < 0 ? writtenOnto(view, first.to) : modelAt(view, quoted ? link + 1 : link, quoted);
  if (!second || second.id === model) return { ...noun, model, end: first.end, to: first.to };
  return {
    ...{ ...noun, model: null, modifier: commonClass(view, model, second.id) ?? null },
    ...{ end: second.end, to: second.to },
  };
}

/** إسكندر وكينجال: a model onto which the conjunction is written. */
function writtenOnto({ hits, pack }: View, at: number): Model | undefined {
  const hit = hits.find(at, "missile-model");
  if (!hit || !pack.facts.conjunctions.includes(hit.prefix)) return undefined;
  return { id: hit.value, end: hit.end, to: hit.to, hit };
}

interface ModifierBehind {
  readonly value: string;
  readonly end: number;
  readonly to: number;
  readonly joined: boolean;
}

/** A modifier behind its noun; behind another one with a conjunction too: باليستيا ومجنحا. */
function modifierAt(view: View, at: number, second: boolean): ModifierBehind | undefined {
  const { hits, pack } = view;
  const hit = hits.find(at, "missile-modifier");
  if (hit && plain(hit, pack)) return { value: hit.value, end: hit.end, to: hit.to, joined: false };
  if (!second) return undefined;
  if (hit && pack.facts.conjunctions.includes(hit.prefix))
    return { value: hit.value, end: hit.end, to: hit.to, joined: true };
  const link = numberWords(view).conjunction(at);
  const next = link < 0 ? undefined : hits.find(link, "missile-modifier");
  if (next?.prefix !== "" || hits.hasAny(link, COUNTED) || hits.hasAny(next.to, COUNTED))
    return undefined;
  return { value: next.value, end: next.end, to: next.to, joined: true };
}

/** `of the type`: what may stand between the noun and its model; the token after it, or -1. */
function afterLink({ hits }: View, at: number): number {
  const link = hits.find(at, "missile-link") ?? hits.find(at, "missile-filler");
  return link?.prefix === "" ? link.to : -1;
}
