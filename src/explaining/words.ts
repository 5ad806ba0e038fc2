/** The typed words of an explanation, as sentences for people say them. One table each. */

import type { Sign } from "../candidate.ts";
import type { Precedence } from "../deciding/overlaps.ts";
import type { WrittenCondition } from "../lexicon/origins.ts";
import type { Rejection } from "../matching/phrases.ts";
import type { ForbiddenWords, LexiconLine } from "./explanation.ts";

export const SIGNS: Readonly<Record<Sign, string>> = {
  "cue-beside": "a cue stands beside it",
  "behind-preposition": "behind a preposition that places have",
  "named-elsewhere": "named elsewhere, where something says so",
  "country-named": "its country is named",
  "among-places": "in a list of places",
  unmistakable: "a large place, and its name is nothing else",
  "country-beside": "its country stands beside it",
  "near-another": "near another place of its country",
  introduced: "the document names this person",
  titled: "a title or initials stand before it",
  "only-bearer-spoken-of": "one listed bearer, of a country that is spoken of",
  generated: "a gazetteer's name",
  "needs-introduction": "a surname alone",
  "inside-other-name": "inside another thing's name",
  "inside-quotes": "a short name in quotes",
  "part-of-designation": "part of another designation",
  "named-otherwise": "another given name before it",
  "ordinary-word": "an ordinary word",
  "name-of-a-person": "a person's name",
  "behind-given-name-or-title": "a given name or title before it",
  "short-behind-prefix": "few letters behind a prefix",
  "in-run-of-capitals": "one of several capitalised words",
  "small-place": "a small place",
};

/** To follow "which" or "it". */
export const PRECEDENCES: Readonly<Record<Precedence, string>> = {
  "begins-earlier": "begins earlier",
  longer: "is longer",
  kind: "is of a kind that goes before",
  listed: "is listed",
  order: "comes first in order",
};

/** Why a phrase whose words stand in the text is not read there. */
export const REJECTIONS: Readonly<Record<Rejection, string>> = {
  capital: "the capital is missing",
  condition: "its condition does not hold",
  prefix: "the whole word reads as far",
  suffix: "it takes no such suffix",
};

/** Words of a condition that are spelt out. */
const MOST_WORDS = 8;

/** A condition as a sentence says it; what stands there and broke it is named first. */
export function conditionText(condition: WrittenCondition, broken?: ForbiddenWords): string {
  const { after, before, notAfter, notBefore } = condition;
  const list = (words: readonly string[]) =>
    words.slice(0, MOST_WORDS).join(", ") +
    (words.length > MOST_WORDS ? ` … ${words.length - MOST_WORDS} more` : "");
  const where = broken?.list === "notAfter" ? "after" : "before";
  return [
    broken && `not right ${where} “${broken.text}”, which stands there`,
    after && `only right after one of: ${list(after)}`,
    before && `only right before one of: ${list(before)}`,
    notAfter && `not right after: ${list(notAfter)}`,
    notBefore && `not right before: ${list(notBefore)}`,
  ]
    .filter(Boolean)
    .join("; ");
}

/** What was done to the form as it is written; nothing where it is met as it is. */
export function madeText({ made, form }: Pick<LexiconLine, "made" | "form">): string[] {
  switch (made) {
    case "as-written":
      return [];
    case "combined":
      return ["given name and surname"];
    case "patronymic":
      return ["with the patronymic"];
    case "head-left-out":
      return [`of ${form}, without its head`];
    default:
      return [`${made} from ${form}`];
  }
}

export function needsText({ needs }: Pick<LexiconLine, "needs">): string[] {
  if (needs === "exact") return ["in these letters only"];
  return needs === "all-capitals" ? ["all in capitals only"] : [];
}
