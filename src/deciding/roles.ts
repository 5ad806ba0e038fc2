/** What office the people named hold, where the text says it beside their names. */

import type { Candidate, CandidateOf, Office } from "../candidate.ts";
import type { Role } from "../entity.ts";
import type { Catalogue } from "../lexicon/pack.ts";

/**
 * The candidates, with the offices that stand beside them. Who stands directly behind an office
 * holds it (Foreign Minister X); who stands behind a comma only where one follows the name as well
 * (the president, X, said: but not, of two presidents, X said); else whom it is said of behind the
 * name (X, the foreign minister). Of a listed person's country only: another is whom he is sent to.
 */
export function withRoles(
  candidates: readonly Candidate[],
  offices: readonly Office[],
  text: string,
  catalogue: Catalogue,
): readonly Candidate[] {
  if (offices.length === 0) return candidates;
  const ahead = new Map(offices.map((office) => [office.before, office]));
  const held = new Set<Office>();
  const roles = new Map<Candidate, Role>();
  const people = candidates.filter((one): one is CandidateOf<"person"> => one.kind === "person");
  for (const person of people) {
    const office = ahead.get(person.start);
    if (!office || (office.apposed && !COMMA.has(text.charAt(person.end)))) continue;
    held.add(office);
    if (fits(person, office.role, catalogue)) roles.set(person, office.role);
  }
  const behind = new Map(
    offices.filter((office) => !held.has(office)).map((office) => [office.behind, office]),
  );
  for (const person of people) {
    const office = behind.get(person.end);
    if (office && !roles.has(person) && fits(person, office.role, catalogue))
      roles.set(person, office.role);
  }
  if (roles.size === 0) return candidates;
  return candidates.map((one) => {
    const role = roles.get(one);
    return role && one.kind === "person" ? { ...one, role } : one;
  });
}

const COMMA: ReadonlySet<string> = new Set([",", "،"]);

function fits({ id }: CandidateOf<"person">, { country }: Role, catalogue: Catalogue): boolean {
  if (country === undefined || id === null) return true;
  const own = catalogue.get("person", id)?.country;
  return own === undefined || own === country;
}
