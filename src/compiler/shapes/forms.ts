/** Forms, as lexicon files give them: spellings, with conditions and what else is said of one. */

import {
  byKey,
  fields,
  flag,
  keyOf,
  listOf,
  may,
  must,
  named,
  term,
  text,
  texts,
  wants,
  z,
} from "./terms.ts";

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

const formIs = wants("a form", "write the spelling, in quotes where needed");

function formOf<More extends z.ZodRawShape>(called: string, more: More) {
  return term(z.union([text, z.strictObject({ ...FORM, ...more })]), { called, find: formIs });
}

export const form = formOf("form", {}).meta({ id: "form" });

/** Of a designator. */
export const designatorForm = formOf("form", {
  spaced: may(flag, "false: no number follows it behind a space"),
}).meta({ id: "designator-form" });

function formsOf<S extends z.ZodType>(one: S, id: string) {
  return term(z.union([listOf(one), one]), { called: "forms", find: formIs }).meta({ id });
}

export const forms = formsOf(form, "forms");
export const designatorForms = formsOf(designatorForm, "designator-forms");

/** All of another list, or a list of its own. */
export const formsOrTrue = term(z.union([z.literal(true), forms]), {
  called: "forms, or true",
  find: formIs,
});

/** Words on both sides of something. */
export function sides(before: string, after: string) {
  return fields({ before: may(forms, before), after: may(forms, after) });
}

/**
 * A file with these keys, in which forms may stand: lists of their conditions may have names, and
 * lists of forms the endings of a class.
 */
export function fileOfForms<More extends z.ZodRawShape>(more: More) {
  return fields({
    contexts: may(named(texts), "name → words that conditions of this file call `$name`"),
    as: may(
      byKey(keyOf(Object.keys(more)), text),
      "list of this file → the class of `paradigms` whose endings its words take, where it is another",
    ),
    ...more,
  });
}

export type Form = z.infer<typeof form> | z.infer<typeof designatorForm>;
export type Forms = Form | readonly Form[];
