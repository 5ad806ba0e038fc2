/**
 * People by the parts of their names: given names × surnames, with and without a patronymic, are
 * combined here, after the entries of one person, wherever they were written, have been joined.
 */

import type { How } from "../../lexicon/how.ts";
import type { Tag } from "../../lexicon/tags.ts";

import type { Declaration, FormSource, Where } from "./source.ts";

/** A spelling of a part of a name, where it is written. */
export interface NamePart extends FormSource, Where {}

/** What one entry says of how a person is written in one language. */
export interface PersonParts extends Where {
  readonly id: string;
  readonly given: readonly NamePart[];
  readonly family: readonly NamePart[];
  readonly patronymic: readonly NamePart[];
  /** Names that are written whole. */
  readonly full: readonly NamePart[];
  /** Spellings that mean the person without an introduction. */
  readonly alone: readonly NamePart[];
  /** Names that would be combined of the parts, and are not meant. */
  readonly without?: readonly string[];
}

/** What is asked of a pack here. */
interface PeopleOfPack {
  readonly code: string;
  readonly declarations: readonly Declaration[];
  readonly people: readonly PersonParts[];
}

const PARTS = ["given", "family", "patronymic", "full", "alone"] as const;
type PartName = (typeof PARTS)[number];

/** The tags of declarations that are made of the parts of people. */
const PERSON_TAGS: ReadonlySet<Tag> = new Set(["person", "person-family", "person-alone"]);

/** A part, and the number of the entry that has it. */
interface Sourced extends NamePart {
  readonly entryNumber: number;
}

/** What the parts of people mean, person by person in the order of their first entries. */
export function declarationsOfPeople(
  pack: string,
  people: readonly PersonParts[],
): readonly Declaration[] {
  return [...entriesById(people).values()].flatMap((entries) => declarationsOf(pack, entries));
}

/** A pack's declarations with those of people made anew of all their parts. */
export function withPeopleJoined<Pack extends PeopleOfPack>(pack: Pack): Pack {
  const joined = [...entriesById(pack.people)].filter(([, entries]) => entries.length > 1);
  if (joined.length === 0) return pack;
  const ids = new Set(joined.map(([id]) => id));
  const others = pack.declarations.filter(
    (declaration) => !(isOfPeople(declaration) && ids.has(declaration.value)),
  );
  const anew = joined.flatMap(([, entries]) => declarationsOf(pack.code, entries));
  return { ...pack, declarations: [...others, ...anew] };
}

/**
 * The names that only come about when a pack stands on another, combined of parts of both: what a
 * check of the upper one has to look at besides its own.
 */
export function combinedWith(
  { code, people, declarations }: PeopleOfPack,
  below: PeopleOfPack,
): readonly Declaration[] {
  const own = new Set(people.map(({ id }) => id));
  const under = below.people.filter(({ id }) => own.has(id));
  if (under.length === 0) return [];
  const ofBoth = new Set(under.map(({ id }) => id));
  const keyOf = ({ tag, value, form }: Declaration) => JSON.stringify([tag, value, form]);
  const there = new Set([...below.declarations, ...declarations].filter(isOfPeople).map(keyOf));
  const joined = declarationsOfPeople(code, [
    ...under,
    ...people.filter(({ id }) => ofBoth.has(id)),
  ]);
  return joined.filter((one) => one.made !== undefined && !there.has(keyOf(one)));
}

/** An entry without what is so spelled: parts of names, and names that are combined of parts. */
export function withoutForms(person: PersonParts, forms: ReadonlySet<string>): PersonParts {
  const left = Object.fromEntries(
    PARTS.map((name) => [name, person[name].filter(({ form }) => !forms.has(form))]),
  ) as unknown as Record<PartName, readonly NamePart[]>;
  return { ...person, ...left, without: [...(person.without ?? []), ...forms] };
}

/** Is it made of the parts of a person? */
export function isOfPeople({ tag }: Declaration): boolean {
  return PERSON_TAGS.has(tag);
}

function entriesById(people: readonly PersonParts[]): ReadonlyMap<string, PersonParts[]> {
  const entries = new Map<string, PersonParts[]>();
  for (const person of people) {
    const known = entries.get(person.id);
    if (known) known.push(person);
    else entries.set(person.id, [person]);
  }
  return entries;
}

function declarationsOf(pack: string, entries: readonly PersonParts[]): Declaration[] {
  const { given, family, patronymic, full, alone } = joinedParts(entries);
  const [{ id }] = entries as [PersonParts];
  const declare = (form: FormSource, where: Where, tag: Tag, how: How): Declaration => ({
    ...spellingOf(form),
    tag,
    value: id,
    origin: { pack, room: "people", how },
    ...placeOf(where),
    inflectAs: "family",
  });
  /** Of parts of one entry the entry is named, else the part that came last. */
  const whereOf = (...parts: readonly Sourced[]): Where => {
    const last = parts.reduce((a, b) => (b.entryNumber > a.entryNumber ? b : a));
    const apart = parts.some(({ entryNumber }) => entryNumber !== last.entryNumber);
    return apart ? last : (entries[last.entryNumber] as PersonParts);
  };
  const combined = given.flatMap((first) => {
    const names = family.flatMap((last) =>
      [undefined, ...patronymic].map((between): Declaration => {
        const front = between ? `${first.form} ${between.form}` : first.form;
        const inflect = first.inflect ?? last.inflect;
        const form = { form: `${front} ${last.form}`, ...(inflect && { inflect }) };
        const where = between ? whereOf(first, last, between) : whereOf(first, last);
        const made = between ? "patronymic" : "combined";
        const name = declare(form, where, "person", "alias");
        return { ...name, givenWords: front.split(" ").length, made };
      }),
    );
    const introduced = patronymic.map((between): Declaration => {
      const form = { form: `${first.form} ${between.form}` };
      const name = declare(form, whereOf(first, between), "person-family", "introduced");
      return { ...name, givenWords: 2, made: "patronymic" };
    });
    return [...names, ...introduced];
  });
  const without = new Set(entries.flatMap((entry) => entry.without ?? []));
  return [
    ...combined.filter(({ form }) => !without.has(form)),
    ...full.map((part) => ({
      ...declare(part, part, "person", "alias"),
      givenWords: part.form.split(" ").length - 1,
    })),
    ...family.map((part) => declare(part, part, "person-family", "introduced")),
    ...alone.map((part) => declare(part, part, "person-alone", "alone")),
  ];
}

/** The parts of all entries; what an earlier one says already, later ones need not say again. */
function joinedParts(entries: readonly PersonParts[]): Record<PartName, Sourced[]> {
  const parts = { given: [], family: [], patronymic: [], full: [], alone: [] } as Record<
    PartName,
    Sourced[]
  >;
  for (const name of PARTS) {
    const said = new Map<string, number>();
    entries.forEach((entry, entryNumber) => {
      for (const part of entry[name]) {
        const key = JSON.stringify(spellingOf(part));
        const before = said.get(key) ?? entryNumber;
        said.set(key, before);
        if (before === entryNumber) parts[name].push({ ...part, entryNumber });
      }
    });
  }
  return parts;
}

function spellingOf(form: FormSource): FormSource {
  const { form: text, after, before, notAfter, notBefore, inflect, shared, exact } = form;
  return {
    form: text,
    ...(after && { after }),
    ...(before && { before }),
    ...(notAfter && { notAfter }),
    ...(notBefore && { notBefore }),
    ...(inflect && { inflect }),
    ...(shared && { shared }),
    ...(exact && { exact }),
  };
}

function placeOf({ file, line, column, entry }: Where): Where {
  return { file, line, column, entry };
}
