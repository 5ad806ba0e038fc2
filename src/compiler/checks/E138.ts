/** E138: a pattern that some text keeps busy without end. */

import type { PatternCheck } from "./check.ts";

export const slowPattern: PatternCheck = {
  code: "E138",
  severity: "error",
  at: "pattern",
  title: "a pattern can take time without bound",
  reason:
    "A regular expression that can read the same letters in many ways tries them all where the end does " +
    "not fit. With a repetition inside a repetition the time doubles with each letter, and one text stops " +
    "a run; patterns see two hundred letters from their trigger, which bounds only the milder kinds.",
  bad: {
    "en/patterns.yaml": `patterns:
  - name: shout
    kind: person
    at: [By]
    match: 'By \\s (?<mention> (\\w+\\s?)+ ) !'
    finds: [{ text: "By Badger!", mention: Badger }]
    skips: [By Badger]
`,
  },
  good: {
    "en/patterns.yaml": `patterns:
  - name: shout
    kind: person
    at: [By]
    match: 'By \\s (?<mention> \\w+ (?: \\s \\w+ )* ) !'
    finds: [{ text: "By Badger!", mention: Badger }]
    skips: [By Badger]
`,
  },
  find(rating) {
    if (rating.time === "bounded") return undefined;
    if (rating.time === "unknown")
      return {
        problem: "the pattern is too large for its time to be judged",
        repair: "make it smaller, or two of it",
      };
    return {
      problem: `the pattern's time is ${rating.complexity}, as in ${shortened(rating.attack)}`,
      repair: "let each part begin with what the part before it cannot end with",
    };
  },
};

/** Characters of an attack that say enough of it. */
const SHOWN = 100;

function shortened(attack: string): string {
  return attack.length > SHOWN ? `${attack.slice(0, SHOWN)}…` : attack;
}
