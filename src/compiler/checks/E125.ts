/** E125: a generated file with a row of the wrong length. */

import type { ReadingCheck } from "./check.ts";

export const damagedTable: ReadingCheck<[columns: number, wanted: number]> = {
  code: "E125",
  severity: "error",
  at: "reading",
  title: "a generated table is damaged",
  reason:
    "The generated gazetteers are tables with tabs between columns, written by a program. A " +
    "row with more or fewer was changed by hand or cut off.",
  bad: {
    "generated/places.tsv": `zzyzx	Zzyzx
`,
    "mul/places.yaml": `places: {}
`,
  },
  good: {
    "generated/places.tsv": `zzyzx	Zzyzx	village	US		35.1	-116.1					geonames
`,
    "mul/places.yaml": `places: {}
`,
  },
  find(columns, wanted) {
    if (columns === wanted) return undefined;
    return {
      problem: `${columns} columns instead of ${wanted}`,
      repair: "run the generator again",
    };
  },
};
