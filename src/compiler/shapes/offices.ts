/** `offices.yaml`: what offices are called, and how they stand beside countries and portfolios. */

import type { Reader } from "./builder.ts";
import { catalogueOf } from "./catalogue.ts";
import { declare, top } from "./declare.ts";

export const offices: Reader = (fields, pack) => {
  const data = top(fields, ["offices", "templates", "leads", "owners", "commas"]);
  for (const [id, forms] of Object.entries(fields.map(data["offices"], ["offices"])))
    declare(fields, pack, ["offices", id], forms, "office", id, {
      room: "offices",
      how: "title",
      inflectAs: "noun",
    });
  const templates = fields.texts(data["templates"], ["templates"]);
  if (templates.length > 0) pack.language["office-templates"] = templates;
  const owners = fields.texts(data["owners"], ["owners"]);
  if (owners.length > 0) pack.language["office-owners"] = owners;
  if (data["commas"] === false) pack.language["office-commas"] = false;
  const leads = fields.texts(data["leads"], ["leads"]);
  if (leads.length > 0) pack.language["office-leads"] = leads;
};

const readOffice = catalogueOf("offices", "office", [
  "office",
  "portfolio",
  "country",
  "past",
  "bare",
]);

/** The same file of the catalogue: ids, names and facts. */
export const officesCatalogue: Reader = (fields, pack) =>
  readOffice(fields, pack, top(fields, ["offices"]));
