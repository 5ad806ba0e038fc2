/** `offices.yaml`: what offices are called, and how they stand beside countries and portfolios. */

import { fileKind } from "./builder.ts";
import { facts, readCatalogue } from "./catalogue.ts";
import { addWords, idForms } from "./declare.ts";
import { fileOfForms, forms } from "./forms.ts";
import { byKey, fields, flag, may, named, oneOrMore, text, texts } from "./terms.ts";
import { country, id, template } from "./values.ts";

const shape = fileOfForms({
  offices: may(named(forms), "id of `mul/offices.yaml` → what the office is called, in any case"),
  templates: may(
    oneOrMore(template),
    "in which order office, country and portfolio stand, as in `ministries`",
  ),
  leads: may(texts, "words between a comma and the office behind a name"),
  owners: may(texts, "behind these an office says whose somebody is"),
  commas: may(flag, "false where no comma need stand between a name and the office behind it"),
});

export const offices = fileKind(shape, (file, pack) => {
  const { data } = file;
  idForms(file, pack, "offices", "office", { room: "offices", how: "title", inflectAs: "noun" });
  for (const key of ["templates", "owners", "leads"] as const)
    addWords(file, pack, [key], `office-${key}`, data[key]);
  if (data.commas === false) pack.language["office-commas"] = false;
});

const catalogueShape = fields({
  offices: may(
    byKey(
      id,
      facts({
        office: may(text, "id of the general office that this one is"),
        portfolio: may(text, "id of the portfolio that it has"),
        country: may(country, "ISO 3166 code of the only country that has it"),
        region: may(text, "id of the office that it is beside a part of a country"),
        regional: may(flag, "true: of a part of a country, and so of that country"),
        past: may(flag, "true: the word says that an office is over"),
        bare: may(flag, "false: only beside another office, and nobody's alone"),
        state: may(flag, "true: of a state, never of a company or club"),
      }),
    ),
    "id → name and facts",
  ),
  roles: may(
    byKey(
      id,
      facts({
        office: may(text, "id of the office that the role is"),
        portfolio: may(text, "id of the portfolio that it has"),
      }),
    ),
    "id → what a role of `mul/people` is as an office",
  ),
});

/**
 * The same file of the catalogue: ids, names and facts, and what the roles of listed people are as
 * offices.
 */
export const officesCatalogue = fileKind(catalogueShape, (file, pack) => {
  readCatalogue(file, pack, "offices", "office");
  readCatalogue(file, pack, "roles", "role");
});
