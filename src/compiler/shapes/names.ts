/** `names.yaml`: what names of people are made of, and the words that announce them. */

import type { Fields } from "../fields.ts";
import type { Respelling } from "../respellings.ts";
import type { PackBuilder, Reader } from "./builder.ts";
import { declaration, declare, top, wordLists } from "./declare.ts";

export const names: Reader = (fields, pack) => {
  const data = top(fields, [
    ...TITLES.map(([key]) => key),
    "titles-after",
    "given",
    "given-expected",
    "families",
    "families-expected",
    "particles",
    ...SAYINGS.map(([key]) => key),
    ...WORD_LISTS,
    "respellings",
    "sayings-lead",
    "never-expected",
  ]);
  const room = "people";
  for (const [key, means] of TITLES)
    declare(fields, pack, [key], data[key], "title", means, {
      room,
      how: "title",
      inflectAs: "title",
    });
  declare(fields, pack, ["titles-after"], data["titles-after"], "title-after", "", {
    room,
    how: "title-after",
    inflectAs: "title",
  });
  const given = fields.map(data["given"], ["given"]);
  fields.knownKeys(given, ["given"], ["m", "f"]);
  const never = new Set(fields.texts(data["never-expected"], ["never-expected"]));
  for (const gender of ["m", "f"]) {
    declare(fields, pack, ["given", gender], given[gender], "given", gender, {
      room,
      how: "given-name",
      inflectAs: "given",
    });
    declareConditional(fields, pack, given[gender], gender, never);
  }
  const expected = fields.map(data["given-expected"], ["given-expected"]);
  fields.knownKeys(expected, ["given-expected"], ["m", "f"]);
  for (const gender of ["m", "f"])
    declare(fields, pack, ["given-expected", gender], expected[gender], "given-expected", gender, {
      room,
      how: "given-name",
      inflectAs: "given",
    });
  for (const [key, tag] of FAMILIES)
    declare(fields, pack, [key], data[key], tag, "", {
      room,
      how: "given-name",
      inflectAs: "family",
    });
  declare(fields, pack, ["particles"], data["particles"], "particle", "", {
    room,
    how: "particle",
  });
  for (const [key, tag, means] of SAYINGS)
    declare(fields, pack, [key], data[key], tag, means, { room, how: "saying" });
  wordLists(fields, pack, data, WORD_LISTS);
  if (data["sayings-lead"] === true) pack.language["sayings-lead"] = true;
  const respellings = readRespellings(fields, data["respellings"]);
  if (respellings.length > 0) pack.language.respellings = respellings;
};

/** Words and endings of names that are facts and no phrases. */
const WORD_LISTS = [
  "patronymics",
  "name-tails",
  "naming-particles",
  "ordinary-endings",
  "kin",
  "syllabic-families",
  "verb-endings",
  "demonym-endings",
  "lone-endings",
  "rosters",
  "describing-endings",
  "title-plurals",
  "surname-tails",
  "generations",
  "sure-tails",
  "surname-endings",
  "surname-followers",
  "ordinary-surname-endings",
  "possessed",
  "word-beginnings",
  "word-endings",
  "unknown-after",
  "word-letters",
  "said-that",
] as const;

const FAMILIES = [
  ["families", "family"],
  ["families-expected", "family-expected"],
] as const;

/** `begin: { "عبد ": "عبد" }`: how words that begin or end so are written as well. */
function readRespellings(fields: Fields, value: unknown): Respelling[] {
  const path = ["respellings"];
  const data = fields.map(value, path);
  fields.knownKeys(data, path, ["begin", "end"]);
  return (["begin", "end"] as const).flatMap((at) =>
    Object.entries(fields.map(data[at], [...path, at])).flatMap(([from, also]) =>
      fields.texts(also, [...path, at, from]).map((to) => ({ at, from, to })),
    ),
  );
}

/** Verbs of saying, and those with whom nothing but a person speaks. */
const SAYINGS = [
  ["sayings", "saying", ""],
  ["sayings-of-persons", "saying", "person"],
] as const;

/** Lists of titles, and what those in each mean. */
const TITLES = [
  ["titles", ""],
  ["honorifics", "honorific"],
  ["addresses", "address"],
  ["bynames", "byname"],
  ["heads", "head"],
] as const;

/** Given names with a condition are names without it as well where a name is expected. */
function declareConditional(
  fields: Fields,
  pack: PackBuilder,
  value: unknown,
  gender: string,
  never: ReadonlySet<string>,
): void {
  const path = ["given", gender];
  fields.forms(value, path).forEach(({ form, after, before }, i) => {
    if ((!after && !before) || never.has(form)) return;
    const origin = { room: "people", how: "given-name", inflectAs: "given" } as const;
    pack.declarations.push(
      declaration(fields, pack, [...path, i], { form }, "given-expected", gender, origin),
    );
  });
}
