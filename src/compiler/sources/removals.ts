/**
 * What a folder takes away of the lexicons below it: spellings, ids, words of lists, patterns and
 * examples, as its `remove.yaml` files name them.
 */

import { type EntryKind, KIND_TABLE, KINDS } from "../../kinds.ts";
import { SHARED } from "../../lexicon/pack.ts";
import { declarationsOfPeople, isOfPeople, type PersonParts, withoutForms } from "./people.ts";
import { kindMeant } from "./references.ts";
import {
  type Declaration,
  examplesOf,
  type LanguageSource,
  type LexiconSource,
  type PackSource,
  type Where,
} from "./source.ts";

/** One line of a `remove.yaml`. */
export interface Removal extends Where {
  /** A room of ids (`places`), or one of the other lists. */
  readonly from: string;
  /** The id, or of words the list they stand in; empty for patterns and examples. */
  readonly of: string;
  /** The spelling, word, name or text; all of the id's spellings when there is none. */
  readonly form?: string;
  /** Was it there, in any of the sources below? */
  readonly found?: true;
}

/** The kinds of entries whose ids each room of a `remove.yaml` names. */
export const REMOVABLE_KINDS: Readonly<Record<string, readonly EntryKind[]>> = {
  ...Object.fromEntries(
    KINDS.map((kind) => {
      const { room, catalogue, parts } = KIND_TABLE[kind];
      return [room, [...catalogue, ...parts.filter((part) => part !== "office")]];
    }),
  ),
  demonyms: ["place"],
  offices: ["office"],
};

/**
 * Two sources of which the second takes something away of the first: the first without that, and
 * the second with a note at each removal that found something.
 */
export function withoutRemoved(
  base: LexiconSource,
  added: LexiconSource,
): { readonly base: LexiconSource; readonly added: LexiconSource } {
  const all = [...added.packs.values()].flatMap(({ removals }) => removals);
  if (all.length === 0) return { base, added };
  const found = new Set<Removal>();
  const everywhere = (added.packs.get(SHARED)?.removals ?? []).filter(isOfAnId);
  const packs = [...base.packs].map(([code, pack]) => {
    const own = added.packs.get(code)?.removals ?? [];
    return [code, packWithout(pack, own, everywhere, found)] as const;
  });
  const noted = [...added.packs].map(([code, pack]) => {
    const removals = pack.removals.map((one) =>
      found.has(one) ? { ...one, found: true as const } : one,
    );
    return [code, { ...pack, removals }] as const;
  });
  return {
    base: { ...base, packs: new Map(packs) },
    added: { ...added, packs: new Map(noted) },
  };
}

/** Is it the id itself that is taken away, and not one language's spellings of it? */
function isOfAnId({ from, form }: Removal): boolean {
  return form === undefined && REMOVABLE_KINDS[from] !== undefined;
}

function packWithout(
  pack: PackSource,
  own: readonly Removal[],
  everywhere: readonly Removal[],
  found: Set<Removal>,
): PackSource {
  const here = pack.code === SHARED ? own.filter((one) => !isOfAnId(one)) : own;
  if (here.length + everywhere.length === 0) return pack;
  const spellings = new Map<string, Removal>();
  const ids = new Map<string, Removal>();
  for (const one of here) spellings.set(keyOf(one.from, one.of, one.form), one);
  for (const one of everywhere)
    for (const kind of REMOVABLE_KINDS[one.from] ?? []) ids.set(`${kind}/${one.of}`, one);
  const note = (removal: Removal | undefined) => {
    if (removal) found.add(removal);
    return removal === undefined;
  };
  const removalOf = (declaration: Declaration) =>
    keysOf(declaration)
      .map((key) => spellings.get(key))
      .find((one) => one !== undefined) ??
    ids.get(`${kindMeant(declaration)}/${declaration.value}`);
  const declarations = pack.declarations.filter((one) => note(removalOf(one)));
  // People are declared anew of what is left of their parts.
  const gone = pack.declarations.filter((one) => isOfPeople(one) && removalOf(one) !== undefined);
  const left = peopleWithout(pack.people, gone, here, found);
  const people = left.filter(
    ({ id }) => !ids.has(`person/${id}`) && !spellings.has(keyOf("people", id, undefined)),
  );
  const named = (from: string, form: string) => note(spellings.get(keyOf(from, "", form)));
  const { keptExamples, ...rest } = pack;
  const kept = here.some(({ from }) => from === "examples") ? undefined : keptExamples;
  return {
    ...rest,
    language: languageWithout(pack.language, here, found),
    declarations: [
      ...declarations.filter((one) => !isOfPeople(one)),
      ...declarationsOfPeople(pack.code, people),
    ],
    people,
    catalogue: pack.catalogue.filter(({ id, facts }) => note(ids.get(`${facts.kind}/${id}`))),
    patterns: pack.patterns.filter(({ name }) => named("patterns", name)),
    examples: (kept ? pack.examples : examplesOf(pack)).filter(({ text }) =>
      named("examples", text),
    ),
    ...(kept && { keptExamples: kept }),
  };
}

/** Without the parts that are so spelled, and without the names of them that are taken away. */
function peopleWithout(
  people: readonly PersonParts[],
  gone: readonly Declaration[],
  removals: readonly Removal[],
  found: Set<Removal>,
): readonly PersonParts[] {
  const forms = new Map<string, Set<string>>();
  const add = (id: string, form: string) =>
    forms.set(id, (forms.get(id) ?? new Set<string>()).add(form));
  for (const { value, form } of gone) add(value, form);
  // A given name is part of names only, and no form of its own.
  for (const removal of removals) {
    const { from, of, form } = removal;
    if (from !== "people" || form === undefined) continue;
    const has = (person: PersonParts) =>
      person.id === of && [...person.given, ...person.patronymic].some((one) => one.form === form);
    if (!people.some(has)) continue;
    found.add(removal);
    add(of, form);
  }
  if (forms.size === 0) return people;
  return people.map((person) => {
    const out = forms.get(person.id);
    return out ? withoutForms(person, out) : person;
  });
}

/** Lists of words that are facts of the language and no phrases. */
function languageWithout(
  language: LanguageSource,
  removals: readonly Removal[],
  found: Set<Removal>,
): LanguageSource {
  const left: Record<string, unknown> = { ...language };
  for (const removal of removals) {
    const list = left[removal.of];
    if (removal.from !== "words" || !Array.isArray(list) || !list.includes(removal.form)) continue;
    found.add(removal);
    left[removal.of] = list.filter((word) => word !== removal.form);
  }
  return left as LanguageSource;
}

/** What a `remove.yaml` may call a declaration. */
function keysOf(declaration: Declaration): string[] {
  const { value, form, origin } = declaration;
  if (kindMeant(declaration) !== undefined)
    return [keyOf(origin.room, value, form), keyOf(origin.room, value, undefined)];
  return listsOf(declaration).map((list) => keyOf("words", list, form));
}

/** `given.m` stands in the list of that name, and in `given`. */
export function listsOf({ entry }: Declaration): string[] {
  const keys = entry.split(".");
  return keys.map((_, i) => keys.slice(0, i + 1).join("."));
}

function keyOf(from: string, of: string, form: string | undefined): string {
  return form === undefined ? `${from}\0${of}` : `${from}\0${of}\0${form}`;
}
