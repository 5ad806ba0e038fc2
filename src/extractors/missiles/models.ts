/** Names of listed models, with their variants and the ending of several. */

import type { Hit } from "../../matching/phrases.ts";
import { hyphenJoins, isQuote } from "../../text/marks.ts";
import { isCareless } from "../../text/sentences.ts";
import {
  CAPITAL,
  has,
  isMark,
  NUMBER,
  PUNCTUATION,
  touches,
  WORD,
  writtenWord,
} from "../../text/words.ts";
import { pluralAt } from "../plurals.ts";
import { plain, type View } from "../view.ts";

/** A model's name; a quote that closes it belongs to it. */
export interface Model {
  readonly id: string;
  readonly end: number;
  readonly to: number;
  readonly hit: Hit;
  /** It is the last of several that are counted together. */
  readonly others?: boolean;
}

export function modelAt(view: View, at: number, quoted: boolean): Model | undefined {
  const { tokens } = view;
  const hit = firstPlain(view, at, "missile-model");
  if (!hit) return undefined;
  const variant = variantBehind(view, hit);
  if (variant) return variant;
  const plural = pluralAt(view, hit.to);
  const { value: id } = hit;
  const to = plural ? hit.to + 1 : afterShortened(view, hit.to);
  const end = to > hit.to ? (tokens.end[to - 1] as number) : hit.end;
  if (!quoted || !isQuote(tokens, to)) return { id, end, to, hit };
  return { id, end: tokens.end[to] as number, to: to + 1, hit };
}

/** `Х-59/69`: the token behind a second number of what is called as a model before token `at`. */
function afterShortened(view: View, at: number): number {
  const { tokens } = view;
  const second = at + 1;
  const tied = isMark(tokens, at, "/") && touches(tokens, at) && touches(tokens, second);
  if (!tied || tokens.kind[at - 1] !== NUMBER || tokens.kind[second] !== NUMBER) return at;
  return pluralAt(view, second + 1) ? second + 2 : second + 1;
}

/** `Iskander-Ks`, `Kh-31Ps`: letters tied to a model, with the ending of several. */
function variantBehind(view: View, hit: Hit): Model | undefined {
  const { tokens, pack } = view;
  const joined = hyphenJoins(tokens, hit.to);
  const at = joined ? hit.to + 1 : hit.to;
  const letters = joined || isNumbered(view, at) ? lettersOfSeveral(view, at) : undefined;
  if (letters === undefined) return undefined;
  const variant = `${hit.value}${joined ? "-" : ""}${letters.toLowerCase()}`;
  const id = pack.catalogue.get("missile-model", variant) ? variant : hit.value;
  return { id, end: tokens.end[at] as number, to: at + 1, hit };
}

/** Is token `at` written onto a number? */
function isNumbered({ tokens }: View, at: number): boolean {
  return tokens.kind[at - 1] === NUMBER && touches(tokens, at);
}

/** The capitals of token `at`, if they have the ending of several: the P of Ps. */
function lettersOfSeveral({ tokens, pack }: View, at: number): string | undefined {
  if (at >= tokens.count || tokens.kind[at] !== WORD || !has(tokens, at, CAPITAL)) return undefined;
  const written = writtenWord(tokens, at);
  const plural = pack.facts.plurals.find((ending) => written.endsWith(ending));
  const letters = plural === undefined ? "" : written.slice(0, -plural.length);
  return /^\p{Lu}{1,3}$/u.test(letters) ? letters : undefined;
}

/** The longest hit of a tag without a prefix; AGM-84 is not read out of AGM-84H. */
export function firstPlain(view: View, i: number, tag: Hit["tag"]): Hit | undefined {
  const hit = view.hits.find(i, tag);
  if (!hit || !plain(hit, view.pack)) return undefined;
  const goesOn = touches(view.tokens, hit.to) && view.tokens.kind[hit.to] !== PUNCTUATION;
  if (!goesOn || tag !== "missile-model" || pluralAt(view, hit.to)) return hit;
  const several = isNumbered(view, hit.to) && lettersOfSeveral(view, hit.to) !== undefined;
  return several ? hit : undefined;
}

/** Has a model its capital or digits, where the script and the sentence have capitals? */
export function isWritten({ tokens, pack }: View, { from, to }: Hit): boolean {
  if (!pack.facts.cased || has(tokens, from, CAPITAL) || isCareless(tokens, from)) return true;
  for (let i = from; i < to; i++) if (tokens.kind[i] === NUMBER) return true;
  return false;
}
