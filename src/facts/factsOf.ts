/**
 * What the catalogue knows of a listed thing beside what its entity says. Loaded where somebody asks
 * for facts, and by no other run.
 */

import { heldOn } from "../deciding/terms.ts";
import type { DatedRole, Entity, ExtractedDocument, Facts } from "../entity.ts";
import { type CatalogueKind, KIND_TABLE } from "../kinds.ts";
import { ALIASES_FILE, type AliasesOf, decodeAliases } from "../lexicon/aliases.ts";
import type { Lexicons } from "../lexicon/load.ts";
import type { CatalogueEntry } from "../lexicon/pack.ts";

/** Of an entry; with a date in ISO 8601 roles say whether they were held on it. */
export type FactsOf = (
  kind: CatalogueKind,
  id: string,
  date?: string,
) => { readonly entry: CatalogueEntry; readonly facts: Facts } | undefined;

export function factsOver(lexicons: Lexicons): FactsOf {
  let aliasesOf: AliasesOf | undefined;
  return (kind, id, date) => {
    const entry = lexicons.catalogue.get(kind, id);
    if (!entry) return undefined;
    aliasesOf ??= decodeAliases(lexicons.file(ALIASES_FILE));
    const aliases = aliasesOf(`${kind}/${id}`);
    const family = entry.family ? lexicons.catalogue.get(kind, entry.family) : undefined;
    const country = entry.country ?? family?.country;
    return { entry, facts: factsOfEntry({ ...entry, ...(country && { country }) }, date, aliases) };
  };
}

/** The same document, with the facts of each entity that is listed. */
export function withFacts(
  document: Omit<ExtractedDocument, "file" | "id">,
  factsOf: FactsOf,
  date: string | undefined,
): typeof document {
  const entities = document.entities.map((entity) => {
    const facts = factsOfEntity(entity, factsOf, date);
    if (!facts) return entity;
    // The mentions are the long end of an entity, and stand last.
    const { mentions, ...rest } = entity;
    return { ...rest, facts, mentions } as Entity;
  });
  return { ...document, entities };
}

function factsOfEntity(
  { kind, id }: Entity,
  factsOf: FactsOf,
  date: string | undefined,
): Facts | undefined {
  if (id === null) return undefined;
  for (const one of KIND_TABLE[kind].catalogue) {
    const found = factsOf(one, id, date);
    if (found) return found.facts;
  }
  return undefined;
}

function factsOfEntry(
  entry: CatalogueEntry,
  date: string | undefined,
  aliases: Facts["aliases"],
): Facts {
  const { kind, country, gender, population, platforms, roles = [], source } = entry;
  // Of all others their entities say it.
  const origin = kind === "aircraft" || kind === "missile-model" ? country : undefined;
  return {
    ...(aliases && { aliases }),
    ...(roles.length > 0 && { roles: roles.map((role) => datedRole(role, country, date)) }),
    ...(gender !== undefined && { gender }),
    ...(origin !== undefined && { country: origin }),
    ...(platforms && { platforms: [platforms].flat() }),
    ...(population !== undefined && { population }),
    ...(source !== undefined && { source }),
  };
}

function datedRole(
  { role, office, portfolio, from, to }: Omit<DatedRole, "held">,
  country: string | undefined,
  date: string | undefined,
): DatedRole {
  const held = date !== undefined && from !== undefined && heldOn({ from, to }, date);
  return {
    role,
    ...(office !== undefined && { office }),
    ...(portfolio !== undefined && { portfolio }),
    ...(country !== undefined && { country }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(held && { held }),
  };
}
