/** One surname, two people: a listed bearer and somebody unlisted whom the document introduces. */

import type { Candidate } from "../candidate.ts";

/**
 * A surname that would mean a listed person means the unlisted one whom the document introduces by
 * it, unless the listed one is named in full as well: after Daniil Medvedev, Medvedev is he. The
 * answers stand as the candidates in `settled`.
 */
export function resolveNamesakes(settled: readonly Candidate[]): Candidate[] {
  const strangers = new Map<string, string>();
  const full = new Set<string>();
  for (const candidate of settled) {
    if (candidate.kind !== "person") continue;
    const { id, name, namesakes = [], how } = candidate;
    if (how === "alias" && id !== null) full.add(id);
    if (!name?.includes(" ")) continue;
    for (const bearer of namesakes) if (!strangers.has(bearer)) strangers.set(bearer, name);
  }
  if (strangers.size === 0) return [...settled];
  return settled.map((candidate) => {
    if (candidate.kind !== "person" || candidate.id === null || full.has(candidate.id))
      return candidate;
    const name = strangers.get(candidate.id);
    if (name === undefined) return candidate;
    return { ...candidate, id: null, name, ...repeated(candidate.pack) };
  });
}

/** How somebody is found who is named again by surname alone. */
export function repeated({ facts }: Candidate["pack"]): Pick<Candidate, "how" | "rule" | "marks"> {
  return { how: "repeated", rule: `${facts.code}/people#repeated`, marks: [] };
}
