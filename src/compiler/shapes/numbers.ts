/** `numbers.yaml`: words of numbers, bounds, ranges and vague quantities. */

import { QUALIFIERS } from "../../entity.ts";
import { NUMBERED, YEAR } from "../../lexicon/tags.ts";
import { JOININGS, JOINTS } from "../../text/numberRules.ts";
import { unknownValue } from "../checks/E116.ts";
import { rangeOf } from "../checks/E126.ts";
import { fileKind, type PackBuilder } from "./builder.ts";
import { type DeclareOptions, declare, idForms, wordLists } from "./declare.ts";
import { textList } from "./formSources.ts";
import { fileOfForms, forms, sides } from "./forms.ts";
import type { ShapedFile } from "./reading.ts";
import {
  anyOrOne,
  byKey,
  complaint,
  type DataOf,
  fields,
  flag,
  keyOf,
  may,
  oneOf,
  oneOrMore,
  term,
  text,
  texts,
  z,
} from "./terms.ts";
import { digits, inDigits, numberOrHalf, range, wholeNumber } from "./values.ts";

const joining = oneOf("joined", JOININGS);
const qualifier = oneOf("qualifier", QUALIFIERS);

const shape = fileOfForms({
  words: may(
    byKey(numberOrHalf, forms),
    "number → its words, every form of them; 0.5 and 1.5 count with a scale only",
  ),
  conjunctions: may(forms, "words between the parts of a number"),
  joined: may(
    term(z.union([joining, byKey(keyOf(JOINTS), joining)]), {
      find: (value) => complaint(unknownValue, "joined", value, JOININGS),
    }),
    "must a conjunction stand between the parts? One answer, or one each behind `tens`, `hundreds` and `scales`",
  ),
  scales: may(
    oneOrMore(digits),
    "numbers that multiply what stands before them; powers of a thousand where it is not said",
  ),
  uncounted: may(
    oneOrMore(digits),
    "scales that behind a larger one stand for one of them (milyon bin)",
  ),
  bounds: may(
    byKey(qualifier, sides("stands before the number", "stands behind it")),
    "qualifier → words beside the number",
  ),
  ranges: may(
    fields({
      open: may(forms, "before the first number"),
      link: may(forms, "between the two"),
    }),
    "words of a range",
  ),
  vague: may(
    byKey(
      qualifier,
      fields({
        min: may(wholeNumber, "the least number meant; 0 where nothing is said"),
        forms: may(forms, "the words"),
      }),
    ),
    "qualifier → words in the place of a number",
  ),
  exact: may(byKey(inDigits, forms), "number → words for it that are no number words (a dozen)"),
  units: may(forms, "behind a number they make it a measure, not a count"),
  months: may(forms, "names of months"),
  decimal: may(text, "the sign before decimals"),
  grouping: may(texts, "signs between thousands"),
  postposed: may(oneOrMore(digits), "numbers that may stand after a singular or dual noun"),
  singular: may(oneOrMore(digits), "numbers that take the singular; left out where any may"),
  suffixes: may(forms, "endings written onto digits"),
  years: may(anyOrOne(range), "digits that are a year and no count: 1900-2100; `[]` for none"),
  "years-after": may(forms, "words behind which a number is a year"),
  numbered: may(forms, "words behind which a number is a name"),
  juxtaposed: may(flag, "true: two number words side by side are a range"),
  inverted: may(flag, "true: a number behind its noun is about so many"),
  "month-first": may(flag, "true: the day stands behind the month"),
  times: may(sides("before the digits", "behind them"), "signs of so many pieces"),
  negations: may(
    fields({
      words: may(forms, "number words that say no as well"),
      answers: may(forms, "words in the same sentence with which they do"),
    }),
    "number words that may be none",
  ),
  shares: may(texts, "words between a part and its whole"),
  parts: may(texts, "endings of a number that is a part of what is counted before it, and words"),
});

const OPTIONS: DeclareOptions = { room: "missiles", how: "count" };

const LISTS = [
  ["conjunctions", "conjunction", ""],
  ["units", "unit", ""],
  ["months", "month", ""],
  ["suffixes", "suffix", ""],
  ["years-after", "month", YEAR],
  ["numbered", "month", NUMBERED],
] as const;

export const numbers = fileKind(shape, (file, pack) => {
  const { data } = file;
  for (const [value, forms] of Object.entries(data.words ?? {}))
    declare(file, pack, ["words", value], forms, "number", value, OPTIONS);
  readQuantities(file, pack);
  idForms(file, pack, "exact", "exact", OPTIONS);
  for (const [key, tag, means] of LISTS) declare(file, pack, [key], data[key], tag, means, OPTIONS);
  for (const side of ["before", "after"] as const)
    declare(file, pack, ["times", side], data.times?.[side], "times", side, OPTIONS);
  for (const part of ["words", "answers"] as const)
    declare(file, pack, ["negations", part], data.negations?.[part], "negation", part, OPTIONS);
  for (const key of ["juxtaposed", "inverted", "month-first"] as const) {
    const value = data[key];
    if (value !== undefined) pack.language[key] = value;
  }
  if (data.joined) pack.language.joined = data.joined;
  if (data.decimal) pack.language.decimal = String(data.decimal);
  wordLists(file, pack, ["shares", "parts", "grouping"]);
  if (data.years !== undefined)
    pack.language.years = textList(data.years).flatMap((years) => {
      const read = rangeOf(years);
      return read ? [read] : [];
    });
  for (const key of ["postposed", "singular", "scales", "uncounted"] as const) {
    const values = textList(data[key]).map(Number);
    if (values.length > 0) pack.language[key] = values;
  }
});

/** Bounds, ranges and vague quantities: words beside a number, or in its place. */
function readQuantities(file: ShapedFile<DataOf<typeof shape>>, pack: PackBuilder): void {
  const { bounds = {}, ranges = {}, vague = {} } = file.data;
  for (const [qualifier, { before, after }] of Object.entries(bounds)) {
    const path = ["bounds", qualifier];
    declare(file, pack, [...path, "before"], before, "bound-before", qualifier, OPTIONS);
    declare(file, pack, [...path, "after"], after, "bound-after", qualifier, OPTIONS);
  }
  declare(file, pack, ["ranges", "open"], ranges.open, "range-open", "", OPTIONS);
  declare(file, pack, ["ranges", "link"], ranges.link, "range-link", "", OPTIONS);
  for (const [qualifier, { min, forms }] of Object.entries(vague)) {
    pack.language.leasts = { ...pack.language.leasts, [qualifier]: Number(min ?? 0) };
    declare(file, pack, ["vague", qualifier, "forms"], forms, "vague", qualifier, OPTIONS);
  }
}
