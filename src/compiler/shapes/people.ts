/** `people.yaml`: listed people, by the parts of their names. Which parts stand alone is written there. */

import type { How } from "../../lexicon/how.ts";
import type { Tag } from "../../lexicon/pack.ts";
import type { FormSource } from "../fields.ts";
import type { Reader } from "./builder.ts";
import { catalogueOf } from "./catalogue.ts";
import { declaration, top } from "./declare.ts";

export const people: Reader = (fields, pack) => {
  const data = top(fields, ["people"]);
  const room = "people";
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
    const given = fields.forms(person["given"], [...path, "given"]);
    const family = fields.forms(person["family"], [...path, "family"]);
    const patronymic = fields.forms(person["patronymic"], [...path, "patronymic"]);
    const alone =
      person["alone"] === true ? family : fields.forms(person["alone"], [...path, "alone"]);
    const push = (form: FormSource, tag: Tag, how: How, givenWords?: number) => {
      const made = declaration(fields, pack, path, form, tag, id, {
        room,
        how,
        inflectAs: "family",
      });
      pack.declarations.push(givenWords === undefined ? made : { ...made, givenWords });
    };
    for (const first of given) {
      for (const last of family) {
        const middle = ["", ...patronymic.map((form) => ` ${form.form}`)];
        for (const between of middle) {
          const front = first.form + between;
          const inflect = first.inflect ?? last.inflect;
          push(
            { form: `${front} ${last.form}`, ...(inflect && { inflect }) },
            "person",
            "alias",
            front.split(" ").length,
          );
        }
      }
      for (const between of patronymic)
        push({ form: `${first.form} ${between.form}` }, "person-family", "introduced", 2);
    }
    for (const form of fields.forms(person["full"], [...path, "full"])) {
      push(form, "person", "alias", form.form.split(" ").length - 1);
    }
    for (const form of family) push(form, "person-family", "introduced");
    for (const form of alone) push(form, "person-alone", "alone");
  }
};

const readPerson = catalogueOf("people", "person", ["country", "gender", "roles"]);

/** The same file of the catalogue: ids, names and facts. */
export const peopleCatalogue: Reader = (fields, pack) =>
  readPerson(fields, pack, top(fields, ["people"]));
