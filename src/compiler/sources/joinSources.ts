/** One source on top of another: a user's folder on the built-in lexicons. Reads nothing. */

import { withPeopleJoined } from "./people.ts";
import { withoutRemoved } from "./removals.ts";
import type { CatalogueSource, LexiconSource } from "./source.ts";

/**
 * The second source on top of the first: declarations add, single values win, and of a catalogue
 * entry each fact that is given anew, and what the second takes away is gone from the first.
 */
export function joinSources(below: LexiconSource, above: LexiconSource): LexiconSource {
  const { base, added } = withoutRemoved(below, above);
  const packs = new Map(base.packs);
  for (const [code, pack] of added.packs) {
    const under = packs.get(code);
    if (!under) {
      packs.set(code, pack);
      continue;
    }
    const names = new Set(pack.patterns.map((pattern) => pattern.name));
    const joined = withPeopleJoined({
      code,
      language: {
        ...under.language,
        ...pack.language,
        ...(under.language.paradigms && {
          paradigms: [...(pack.language.paradigms ?? []), ...under.language.paradigms],
        }),
        ...(under.language.vocabulary && {
          vocabulary: [...under.language.vocabulary, ...(pack.language.vocabulary ?? [])],
        }),
        ...(under.language.neighbours && {
          neighbours: { ...under.language.neighbours, ...pack.language.neighbours },
        }),
        ...(under.language.leasts && {
          leasts: { ...under.language.leasts, ...pack.language.leasts },
        }),
        ...(under.language.templates && {
          templates: [...under.language.templates, ...(pack.language.templates ?? [])],
        }),
        ...(under.language["office-templates"] && {
          "office-templates": [
            ...under.language["office-templates"],
            ...(pack.language["office-templates"] ?? []),
          ],
        }),
      },
      declarations: [...under.declarations, ...pack.declarations],
      people: [...under.people, ...pack.people],
      catalogue: joinedCatalogue(under.catalogue, pack.catalogue),
      patterns: [...under.patterns.filter((pattern) => !names.has(pattern.name)), ...pack.patterns],
      examples: [...under.examples, ...pack.examples],
      ...(under.keptExamples && { keptExamples: under.keptExamples }),
      removals: [...under.removals, ...pack.removals],
      texts: [...(under.texts ?? []), ...(pack.texts ?? [])],
      words: [...(under.words ?? []), ...(pack.words ?? [])],
    });
    packs.set(code, joined);
  }
  return {
    version: base.version,
    packs: new Map([...packs].sort(([a], [b]) => (a < b ? -1 : 1))),
    findings: added.findings,
  };
}

/** Of one id that both list the facts of both, the added ones before those below. */
function joinedCatalogue(
  under: readonly CatalogueSource[],
  added: readonly CatalogueSource[],
): readonly CatalogueSource[] {
  const keyOf = ({ id, facts }: CatalogueSource) => `${facts.kind}/${id}`;
  const below = new Map(under.map((entry) => [keyOf(entry), entry]));
  const anew = new Set(added.map(keyOf));
  return [
    ...under.filter((entry) => !anew.has(keyOf(entry))),
    ...added.map((entry): CatalogueSource => {
      const facts = { ...below.get(keyOf(entry))?.facts, ...entry.facts };
      return { ...entry, facts };
    }),
  ];
}
