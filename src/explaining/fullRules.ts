/** The rule of a mention with the line of the lexicon that it rests on first. */

import { type Candidate, ruleOf } from "../candidate.ts";
import type { Lexicons } from "../lexicon/load.ts";
import { originsOver } from "./origins.ts";

/** `en/places#alias lexicons/en/places/towns.yaml:41`; without a line where grammar alone spoke. */
export function fullRules(lexicons: Lexicons): (candidate: Candidate) => string {
  const originsOf = originsOver(lexicons);
  return (candidate) => {
    const [first] = candidate.senses;
    if (first === undefined) return ruleOf(candidate);
    const { file, line } = originsOf(candidate.pack.facts.code).of(first);
    return `${ruleOf(candidate)} ${line > 0 ? `${file}:${line}` : file}`;
  };
}
