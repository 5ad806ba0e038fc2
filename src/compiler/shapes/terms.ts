/**
 * What the fields of lexicon files are made of: the one door to zod. A field is declared once, with
 * what it takes and what it means; reading, findings, the JSON Schema for editors and the tables of
 * the guide follow from that.
 */

import * as z from "zod";
import { KINDS } from "../../kinds.ts";
import type { Description, Problem } from "../checks/check.ts";
import { wrongShape } from "../checks/E114.ts";
import { unknownKey } from "../checks/E115.ts";
import { unknownValue } from "../checks/E116.ts";
import { partMissing } from "../checks/E117.ts";
import { unknownScript } from "../checks/E118.ts";
import { notASlug, SLUG } from "../checks/E119.ts";
import { notWhole } from "../checks/E120.ts";
import { unknownSlot } from "../checks/E124.ts";
import { notARange } from "../checks/E126.ts";
import { notAPrefix, PREFIX } from "../checks/E127.ts";
import { outOfRange } from "../checks/E164.ts";
import { isDate, notADate } from "../checks/E165.ts";
import { emptyList } from "../checks/E168.ts";
import { COUNTRIES, countryMeant } from "./countries.ts";

export type { infer as DataOf, ZodType as Shape } from "zod";
export { z };

/** A check with what it has to say of one value. */
export interface Complaint extends Problem {
  readonly check: Description;
}

/** What a check says of a value; undefined where it has nothing to say. */
export function complaint<Args extends readonly unknown[]>(
  check: Description & { find(...args: Args): Problem | undefined },
  ...about: Args
): Complaint | undefined {
  const found = check.find(...about);
  return found && { check, ...found };
}

/** What people are told of a kind of value. */
export interface Term {
  /** What the guide's tables call it: "forms". */
  readonly called?: string;
  /** Asked with a value that is none, and with the key it stands under. */
  readonly find?: (value: unknown, key: string) => Complaint | undefined;
  /** Asked where an entry lacks it, with its key. */
  readonly missing?: (key: string) => Problem;
}

/** A copy of a schema that was declared with a description has the term of the first. */
export const TERMS = z.registry<Term>();

/** A kind of value by a name of its own. */
export function term<S extends z.ZodType>(schema: S, about: Term): S {
  TERMS.add(schema, about);
  return schema;
}

const of =
  (wanted: string, repair: string) =>
  (value: unknown): Complaint | undefined =>
    complaint(wrongShape, wanted, value, repair);

/** A field that may be left out. */
export function may<S extends z.ZodType>(schema: S, description: string) {
  return schema.optional().describe(description);
}

/** A field that an entry cannot do without; `missing` is said where it does. */
export function must<S extends z.ZodType>(
  schema: S,
  description: string,
  problem?: string,
  repair?: string,
) {
  const described = schema.describe(description);
  if (problem !== undefined)
    TERMS.add(described, {
      ...TERMS.get(schema),
      missing: () => ({ problem, repair: repair ?? "add it" }),
    });
  return described;
}

export const text = term(z.union([z.string(), z.number()]), {
  called: "text",
  find: of("text", 'put it in quotes ("NO" and "ON" are read as booleans by some tools)'),
});
export const flag = z.boolean();
export const number = term(z.number(), {
  called: "number",
  find: of("a number", "write a number"),
});

/** A list with an item at least. */
function some<S extends z.ZodType>(one: S) {
  return term(z.array(one).min(1), {
    find: (value) =>
      Array.isArray(value) && value.length === 0
        ? complaint(emptyList)
        : complaint(wrongShape, "a list", value, "write [a, b]"),
  });
}

/** A list, or the one item of it. */
export const texts = term(z.union([some(text), text]), {
  called: "list of texts",
  find: of("a list", "write [a, b]"),
});

/** A list that may be empty, or the one item of it. */
export const anyTexts = term(z.union([z.array(text), text]), {
  called: "list of texts",
  find: of("a list", "write [a, b]"),
});

const INFLECTIONS = ["all", "head", "last", "none"] as const;

const CONDITIONS = {
  after: may(texts, "counts only right behind one of these words, or of a context: `$name`"),
  before: may(texts, "counts only right before one of these words"),
  "not-after": may(texts, "never counts right behind one of these words"),
  "not-before": may(texts, "never counts right before one of these words"),
};

export const CONDITION_KEYS = Object.keys(CONDITIONS) as readonly (keyof typeof CONDITIONS)[];

const FORM = {
  form: must(text, "the spelling", 'a form without "form"', "add form: the spelling"),
  ...CONDITIONS,
  inflect: may(z.enum(INFLECTIONS), "which of its words take endings"),
  shared: may(flag, "two entries list it; the document decides which of them is meant"),
  exact: may(flag, "counts only in these very letters and capitals"),
  note: may(text, "why it is here"),
  source: may(text, "where it was looked up"),
};

const formIs = of("a form", "write the spelling, in quotes where needed");

function formOf<More extends z.ZodRawShape>(called: string, more: More) {
  return term(z.union([text, z.strictObject({ ...FORM, ...more })]), { called, find: formIs });
}

export const form = formOf("form", {}).meta({ id: "form" });
/** Of a designator. */
export const designatorForm = formOf("form", {
  spaced: may(flag, "false: no number follows it behind a space"),
}).meta({ id: "designator-form" });

function formsOf<S extends z.ZodType>(one: S, id: string) {
  return term(z.union([some(one), one]), { called: "forms", find: formIs }).meta({ id });
}

export const forms = formsOf(form, "forms");
export const designatorForms = formsOf(designatorForm, "designator-forms");

/** All of another list, or a list of its own. */
export const formsOrTrue = term(z.union([z.literal(true), forms]), {
  called: "forms, or true",
  find: formIs,
});

/** Of `remove.yaml`: some spellings of an id, or `all` of them. */
export const removed = term(z.union([z.literal("all"), z.array(text), text]), {
  called: "list of texts, or all",
  find: of("a list of spellings", "write [spelling, …], or all"),
});

/** A list that must not be empty; told so where it is. */
export function someTexts(problem: string, repair: string) {
  const list = term(z.array(text).min(1), {
    find: () => complaint(partMissing, problem, repair),
  });
  return term(z.union([list, text]), {
    called: "list of texts",
    find: of("a list", "write [a, b]"),
  });
}

/** A list that may be empty. */
export const anyList = z.array;

export function listOf<S extends z.ZodType>(one: S) {
  return some(one);
}

/** A list, or the one item of it. */
export function oneOrMore<S extends z.ZodType>(one: S) {
  return z.union([some(one), one]);
}

/** A list that may be empty, which says something, or the one item of it. */
export function anyOrOne<S extends z.ZodType>(one: S) {
  return z.union([z.array(one), one]);
}

/** One of a few words; `called` is what a message calls it. */
export function oneOf<const Word extends string>(called: string, words: readonly Word[]) {
  return term(z.enum(words as readonly [Word, ...Word[]]), {
    find: (value) => complaint(unknownValue, called, value, words),
  });
}

/** A key of a map that may have some of these. */
export function keyOf<const Word extends string>(words: readonly Word[]) {
  return term(z.enum(words as readonly [Word, ...Word[]]), {
    find: (value) => complaint(unknownKey, String(value), words),
  });
}

/** A text of which a check says whether it is right. */
function textBy(
  called: string,
  check: Description & { find(value: string): Problem | undefined },
  pattern?: RegExp,
) {
  const right = (value: string | number) => check.find(String(value)) === undefined;
  const schema = pattern ? z.string().regex(pattern) : z.string().refine(right);
  return term(schema, { called, find: (value) => complaint(check, String(value)) });
}

export const script = textBy("script", unknownScript);
export const template = textBy("template", unknownSlot);
export const prefix = textBy("prefix", notAPrefix, PREFIX);
export const range = textBy("range", notARange);

/** As keys: in digits. */
export const inDigits = textBy("number", notWhole, /^\d+$/);

export const numberOrHalf = textBy("number", notWhole, /^\d+(\.5)?$/);

export const wholeNumber = term(z.int().min(0), {
  called: "whole number",
  find: (value) => complaint(notWhole, String(value)),
});
export const digits = term(z.union([z.int(), z.string()]), { called: "whole number" });

export const country = term(z.enum(COUNTRIES as readonly [string, ...string[]]), {
  called: "ISO 3166 code",
  find: (value) => complaint(unknownValue, "country", value, COUNTRIES, countryRepair(value)),
}).meta({ id: "country" });

function countryRepair(value: unknown): string {
  const meant = countryMeant(String(value));
  return meant ? `did you mean "${meant}"?` : "write its ISO 3166 code: two capitals, as in SY";
}

/** A number between two, both of them included. */
export function numberFrom(least: number, greatest: number) {
  return term(z.number().min(least).max(greatest), {
    called: `number from ${least} to ${greatest}`,
    find: (value) =>
      typeof value === "number"
        ? complaint(outOfRange, value, least, greatest)
        : of("a number", "write a number")(value),
  });
}

/** A year, or a date in quotes as exact as it is known. */
export const date = term(
  z.union([z.int(), z.string()]).refine((value) => isDate(value)),
  {
    called: "year, or ISO date in quotes",
    find: (value) => complaint(notADate, value),
  },
);

/** Words on both sides of something. */
export function sides(before: string, after: string) {
  return fields({ before: may(forms, before), after: may(forms, after) });
}

/** What must be found in an example. */
export function finds<S extends z.ZodType>(find: S) {
  return term(z.array(find), {
    called: "list of [kind, text, id, values]",
    find: of("a list of [kind, text, id]", "write finds: [] when nothing must be found"),
  });
}

const KIND = oneOf("kind", KINDS);
const FIND = z.union([
  z.tuple([KIND, text]),
  z.tuple([KIND, text, z.nullable(text)]),
  z.tuple([KIND, text, z.nullable(text), z.record(z.string(), z.union([text, z.null(), flag]))]),
]);

/** One of them. */
export const find = term(FIND, {
  called: "[kind, text, id, values]",
  find: (value) =>
    (Array.isArray(value) && complaint(unknownValue, "kind", value[0], KINDS)) ||
    complaint(wrongShape, "[kind, text, id, { field: value }]", value, "write [place, Homs, homs]"),
});

/** Of the catalogue. */
export const id = term(z.string().regex(SLUG), {
  called: "id",
  find: (value) => complaint(notASlug, String(value)),
});

/** A map with these keys and no others. */
export const fields = z.strictObject;

/** A file with these keys, in which forms may stand: lists of their conditions may have names. */
export function fileOfForms<More extends z.ZodRawShape>(more: More) {
  return fields({
    contexts: may(named(texts), "name → words that conditions of this file call `$name`"),
    ...more,
  });
}

/** A map with a value of one kind under each key. */
export function byKey<K extends z.core.$ZodRecordKey, V extends z.ZodType>(key: K, value: V) {
  return z.partialRecord(key, value);
}

/** A map whose keys may be anything. */
export function named<V extends z.ZodType>(value: V) {
  return z.record(z.string(), value);
}

export type Text = z.infer<typeof text>;
export type Texts = z.infer<typeof texts>;
export type Form = z.infer<typeof form> | z.infer<typeof designatorForm>;
export type Forms = Form | readonly Form[];
