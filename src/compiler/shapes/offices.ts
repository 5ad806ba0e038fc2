/** `offices.yaml`: what offices are called, and how they stand beside countries and portfolios. */

import type { Reader } from "./builder.ts";
import { catalogueOf } from "./catalogue.ts";
import { idForms, top } from "./declare.ts";

export const offices: Reader = (fields, pack) => {
  const data = top(fields, ["offices", "templates", "leads", "owners", "commas"]);
  idForms(fields, pack, "offices", "office", { room: "offices", how: "title", inflectAs: "noun" });
  for (const key of ["templates", "owners", "leads"] as const) {
    const texts = fields.texts(data[key], [key]);
    if (texts.length > 0) pack.language[`office-${key}`] = texts;
  }
  if (data["commas"] === false) pack.language["office-commas"] = false;
};

const readOffice = catalogueOf("offices", "office", [
  "office",
  "portfolio",
  "country",
  "past",
  "bare",
  "state",
]);

const readRole = catalogueOf("roles", "role", ["office", "portfolio"]);

/**
 * The same file of the catalogue: ids, names and facts, and what the roles of listed people are as
 * offices.
 */
export const officesCatalogue: Reader = (fields, pack) => {
  const data = top(fields, ["offices", "roles"]);
  readOffice(fields, pack, data);
  readRole(fields, pack, data);
};
