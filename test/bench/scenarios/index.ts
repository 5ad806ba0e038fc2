/** All scenarios, in the order of the table. */

import type { Scenario } from "../bench.ts";
import { detection } from "./detection.ts";
import { english } from "./english.ts";
import { growth } from "./growth.ts";
import { jobs } from "./jobs.ts";
import { lists } from "./lists.ts";
import { records } from "./records.ts";
import { sizes } from "./sizes.ts";
import { start } from "./start.ts";

export const SCENARIOS: readonly Scenario[] = [
  records,
  start,
  english,
  detection,
  growth,
  sizes,
  jobs,
  lists,
];
