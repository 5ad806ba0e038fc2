/** The extractors. They share nothing, and may run in any order. */

import { aircraft } from "./aircraft.ts";
import { ministries } from "./ministries.ts";
import { missiles } from "./missiles.ts";
import { others } from "./others.ts";
import { patterned } from "./patterned.ts";
import { people } from "./people.ts";
import { places } from "./places.ts";
import type { ExtractorOf } from "./view.ts";

export { KIND_ORDER } from "../kinds.ts";

export const EXTRACTORS: readonly ExtractorOf[] = [
  others,
  people,
  ministries,
  aircraft,
  missiles,
  places,
  patterned,
];
