/** `missiles.yaml`: nouns, modifiers and models of what is counted. */

import { MISSILE_EVENTS } from "../../entity.ts";
import type { Fields } from "../fields.ts";
import type { PackBuilder, Reader } from "./builder.ts";
import { catalogueOf } from "./catalogue.ts";
import { type DeclareOptions, declare, idForms, top, wordLists } from "./declare.ts";

export const missiles: Reader = (fields, pack) => {
  const data = top(fields, [
    "nouns",
    "modifiers",
    "fillers",
    "counters",
    "links",
    "types",
    "models",
    "events",
    "agents",
    "event-reach",
    "carriers",
    "targets",
  ]);
  const room = "missiles";
  const how = "count";
  for (const [id, value] of Object.entries(fields.map(data["nouns"], ["nouns"]))) {
    const noun = fields.map(value, ["nouns", id]);
    fields.knownKeys(noun, ["nouns", id], ["singular", "plural", "dual", "construct"]);
    for (const number of ["singular", "plural", "dual", "construct"] as const) {
      declare(fields, pack, ["nouns", id, number], noun[number], `missile-${number}`, id, {
        room,
        how,
        inflectAs: "noun",
      });
    }
  }
  readEvents(fields, pack, data);
  wordLists(fields, pack, data, ["carriers", "targets"]);
  idForms(fields, pack, "modifiers", "missile-modifier", { room, how });
  idForms(fields, pack, "models", "missile-model", { room, how, inflectAs: "place" });
  declare(fields, pack, ["fillers"], data["fillers"], "missile-filler", "", { room, how });
  declare(fields, pack, ["counters"], data["counters"], "missile-counter", "", { room, how });
  declare(fields, pack, ["links"], data["links"], "missile-link", "", { room, how });
  declare(fields, pack, ["types"], data["types"], "missile-link", "type", { room, how });
};

const SIDES = [
  ["before", "event-before"],
  ["after", "event-behind"],
] as const;

/** What becomes of missiles: words before the count and behind it, and how far off they may be. */
function readEvents(fields: Fields, pack: PackBuilder, data: Record<string, unknown>): void {
  const options: DeclareOptions = { room: "missiles", how: "count" };
  for (const [event, value] of Object.entries(fields.map(data["events"], ["events"]))) {
    const path = ["events", event];
    const sides = fields.map(value, path);
    fields.knownKeys(sides, path, ["before", "after"]);
    if (!fields.oneOf(event, path, MISSILE_EVENTS, "event")) continue;
    for (const [side, tag] of SIDES)
      declare(fields, pack, [...path, side], sides[side], tag, event, options);
  }
  declare(fields, pack, ["agents"], data["agents"], "agent", "", options);
  const reach = fields.map(data["event-reach"], ["event-reach"]);
  fields.knownKeys(reach, ["event-reach"], ["before", "after"]);
  const before = fields.number(reach["before"], ["event-reach", "before"]);
  const after = fields.number(reach["after"], ["event-reach", "after"]);
  if (before !== undefined || after !== undefined)
    pack.language["event-reach"] = { before: before ?? 1, after: after ?? 1 };
}

const readClass = catalogueOf("classes", "missile-class", ["class"]);

const readModel = catalogueOf("models", "missile-model", ["class", "country", "platforms", "noun"]);

/** The same file of the catalogue: ids, names and facts. */
export const missilesCatalogue: Reader = (fields, pack) => {
  const data = top(fields, ["classes", "models"]);
  readClass(fields, pack, data);
  readModel(fields, pack, data);
};
