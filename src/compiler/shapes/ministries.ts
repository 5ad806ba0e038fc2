/** `ministries.yaml`: heads, portfolios, proper names and templates of ministries. */

import type { Reader } from "./builder.ts";
import { catalogueOf } from "./catalogue.ts";
import { declare, top } from "./declare.ts";

export const ministries: Reader = (fields, pack) => {
  const data = top(fields, ["heads", "portfolios", "ministries", "templates", "of-provinces"]);
  const room = "ministries";
  const heads = fields.map(data["heads"], ["heads"]);
  fields.knownKeys(heads, ["heads"], ["singular", "plural"]);
  declare(fields, pack, ["heads", "singular"], heads["singular"], "head", "", {
    room,
    how: "composed",
    inflectAs: "noun",
  });
  declare(fields, pack, ["heads", "plural"], heads["plural"], "heads", "", {
    room,
    how: "composed",
    inflectAs: "noun",
  });
  for (const [id, value] of Object.entries(fields.map(data["portfolios"], ["portfolios"]))) {
    const portfolio = fields.map(value, ["portfolios", id]);
    const slots = ["attributive", "complement", "names", "short"] as const;
    fields.knownKeys(portfolio, ["portfolios", id], [...slots, "note"]);
    for (const slot of slots) {
      const how = slot === "names" ? "name" : "composed";
      declare(fields, pack, ["portfolios", id, slot], portfolio[slot], slot, id, { room, how });
    }
  }
  for (const [id, value] of Object.entries(fields.map(data["ministries"], ["ministries"]))) {
    const path = ["ministries", id];
    const ministry = fields.map(value, path);
    fields.knownKeys(ministry, path, ["names", "metonyms", "note"]);
    declare(fields, pack, [...path, "names"], ministry["names"], "ministry", id, {
      room,
      how: "alias",
      inflectAs: "noun",
    });
    declare(fields, pack, [...path, "metonyms"], ministry["metonyms"], "metonym", id, {
      room,
      how: "metonym",
      inflectAs: "place",
    });
  }
  const ofProvinces = fields.texts(data["of-provinces"], ["of-provinces"]);
  if (ofProvinces.length > 0)
    pack.language["of-provinces"] = [...(pack.language["of-provinces"] ?? []), ...ofProvinces];
  const templates = fields.texts(data["templates"], ["templates"]);
  if (templates.length > 0)
    pack.language.templates = [...(pack.language.templates ?? []), ...templates];
};

const readPortfolio = catalogueOf("portfolios", "portfolio", ["countries", "branches"]);

const readMinistry = catalogueOf("ministries", "ministry", ["country", "portfolio"]);

/** The same file of the catalogue: ids, names and facts. */
export const ministriesCatalogue: Reader = (fields, pack) => {
  const data = top(fields, ["portfolios", "ministries", "composed-names"]);
  if (data["composed-names"] !== undefined) {
    const path = ["composed-names"];
    const names = fields.map(data["composed-names"], path);
    fields.knownKeys(names, path, ["name", "of-country"]);
    pack.language["composed-names"] = {
      name: fields.text(names["name"], [...path, "name"]) ?? "",
      "of-country": fields.text(names["of-country"], [...path, "of-country"]) ?? "",
    };
  }
  readPortfolio(fields, pack, data);
  readMinistry(fields, pack, data);
};
