/** The extractors. They share nothing, and may run in any order. */

import { KINDS, type Kind } from "../kinds.ts";
import { aircraft } from "./aircraft/aircraft.ts";
import { ministries } from "./ministries/ministries.ts";
import { missiles } from "./missiles/missiles.ts";
import { others } from "./others.ts";
import { patterned } from "./patterned.ts";
import { people } from "./people/people.ts";
import { places } from "./places/places.ts";
import type { ExtractorOf } from "./view.ts";

export { KIND_ORDER } from "../kinds.ts";

const OF_KIND: Readonly<Record<Kind, ExtractorOf>> = {
  person: people,
  ministry: ministries,
  aircraft,
  "missile-count": missiles,
  place: places,
};

export const EXTRACTORS: readonly ExtractorOf[] = [
  others,
  ...KINDS.map((kind) => OF_KIND[kind]),
  patterned,
];
