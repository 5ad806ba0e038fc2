/** `aircraft.yaml`: designators, makers, variants and names of types. */

import { AIRCRAFT_NOUNS } from "../../lexicon/tags.ts";
import { fileKind } from "./builder.ts";
import { linkedFacts, namelessFacts, readCatalogue } from "./catalogue.ts";
import { declare, idForms, wordLists, wordsAt } from "./declare.ts";
import { designatorForms, fileOfForms, forms } from "./forms.ts";
import { byKey, fields, flag, may, named, text, texts } from "./terms.ts";
import { country, id } from "./values.ts";

const shape = fileOfForms({
  designators: may(named(designatorForms), "id → letters that a number follows"),
  makers: may(named(forms), "maker → names that may stand before a designation or for its letters"),
  variants: may(named(forms), "letters behind the number → how they are written in this script"),
  nouns: may(
    fields({
      any: may(forms, "of however many"),
      dual: may(forms, "of two"),
    } satisfies Record<(typeof AIRCRAFT_NOUNS)[number], unknown>),
    "words between a number and a type",
  ),
  plurals: may(texts, "endings of several, in small letters behind capitals"),
  names: may(named(forms), "id → proper names, NATO names, whole designations with words"),
  nicknames: may(
    named(forms),
    "id → names that mean other things too: they count where the document names the type, or in `company`",
  ),
  company: may(
    fields({
      before: may(texts, "words right before a nickname"),
      words: may(texts, "words in the passage around it"),
    }),
    "by what a nickname is known",
  ),
});

export const aircraft = fileKind(shape, (file, pack) => {
  const { data } = file;
  const room = "aircraft";
  for (const [id, written] of Object.entries(data.designators ?? {})) {
    const list = Array.isArray(written) ? written : [written];
    list.forEach((item, i) => {
      if (typeof item === "object" && item.spaced === false)
        pack.language.unspaced = [...(pack.language.unspaced ?? []), id];
      const path = ["designators", id, i];
      declare(file, pack, path, [item], "designator", id, { room, how: "designation" });
    });
  }
  wordLists(file, pack, ["plurals"]);
  for (const number of AIRCRAFT_NOUNS)
    declare(file, pack, ["nouns", number], data.nouns?.[number], "aircraft-noun", number, {
      room,
      how: "alias",
    });
  idForms(file, pack, "makers", "maker", { room, how: "maker" });
  idForms(file, pack, "variants", "variant", { room, how: "variant" });
  idForms(file, pack, "names", "aircraft", { room, how: "alias", inflectAs: "place" });
  idForms(file, pack, "nicknames", "aircraft-noun", { room, how: "alias", inflectAs: "place" });
  if (data.company) {
    const { before = [], words = [] } = pack.language.company ?? {};
    pack.language.company = {
      before: [...before, ...wordsAt(file, pack, ["company", "before"], data.company.before)],
      words: [...words, ...wordsAt(file, pack, ["company", "words"], data.company.words)],
    };
  }
});

const catalogueShape = fields({
  designators: may(
    byKey(
      id,
      namelessFacts({
        manufacturer: may(text, "who makes what is called so"),
        open: may(flag, "true: a number that is not listed is a type too, with a derived id"),
        country: may(country, "ISO 3166 code of the maker's country"),
      }),
    ),
    "id → facts of the letters before the number",
  ),
  types: may(
    byKey(
      id,
      linkedFacts({
        manufacturer: may(text, "who makes it"),
        role: may(text, "what it is for"),
        country: may(country, "ISO 3166 code of its country of origin"),
        family: may(text, "id of the type of which this one is a variant; it has its facts"),
      }),
    ),
    "id (the designation in lower case) → name and facts",
  ),
});

/** The same file of the catalogue: ids, names and facts. */
export const aircraftCatalogue = fileKind(catalogueShape, (file, pack) => {
  readCatalogue(file, pack, "designators", "designator");
  readCatalogue(file, pack, "types", "aircraft");
});
