/** The extractors, and the order of kinds that settles ties between them. */

import type { Kind } from "../entity.ts";
import { aircraft } from "./aircraft.ts";
import { ministries } from "./ministries.ts";
import { missiles } from "./missiles.ts";
import { others } from "./others.ts";
import { patterned } from "./patterned.ts";
import { people } from "./people.ts";
import { places } from "./places.ts";
import type { ExtractorOf } from "./view.ts";

export const EXTRACTORS: readonly ExtractorOf[] = [
  others,
  people,
  ministries,
  aircraft,
  missiles,
  places,
  patterned,
];

/** Of two matches with the same span the kind that stands first stays. */
export const KIND_ORDER: readonly (Kind | "other")[] = [
  "other",
  "person",
  "ministry",
  "aircraft",
  "missile-count",
  "place",
];
