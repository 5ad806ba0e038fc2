/** E139: a pattern that does not say which part of it is the mention. */

import { expandPattern } from "../compiling/freeSpacing.ts";
import { callsign } from "./callsign.ts";
import type { Located, SourceCheck } from "./check.ts";

export const noMention: SourceCheck = {
  code: "E139",
  severity: "error",
  at: "source",
  title: "a pattern does not say what is the mention",
  reason:
    "What is found is the group called mention. Without one it is all that the pattern reads, the trigger " +
    "with it; of a group with another name nothing is made.",
  bad: callsign({ match: "callsign [ ] (?<name> [A-Z][a-z]+ )" }),
  good: callsign(),
  *find({ packs }): Generator<Located> {
    for (const where of packs.flatMap(({ pack }) => pack.patterns)) {
      const expanded = expandPattern(where);
      // Of one that does not compile something else is said.
      if (!expanded.ok || expanded.source.includes("(?<mention>")) continue;
      yield {
        where,
        problem: "the pattern has no group called mention",
        repair: "write (?<mention> … ) around what is found",
      };
    }
  },
};
