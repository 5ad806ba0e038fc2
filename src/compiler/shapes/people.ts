/**
 * `people.yaml`: listed people, by the parts of their names; which stand alone is written there.
 */

import { declarationsOfPeople, type NamePart, type PersonParts } from "../people.ts";
import type { Reader } from "./builder.ts";
import { catalogueOf } from "./catalogue.ts";
import { top } from "./declare.ts";

export const people: Reader = (fields, pack) => {
  const data = top(fields, ["people"]);
  for (const [id, value] of Object.entries(fields.map(data["people"], ["people"]))) {
    const path = ["people", id];
    const person = fields.map(value, path);
    fields.knownKeys(person, path, [
      "given",
      "family",
      "alone",
      "full",
      "patronymic",
      "note",
      "source",
    ]);
    const parts = (key: string): NamePart[] =>
      fields.forms(person[key], [...path, key]).map((form, i) => ({
        ...form,
        ...fields.at([...path, key, i]),
        entry: [...path, key].join("."),
      }));
    const family = parts("family");
    const entry: PersonParts = {
      id,
      given: parts("given"),
      family,
      patronymic: parts("patronymic"),
      full: parts("full"),
      alone: person["alone"] === true ? family : parts("alone"),
      ...fields.at(path),
      entry: path.join("."),
    };
    pack.people.push(entry);
    pack.declarations.push(...declarationsOfPeople(pack.code, [entry]));
  }
};

const readPerson = catalogueOf("people", "person", ["country", "gender", "roles"]);

/** The same file of the catalogue: ids, names and facts. */
export const peopleCatalogue: Reader = (fields, pack) =>
  readPerson(fields, pack, top(fields, ["people"]));
