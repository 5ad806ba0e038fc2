/**
 * Which declarations of a pack are needless: all that they are met in, others of the same meaning
 * are met in as well. Folding, endings and heads are the compiler's own.
 */

import { NO_CAPITAL } from "../../lexicon/senseFlags.ts";
import type { CharacterTables } from "../../text/characters.ts";
import type { Met } from "../compiling/forms.ts";
import { askedOf, type Spelling, spellings } from "../compiling/spellings.ts";
import type { Declaration } from "../sources/source.ts";
import { type CheckedForm, isFree, type Needless } from "./check.ts";
import type { BehindPrefix } from "./prefixed.ts";

/** What is known of a pack and of those it is joined with. */
export interface NeedlessIn {
  readonly own: readonly CheckedForm[];
  /** Those of other packs: they give forms, and are never needless here. */
  readonly others: readonly CheckedForm[];
  readonly tables: CharacterTables;
  met(declaration: Declaration): Met;
  /** Does a paradigm of the language fit words of its class? Not asked of names of people. */
  inflects(declaration: Declaration): boolean;
  /** Is an item more than a form: does it say something that is kept elsewhere? */
  saysMore(declaration: Declaration): boolean;
  /** What a word is read as behind a prefix. */
  readonly behindPrefix: BehindPrefix;
}

export function needlessIn(asked: NeedlessIn): Needless[] {
  const groups = groupsOf(asked);
  const senses = new SensesOf(asked);
  const found = new Map<Declaration, Needless>();
  for (const { own, others } of groups.values()) {
    if (own.length === 0 || own.length + others.length < 2) continue;
    const givers = giversOf(own, [...own, ...others], asked);
    // The last first: of two that give each other the first stays.
    for (const form of [...own].reverse()) {
      const { declaration } = form;
      if (declaration.made || declaration.affixes || asked.saysMore(declaration)) continue;
      if (declaration.origin.how === "gazetteer") continue;
      const giver = (givers.get(form) ?? []).find(
        (one) => !found.has(one.declaration) && senses.cover(one, form),
      );
      if (giver) found.set(declaration, { declaration, ...because(giver, form, asked) });
    }
  }
  for (const one of asked.behindPrefix.needless(new Set(found.keys())))
    found.set(one.declaration, one);
  return wholeItems(asked.own, found);
}

/** Forms that mean the same, in the order in which they are written. */
interface Group {
  readonly own: CheckedForm[];
  readonly others: CheckedForm[];
}

function groupsOf({ own, others }: NeedlessIn): Map<string, Group> {
  const groups = new Map<string, Group>();
  const keyOf = ({ declaration: { tag, value } }: CheckedForm) => `${tag} ${value}`;
  for (const form of own) {
    const key = keyOf(form);
    const group = groups.get(key);
    if (group) group.own.push(form);
    else groups.set(key, { own: [form], others: [] });
  }
  for (const form of others) groups.get(keyOf(form))?.others.push(form);
  return groups;
}

/** Of each form those others that may give it: they fold alike, or one is an ending of the other. */
function giversOf(
  own: readonly CheckedForm[],
  all: readonly CheckedForm[],
  asked: NeedlessIn,
): Map<CheckedForm, CheckedForm[]> {
  const { met, tables } = asked;
  const givers = new Map<CheckedForm, CheckedForm[]>();
  const bySpelling = new Map<string, CheckedForm[]>();
  for (const form of all) {
    if (form.declaration.affixes) continue;
    for (const { words } of form.spellings) push(bySpelling, words.join(" "), form);
  }
  for (const form of own) {
    for (const other of bySpelling.get(form.key) ?? [])
      if (other !== form) push(givers, form, other);
  }
  for (const [form, giver] of endingsAmong(own, all, asked))
    if (!givers.get(form)?.includes(giver)) push(givers, form, giver);
  // A form without its head is another word than it is written as.
  for (const form of own) {
    if (form.declaration.tag !== "place" || !form.key.includes(" ")) continue;
    const whole = met(form.declaration).declaration;
    if (whole === form.declaration) continue;
    for (const { words } of spellings(whole.form, tables))
      for (const other of bySpelling.get(words.join(" ")) ?? [])
        if (other !== form) push(givers, form, other);
  }
  return givers;
}

/** Forms that are written as an ending of another is. */
function* endingsAmong(
  own: readonly CheckedForm[],
  all: readonly CheckedForm[],
  { met, inflects }: NeedlessIn,
): Generator<readonly [form: CheckedForm, giver: CheckedForm]> {
  const bases = all.filter(({ declaration }) => !declaration.made && inflects(declaration));
  if (bases.length === 0) return;
  const begun = new Map<string, number>();
  const byForm = new Map<string, CheckedForm[]>();
  for (const form of own) {
    begun.set(begin(form.key), (begun.get(begin(form.key)) ?? 0) + 1);
    push(byForm, form.declaration.form.toLowerCase(), form);
  }
  for (const giver of bases) {
    if ((begun.get(begin(giver.key)) ?? 0) < 2) continue;
    for (const text of met(giver.declaration).forms.slice(1))
      for (const form of byForm.get(text.toLowerCase()) ?? [])
        if (form !== giver) yield [form, giver];
  }
}

/** How a form and its endings begin alike; a paradigm may change all but that. */
function begin(key: string): string {
  return key.slice(0, 2);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** What a declaration is met in: the words, and what they ask of capitals and of what is beside. */
interface Sense {
  readonly words: string;
  readonly spelling: Spelling;
  readonly condition: string;
}

class SensesOf {
  private readonly made = new Map<CheckedForm, ReadonlyMap<string, readonly Sense[]>>();

  constructor(private readonly asked: NeedlessIn) {}

  /** Does one declaration give all that another is met in? */
  cover(giver: CheckedForm, form: CheckedForm): boolean {
    const given = this.of(giver);
    for (const [words, senses] of this.of(form)) {
      const others = given.get(words) ?? [];
      for (const sense of senses)
        if (!others.some((other) => covers(giver.declaration, other, form.declaration, sense)))
          return false;
    }
    return true;
  }

  private of(form: CheckedForm): ReadonlyMap<string, readonly Sense[]> {
    const known = this.made.get(form);
    if (known) return known;
    const { met, tables } = this.asked;
    const { declaration, forms } = met(form.declaration);
    const condition = isFree(declaration) ? "" : conditionOf(declaration);
    const senses = new Map<string, Sense[]>();
    for (const text of forms)
      for (const spelling of spellings(text, tables)) {
        const words = spelling.words.join(" ");
        push(senses, words, { words, spelling, condition });
      }
    this.made.set(form, senses);
    return senses;
  }
}

function conditionOf({ after, before, notAfter, notBefore }: Declaration): string {
  return JSON.stringify([after, before, notAfter, notBefore]);
}

/** Is what one sense is met in part of what another is met in? */
function covers(giver: Declaration, given: Sense, of: Declaration, sense: Sense): boolean {
  if (given.condition !== "" && given.condition !== sense.condition) return false;
  const wide = askedOf(giver, given.spelling);
  const narrow = askedOf(of, sense.spelling);
  if (wide.exact !== narrow.exact) return false;
  if (wide.capital === narrow.capital) return wide.allCapitals === narrow.allCapitals;
  return wide.capital === NO_CAPITAL;
}

function because(
  giver: CheckedForm,
  form: CheckedForm,
  { met }: NeedlessIn,
): Omit<Needless, "declaration"> {
  const { declaration, key } = form;
  const by = giver.declaration;
  if (met(declaration).declaration !== declaration) return { by, because: "head" };
  const written = by.form === declaration.form || by.origin.pack !== declaration.origin.pack;
  if (written || isFree(by) !== isFree(declaration)) return { by, because: "again" };
  const same = giver.spellings.some(({ words }) => words.join(" ") === key);
  return { by, because: same ? "folded" : "ending" };
}

/** An item of a list may declare several things: it is needless when all of them are. */
function wholeItems(
  own: readonly CheckedForm[],
  found: ReadonlyMap<Declaration, Needless>,
): Needless[] {
  const at = ({ file, line, column }: Declaration) => `${file}:${line}:${column}`;
  const items = new Set([...found.keys()].map(at));
  const needed = new Set<string>();
  for (const { declaration } of own)
    if (items.has(at(declaration)) && !found.has(declaration)) needed.add(at(declaration));
  const told = new Set<string>();
  return [...found.values()].filter(({ declaration }) => {
    const item = at(declaration);
    if (needed.has(item) || told.has(item)) return false;
    told.add(item);
    return true;
  });
}
