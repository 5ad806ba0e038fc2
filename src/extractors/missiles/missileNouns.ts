/**
 * The noun phrase of a missile count: class, model and the words between them and a number. Knows
 * no numbers. Words that it does not know end it, so an unknown adjective costs a count.
 */

import type { Quantity } from "../../entity.ts";
import { tagSet } from "../../matching/hits.ts";
import type { Hit } from "../../matching/phrases.ts";
import { hyphenJoins, isQuote } from "../../text/marks.ts";
import { isCareless } from "../../text/sentences.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  has,
  isMark,
  NUMBER,
  PUNCTUATION,
  SPACED,
  type Tokens,
  touches,
  WORD,
  writtenWord,
} from "../../text/words.ts";
import { isCarrier } from "../counts/carriers.ts";
import { numberWords } from "../counts/numberWords.ts";
import { pluralAt } from "../plurals.ts";
import { fact, plain, type View } from "../view.ts";
import { unlistedAt, unlistedBehind } from "./unlistedModels.ts";

/** What is counted, and where it ends: `end` in the text, `to` as a token. */
export interface Noun {
  readonly classId: string | null;
  /** The class that a modifier says (cruise). */
  readonly modifier: string | null;
  readonly model: string | null;
  /** A model that is not listed, as written. */
  readonly name: string | null;
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
  /** `6 Iskander launchers` */
  | "counts-carriers"
  /** `23 jets fired missiles` */
  | "counts-nothing";

/** Words that may stand between the number and the noun. */
const MOST_BETWEEN = 7;
/** No compound word has more pieces (air-to-air-and-surface-to-air). */
const MOST_PIECES = 10;

/** What the words between a number and its noun have said so far. */
class Modifiers {
  modifier: string | null = null;
  model: Model | undefined;
  name: string | null = null;
  /** A conjunction stood before what comes next. */
  joined = false;
  /** The name of a place stood last. */
  named = false;
  /** Of two classes, or two models, that a conjunction joins it is neither. */
  private classes = false;
  private models = false;

  constructor(private readonly view: View) {}

  add({ model, modifier, name, place, joins }: Step): void {
    this.named = place === true;
    if (joins) this.joined = true;
    if (model) {
      if (this.model && this.joined && this.model.id !== model.id) {
        this.models = true;
        const common = commonClass(this.view, this.model.id, model.id);
        if (common) this.modifier ??= common;
      }
      this.model = model;
    }
    if (modifier) {
      if (this.modifier && this.joined && this.modifier !== modifier) this.classes = true;
      this.modifier = modifier;
    }
    if (name) this.name = name;
  }

  /** The noun that they modify. */
  of(noun: Noun): Noun {
    const { modifier, name } = this;
    // `ballistic and cruise missiles`: the noun says a class as well.
    const own = classOf(this.view, noun);
    const classes = this.classes || (this.joined && modifier && own && own !== modifier);
    const model = this.models ? null : (this.model?.id ?? null);
    if (classes) return { ...noun, classId: null, modifier: null, model, name };
    return { ...noun, modifier, model, name };
  }
}

/** The class of two models, if they have one. */
function commonClass({ pack }: View, one: string, other: string): string | undefined {
  const first = fact(pack, "missile-model", one)?.class;
  return first === fact(pack, "missile-model", other)?.class ? first : undefined;
}

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

/** Has a model its capital or digits, where the script and the sentence have capitals? */
function isWritten({ tokens, pack }: View, { from, to }: Hit): boolean {
  if (!pack.facts.cased || has(tokens, from, CAPITAL) || isCareless(tokens, from)) return true;
  for (let i = from; i < to; i++) if (tokens.kind[i] === NUMBER) return true;
  return false;
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

/** A noun with nothing around it. */
export function nounOf(hit: Hit): Noun {
  const { value, end, to } = hit;
  return { classId: value, modifier: null, model: null, name: null, end, to, hit };
}

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

function classOf({ pack }: View, { classId }: Noun): string | null {
  return (classId && fact(pack, "missile-class", classId)?.class) || null;
}

const COUNTED = tagSet("missile-plural", "missile-singular");

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
  /** It is the last of several that are counted together. */
  readonly others?: boolean;
}

function modelAt(view: View, at: number, quoted: boolean): Model | undefined {
  const { tokens } = view;
  const hit = firstPlain(view, at, "missile-model");
  if (!hit) return undefined;
  const variant = variantBehind(view, hit);
  if (variant) return variant;
  const plural = pluralAt(view, hit.to);
  const { value: id } = hit;
  const to = plural ? hit.to + 1 : hit.to;
  const end = plural ? (tokens.end[hit.to] as number) : hit.end;
  if (!quoted || !isQuote(tokens, to)) return { id, end, to, hit };
  return { id, end: tokens.end[to] as number, to: to + 1, hit };
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
function firstPlain(view: View, i: number, tag: Hit["tag"]): Hit | undefined {
  const hit = view.hits.find(i, tag);
  if (!hit || !plain(hit, view.pack)) return undefined;
  const goesOn = touches(view.tokens, hit.to) && view.tokens.kind[hit.to] !== PUNCTUATION;
  if (!goesOn || tag !== "missile-model" || pluralAt(view, hit.to)) return hit;
  const several = isNumbered(view, hit.to) && lettersOfSeveral(view, hit.to) !== undefined;
  return several ? hit : undefined;
}

interface Step {
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
function stepOver(view: View, at: number, first: number): Step | undefined {
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
    const model = modelAt(view, at + 1, false);
    return { to: model ? model.to : afterDesignation(tokens, at + 1) };
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
  // `26-missile salvo`
  const tied =
    hyphenJoins(tokens, at) && tokens.kind[at - 1] === NUMBER && hits.hasAny(at + 1, COUNTED);
  return quote || comma || tied ? at + 1 : undefined;
}
