/** The pattern by which the checks of patterns show what they report, and how it is mended. */

import type { Sample } from "./check.ts";

const RIGHT = {
  match: "callsign [ ] (?<mention> [A-Z][a-z]+ )",
  skips: true,
};

/** A file with the pattern, with what is wrong in it; right where nothing is said. */
export function callsign(wrong: Partial<typeof RIGHT> = {}): Sample {
  const { match, skips } = { ...RIGHT, ...wrong };
  const lines = [
    "patterns:",
    "  - name: callsign",
    "    kind: person",
    "    at: [callsign]",
    `    match: '${match}'`,
    '    finds: [{ text: "callsign Badger", mention: Badger }]',
    ...(skips ? ["    skips: [a callsign was heard]"] : []),
  ];
  return { "en/patterns.yaml": `${lines.join("\n")}\n` };
}
