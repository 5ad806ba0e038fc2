/** `missiles.yaml`: nouns, modifiers and models of what is counted. */

import { MISSILE_EVENTS } from "../../entity.ts";
import { fileKind, type PackBuilder } from "./builder.ts";
import { facts, linkedFacts, readCatalogue } from "./catalogue.ts";
import { type DeclareOptions, declare, idForms, wordLists } from "./declare.ts";
import { fileOfForms, forms } from "./forms.ts";
import type { ShapedFile } from "./reading.ts";
import {
  byKey,
  type DataOf,
  fields,
  flag,
  may,
  named,
  oneOf,
  oneOrMore,
  text,
  texts,
} from "./terms.ts";
import { country, id, wholeNumber } from "./values.ts";

const NOUN = fields({
  singular: may(forms, "of one"),
  plural: may(forms, "of several"),
  dual: may(forms, "of two"),
  construct: may(forms, "a dual, but only before its class or model"),
});

const shape = fileOfForms({
  nouns: may(named(NOUN), "id of a class → its nouns by number"),
  modifiers: may(named(forms), "class → words beside the noun that name it"),
  fillers: may(forms, "words that may stand between number and noun and mean nothing for us"),
  counters: may(forms, "measure words between number and noun"),
  links: may(forms, "words between the noun and the model"),
  types: may(forms, "such words too, behind which any name is a model's"),
  models: may(named(forms), "id → names of a model"),
  events: may(
    byKey(
      oneOf("event", MISSILE_EVENTS),
      fields({
        before: may(forms, "stands before the count"),
        after: may(forms, "stands behind the count"),
      }),
    ),
    "what becomes of missiles → the words that say so",
  ),
  agents: may(forms, "words before the country that did it"),
  "event-reach": may(
    fields({
      before: may(wholeNumber, "before the count; 1 where nothing is said"),
      after: may(wholeNumber, "behind it; 1 where nothing is said"),
    }),
    "how many tokens may stand between a word of `events` and the count",
  ),
  carriers: may(texts, "behind a model: what is counted are those, not missiles"),
  impacts: may(texts, "what a missile does where it comes down: a system on the ground does not"),
  targets: may(texts, "before a country: missiles are fired at it"),
});

const OPTIONS: DeclareOptions = { room: "missiles", how: "count" };

export const missiles = fileKind(shape, (file, pack) => {
  const { data } = file;
  for (const [id, noun] of Object.entries(data.nouns ?? {}))
    for (const number of ["singular", "plural", "dual", "construct"] as const)
      declare(file, pack, ["nouns", id, number], noun[number], `missile-${number}`, id, {
        ...OPTIONS,
        inflectAs: "noun",
      });
  readEvents(file, pack);
  wordLists(file, pack, ["carriers", "impacts", "targets"]);
  idForms(file, pack, "modifiers", "missile-modifier", OPTIONS);
  idForms(file, pack, "models", "missile-model", { ...OPTIONS, inflectAs: "place" });
  declare(file, pack, ["fillers"], data.fillers, "missile-filler", "", OPTIONS);
  declare(file, pack, ["counters"], data.counters, "missile-counter", "", OPTIONS);
  declare(file, pack, ["links"], data.links, "missile-link", "", OPTIONS);
  declare(file, pack, ["types"], data.types, "missile-link", "type", OPTIONS);
});

/** What becomes of missiles: words before the count and behind it, and how far off they may be. */
function readEvents(file: ShapedFile<DataOf<typeof shape>>, pack: PackBuilder): void {
  const { data } = file;
  for (const [event, sides] of Object.entries(data.events ?? {})) {
    const path = ["events", event];
    declare(file, pack, [...path, "before"], sides.before, "event-before", event, OPTIONS);
    declare(file, pack, [...path, "after"], sides.after, "event-behind", event, OPTIONS);
  }
  declare(file, pack, ["agents"], data.agents, "agent", "", OPTIONS);
  const { before, after } = data["event-reach"] ?? {};
  if (before !== undefined || after !== undefined)
    pack.language["event-reach"] = { before: before ?? 1, after: after ?? 1 };
}

const PLATFORMS = ["ground", "ship", "air", "submarine"] as const;

const catalogueShape = fields({
  classes: may(
    byKey(id, facts({ class: may(text, "the class that an entity of it has") })),
    "id → name and facts of what is counted where no model is named",
  ),
  models: may(
    byKey(
      id,
      linkedFacts({
        class: may(text, "as under `classes`"),
        country: may(country, "ISO 3166 code of its country of origin"),
        platforms: may(oneOrMore(oneOf("platform", PLATFORMS)), "from what it is fired"),
        noun: may(
          flag,
          "true: the name in small letters counts too where it is fired or shot down",
        ),
      }),
    ),
    "id → name and facts",
  ),
});

/** The same file of the catalogue: ids, names and facts. */
export const missilesCatalogue = fileKind(catalogueShape, (file, pack) => {
  readCatalogue(file, pack, "classes", "missile-class");
  readCatalogue(file, pack, "models", "missile-model");
});
