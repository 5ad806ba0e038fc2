/**
 * `people.yaml`: listed people, by the parts of their names; which stand alone is written there.
 */

import type { How } from "../../lexicon/how.ts";
import type { Tag } from "../../lexicon/pack.ts";
import type { FormSource } from "../fields.ts";
import type { Declaration } from "../source.ts";
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
    const push = (
      at: readonly (string | number)[],
      form: FormSource,
      tag: Tag,
      how: How,
      more: Pick<Declaration, "givenWords" | "made"> = {},
    ) => {
      const options = { room, how, inflectAs: "family" } as const;
      const made = declaration(fields, pack, [...path, ...at], form, tag, id, options);
      pack.declarations.push({ ...made, ...more });
    };
    for (const first of given) {
      for (const last of family) {
        const middle = ["", ...patronymic.map((form) => ` ${form.form}`)];
        for (const between of middle) {
          const front = first.form + between;
          const inflect = first.inflect ?? last.inflect;
          const form = { form: `${front} ${last.form}`, ...(inflect && { inflect }) };
          const made = between === "" ? "combined" : "patronymic";
          push([], form, "person", "alias", { givenWords: front.split(" ").length, made });
        }
      }
      for (const between of patronymic) {
        const form = { form: `${first.form} ${between.form}` };
        push([], form, "person-family", "introduced", { givenWords: 2, made: "patronymic" });
      }
    }
    fields.forms(person["full"], [...path, "full"]).forEach((form, i) => {
      push(["full", i], form, "person", "alias", { givenWords: form.form.split(" ").length - 1 });
    });
    family.forEach((form, i) => {
      push(["family", i], form, "person-family", "introduced");
    });
    const key = person["alone"] === true ? "family" : "alone";
    alone.forEach((form, i) => {
      push([key, i], form, "person-alone", "alone");
    });
  }
};

const readPerson = catalogueOf("people", "person", ["country", "gender", "roles"]);

/** The same file of the catalogue: ids, names and facts. */
export const peopleCatalogue: Reader = (fields, pack) =>
  readPerson(fields, pack, top(fields, ["people"]));
