/** E164: a number beyond what its field takes. */

import type { ReadingCheck } from "./check.ts";

export const outOfRange: ReadingCheck<[value: number, least: number, greatest: number]> = {
  code: "E164",
  severity: "error",
  at: "reading",
  title: "a number is out of its range",
  reason:
    "Latitudes go from -90 to 90 degrees, longitudes from -180 to 180. Beyond them stands a slip, " +
    "or the two are swapped, and the place would be nowhere on a map.",
  bad: {
    "mul/places.yaml": `places:
  zzyzx: { name: Zzyzx, type: village, country: US, latitude: 135.14, longitude: -116.1 }
`,
  },
  good: {
    "mul/places.yaml": `places:
  zzyzx: { name: Zzyzx, type: village, country: US, latitude: 35.14, longitude: -116.1 }
`,
  },
  find(value, least, greatest) {
    if (value >= least && value <= greatest) return undefined;
    return {
      problem: `${value} is not between ${least} and ${greatest}`,
      repair: "correct it; of coordinates the latitude is the one within 90 degrees",
    };
  },
};
