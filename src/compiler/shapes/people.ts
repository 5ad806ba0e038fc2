/**
 * `people.yaml`: listed people, by the parts of their names; which stand alone is written there.
 */

import { endsBeforeItBegins } from "../checks/E166.ts";
import { declarationsOfPeople, type NamePart, type PersonParts } from "../sources/people.ts";
import { fileKind } from "./builder.ts";
import { linkedFacts, readCatalogue } from "./catalogue.ts";
import { formSources } from "./formSources.ts";
import { type Forms, fileOfForms, forms, formsOrTrue } from "./forms.ts";
import { askOrder } from "./sorted.ts";
import { byKey, fields, listOf, may, must, named, oneOf, text } from "./terms.ts";
import { country, date, id } from "./values.ts";

const PERSON = fields({
  given: may(forms, "given names: each of them with each of `family` is a full name"),
  family: may(forms, "surnames: alone after the person was introduced in full, or behind a title"),
  alone: may(formsOrTrue, "what means this person without an introduction; true: all of `family`"),
  full: may(forms, "whole names that are not composed of the above"),
  patronymic: may(forms, "between given name and surname, or behind the given name alone"),
  note: may(text, "a remark for other authors"),
  source: may(text, "where it was looked up"),
});

const shape = fileOfForms({ people: may(named(PERSON), "id → the parts of the name") });

export const people = fileKind(shape, (file, pack) => {
  const entries = Object.entries(file.data.people ?? {});
  askOrder(
    file,
    "people",
    entries.map(([id]) => id),
  );
  for (const [id, person] of entries) {
    const path = ["people", id];
    const parts = (key: string, forms: Forms | undefined): NamePart[] =>
      formSources(forms).map((form, i) => ({
        ...form,
        ...file.at([...path, key, i]),
        entry: [...path, key].join("."),
      }));
    const family = parts("family", person.family);
    const entry: PersonParts = {
      id,
      given: parts("given", person.given),
      family,
      patronymic: parts("patronymic", person.patronymic),
      full: parts("full", person.full),
      alone: person.alone === true ? family : parts("alone", person.alone),
      ...file.at(path),
      entry: path.join("."),
    };
    pack.people.push(entry);
    pack.declarations.push(...declarationsOfPeople(pack.code, [entry]));
  }
});

const ROLE = fields({
  role: must(text, "what the person is or was, as `mul/offices.yaml` calls it"),
  from: may(date, "when it began: a year, or a date in quotes"),
  to: may(date, "when it ended, likewise"),
});

const catalogueShape = fields({
  people: may(
    byKey(
      id,
      linkedFacts({
        country: may(country, "ISO 3166 code of the country that the person stands for"),
        gender: may(oneOf("gender", ["m", "f"]), "f for a woman; m where nothing is said"),
        roles: may(listOf(ROLE), "what the person is and was, with the years"),
      }),
    ),
    "id → name and facts",
  ),
});

/** The same file of the catalogue: ids, names and facts. */
export const peopleCatalogue = fileKind(catalogueShape, (file, pack) => {
  for (const [id, person] of Object.entries(file.data.people ?? {}))
    person?.roles?.forEach(({ from, to }, i) => {
      if (from !== undefined && to !== undefined)
        file.report(["people", id, "roles", i, "to"], endsBeforeItBegins, from, to);
    });
  readCatalogue(file, pack, "people", "person");
});
