/** E104: a pattern that cannot be run. */

import { expandPattern } from "../compiling/freeSpacing.ts";
import { callsign } from "./callsign.ts";
import type { Located, SourceCheck } from "./check.ts";

export const patternUnusable: SourceCheck = {
  code: "E104",
  severity: "error",
  at: "source",
  title: "a pattern cannot be run",
  reason:
    "A pattern is tried at its trigger words only, since regular expressions at every word " +
    "would be slow. Without a trigger, or when it does not compile, it is left out.",
  bad: callsign({ match: "callsign [ ] (?<mention> [A-Z]" }),
  good: callsign(),
  *find({ packs }): Generator<Located> {
    for (const where of packs.flatMap(({ pack }) => pack.patterns)) {
      const expanded = expandPattern(where);
      if (!expanded.ok)
        yield {
          where,
          problem: `the pattern does not compile: ${expanded.problem}`,
          repair: "correct the regular expression",
        };
      else if (where.at.length === 0)
        yield {
          where,
          problem: "a pattern without trigger words",
          repair: "add at: the words it begins with",
        };
    }
  },
};
