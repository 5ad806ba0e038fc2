/** `ministries.yaml`: heads, portfolios, proper names and templates of ministries. */

import { fileKind } from "./builder.ts";
import { facts, linkedFacts, readCatalogue } from "./catalogue.ts";
import { declare, wordLists } from "./declare.ts";
import { fileOfForms, forms } from "./forms.ts";
import { byKey, fields, flag, may, named, oneOrMore, text, texts } from "./terms.ts";
import { country, id, template } from "./values.ts";

const PORTFOLIO = fields({
  attributive: may(forms, "beside the head without a preposition"),
  complement: may(forms, "behind the head: after a preposition, or in the genitive"),
  names: may(forms, "one word for the whole ministry, of whatever country"),
  short: may(forms, "the portfolio alone, where the country's adjective follows"),
  note: may(text, "a remark for other authors"),
});

const MINISTRY = fields({
  names: may(forms, "proper names"),
  metonyms: may(forms, "a building or place that stands for the ministry"),
  note: may(text, "a remark for other authors"),
});

const shape = fileOfForms({
  heads: may(
    fields({
      singular: may(forms, "of one ministry"),
      plural: may(forms, "of several; duals too"),
    }),
    "the words for a ministry",
  ),
  portfolios: may(named(PORTFOLIO), "id → what the portfolio is called, by slot"),
  ministries: may(named(MINISTRY), "id → proper names and metonyms of one ministry"),
  templates: may(oneOrMore(template), "in which order the parts stand: slots, and words in quotes"),
  "of-provinces": may(texts, "beginnings of words that say that a ministry is a province's"),
});

const NOUN = { room: "ministries", how: "composed", inflectAs: "noun" } as const;

export const ministries = fileKind(shape, (file, pack) => {
  const { data } = file;
  const room = "ministries";
  declare(file, pack, ["heads", "singular"], data.heads?.singular, "head", "", NOUN);
  declare(file, pack, ["heads", "plural"], data.heads?.plural, "heads", "", NOUN);
  for (const [id, portfolio] of Object.entries(data.portfolios ?? {})) {
    for (const slot of ["attributive", "complement", "names", "short"] as const) {
      const how = slot === "names" ? "name" : "composed";
      declare(file, pack, ["portfolios", id, slot], portfolio[slot], slot, id, { room, how });
    }
  }
  for (const [id, { names, metonyms }] of Object.entries(data.ministries ?? {})) {
    const path = ["ministries", id];
    declare(file, pack, [...path, "names"], names, "ministry", id, {
      room,
      how: "alias",
      inflectAs: "noun",
    });
    declare(file, pack, [...path, "metonyms"], metonyms, "metonym", id, {
      room,
      how: "metonym",
      inflectAs: "place",
    });
  }
  wordLists(file, pack, ["of-provinces", "templates"]);
});

const catalogueShape = fields({
  portfolios: may(
    byKey(
      id,
      facts({
        countries: may(oneOrMore(country), "ISO 3166 codes of the few countries that have it"),
        branches: may(flag, "true: parts of the state beside the government have offices of it"),
      }),
    ),
    "id → name and facts",
  ),
  ministries: may(
    byKey(
      id,
      linkedFacts({
        country: may(country, "ISO 3166 code"),
        portfolio: may(text, "id of its portfolio"),
      }),
    ),
    "id → name and facts, where they are not simply those of country and portfolio",
  ),
  "composed-names": may(
    fields({
      name: may(text, "of a ministry without an entry: {portfolio} stands for the name"),
      "of-country": may(text, "the same where the country is known: {country} too"),
    }),
    "names of ministries that have none of their own",
  ),
});

/** The same file of the catalogue: ids, names and facts. */
export const ministriesCatalogue = fileKind(catalogueShape, (file, pack) => {
  const names = file.data["composed-names"];
  if (names)
    pack.language["composed-names"] = {
      name: String(names.name ?? ""),
      "of-country": String(names["of-country"] ?? ""),
    };
  readCatalogue(file, pack, "portfolios", "portfolio");
  readCatalogue(file, pack, "ministries", "ministry");
});
