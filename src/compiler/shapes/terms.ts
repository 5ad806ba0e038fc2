/**
 * What the fields of lexicon files are declared with: the one door to zod. A field is declared once,
 * with what it takes and what it means; reading, findings, the JSON Schema for editors and the
 * tables of the guide follow from that. Here are texts, lists and maps; forms are in `forms.ts`,
 * single values in `values.ts`.
 */

import * as z from "zod";
import type { Description, Problem } from "../checks/check.ts";
import { wrongShape } from "../checks/E114.ts";
import { unknownKey } from "../checks/E115.ts";
import { unknownValue } from "../checks/E116.ts";
import { partMissing } from "../checks/E117.ts";
import { emptyList } from "../checks/E168.ts";

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

/** Says of a value that it is not what is wanted. */
export const wants =
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
  find: wants("text", 'put it in quotes ("NO" and "ON" are read as booleans by some tools)'),
});
export const flag = z.boolean();
export const number = term(z.number(), {
  called: "number",
  find: wants("a number", "write a number"),
});

/** A list with an item at least. */
export function listOf<S extends z.ZodType>(one: S) {
  return term(z.array(one).min(1), {
    find: (value) =>
      Array.isArray(value) && value.length === 0
        ? complaint(emptyList)
        : complaint(wrongShape, "a list", value, "write [a, b]"),
  });
}

/** A list, or the one item of it. */
export const texts = term(z.union([listOf(text), text]), {
  called: "list of texts",
  find: wants("a list", "write [a, b]"),
});

/** A list that may be empty, or the one item of it. */
export const anyTexts = term(z.union([z.array(text), text]), {
  called: "list of texts",
  find: wants("a list", "write [a, b]"),
});

/** A list that must not be empty; told so where it is. */
export function someTexts(problem: string, repair: string) {
  const list = term(z.array(text).min(1), {
    find: () => complaint(partMissing, problem, repair),
  });
  return term(z.union([list, text]), {
    called: "list of texts",
    find: wants("a list", "write [a, b]"),
  });
}

/** A list that may be empty. */
export const anyList = z.array;

/** A list, or the one item of it. */
export function oneOrMore<S extends z.ZodType>(one: S) {
  return z.union([listOf(one), one]);
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

/** A map with these keys and no others. */
export const fields = z.strictObject;

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
