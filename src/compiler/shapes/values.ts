/** Single values of which a check says whether they are right: ids, countries, dates, numbers. */

import { nearest } from "../../text/nearest.ts";
import type { Description, Problem } from "../checks/check.ts";
import { unknownValue } from "../checks/E116.ts";
import { unknownScript } from "../checks/E118.ts";
import { notASlug, SLUG } from "../checks/E119.ts";
import { notWhole } from "../checks/E120.ts";
import { unknownSlot } from "../checks/E124.ts";
import { notARange } from "../checks/E126.ts";
import { notAPrefix, PREFIX } from "../checks/E127.ts";
import { outOfRange } from "../checks/E164.ts";
import { isDate, notADate } from "../checks/E165.ts";
import { INFLECTION_CLASSES } from "../sources/source.ts";
import { COUNTRIES, countryMeant } from "./countries.ts";
import { complaint, term, wants, z } from "./terms.ts";

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
/** A usual class of words, or a new one; a slip of the pen is none. */
export const inflectionClass = term(
  z.string().refine((name) => isUsual(name) || nearest(name, INFLECTION_CLASSES) === undefined),
  { called: "class", find: (name) => complaint(unknownValue, "class", name, INFLECTION_CLASSES) },
);

function isUsual(name: string): boolean {
  return (INFLECTION_CLASSES as readonly string[]).includes(name);
}

export const prefix = textBy("prefix", notAPrefix, PREFIX);
export const range = textBy("range", notARange);

/** As keys: in digits. */
export const inDigits = textBy("number", notWhole, /^\d+$/);

export const numberOrHalf = textBy("number", notWhole, /^\d+(\.5)?$/);

export const wholeNumber = term(z.int().min(0), {
  called: "whole number",
  find: (value) => complaint(notWhole, String(value)),
});
export const digits = term(z.union([z.int(), z.string()]), {
  called: "whole number",
  find: (value) => complaint(notWhole, String(value)),
});

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
        : wants("a number", "write a number")(value),
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

export const wikidataId = term(z.string().regex(/^Q[1-9]\d*$/), {
  called: "Wikidata id",
  find: wants("a Wikidata id", "write Q and a number, as in Q142"),
});

/** Of the catalogue. */
export const id = term(z.string().regex(SLUG), {
  called: "id",
  find: (value) => complaint(notASlug, String(value)),
});
