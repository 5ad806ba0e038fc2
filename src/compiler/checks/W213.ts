/** W213: a line beyond the width of a screen. */

import type { Problem, ReadingCheck } from "./check.ts";

/** Columns, in code points, that a line may have. */
export const WIDTH = 120;

export const longLine: ReadingCheck<[line: string]> = {
  code: "W213",
  severity: "warning",
  at: "reading",
  title: `a line has more than ${WIDTH} columns`,
  reason:
    "What stands beyond the edge of the screen is not seen when a list is read, and a change in " +
    "a long line is hard to find in a comparison. A sentence or a pattern that stands alone on " +
    "its line is left whole.",
  bad: {
    "en/places.yaml": `places:
  syria: [Zzyzx one, Zzyzx two, Zzyzx three, Zzyzx four, Zzyzx five, Zzyzx six, Zzyzx seven, Zzyzx eight, Zzyzx nine, Zzyzx ten]
`,
  },
  good: {
    "en/places.yaml": `places:
  syria: [
    Zzyzx one, Zzyzx two, Zzyzx three, Zzyzx four, Zzyzx five, Zzyzx six, Zzyzx seven, Zzyzx eight, Zzyzx nine,
    Zzyzx ten,
    ]
`,
  },
  find(line): Problem | undefined {
    if (line.length <= WIDTH) return undefined;
    const columns = [...line].length;
    if (columns <= WIDTH || line.includes("(?") || ALONE.test(line)) return undefined;
    return {
      problem: `${columns} columns`,
      repair:
        "begin a new line: lists of plain words are filled to the width, of forms with " +
        "conditions each has its line",
      fix: { fill: true },
    };
  },
};

/** A key with a text, or an item of a block: nothing can be parted. */
const ALONE =
  /^\s*(?:(?:- )?[\w-]+:\s+|- )(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s[{#"'][^[{]*)(?:\s+#.*)?$/u;
