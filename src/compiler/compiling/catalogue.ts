/** The catalogue as one file: entries by kind and id, and the ids that are asked for by a fact. */

import { encode, encodeStrings } from "../../lexicon/binary.ts";
import { type IdsByFact, keySlots } from "../../lexicon/catalogue.ts";
import { type CatalogueEntry, type HeldRole, SHARED, type Term } from "../../lexicon/pack.ts";
import type { LexiconSource } from "../sources/source.ts";

export function compileCatalogue(source: LexiconSource): Uint8Array {
  const entries = new Map<string, CatalogueEntry>();
  for (const pack of source.packs.values())
    for (const { id, facts } of pack.catalogue)
      entries.set(`${facts.kind}/${id}`, { ...facts, name: facts.name ?? id });
  addTerms(entries);
  const keys = [...entries.keys()].sort();
  const { "composed-names": composed, "ministry-links": ministryLinks = {} } =
    source.packs.get(SHARED)?.language ?? {};
  const facts: IdsByFact = {
    ...byFact(keys, entries),
    ministryLinks,
    ...(composed && { composed }),
  };
  // The ids by fact stand behind the entries.
  const { offsets, blob } = encodeStrings(
    [...keys.map((key) => withoutKind(entries.get(key))), facts].map((entry) =>
      JSON.stringify(entry),
    ),
  );
  const names = encodeStrings(keys);
  return encode(null, {
    slots: keySlots(keys),
    keyOffsets: names.offsets,
    keys: names.blob,
    offsets,
    blob,
  });
}

/**
 * What the roles of people are as offices, and of those that are, and of which it is known when they
 * began, the terms. What the roles mean is done with then.
 */
function addTerms(entries: Map<string, CatalogueEntry>): void {
  const officeOf = new Map(
    [...entries.values()].filter(({ kind }) => kind === "role").map((role) => [role.name, role]),
  );
  for (const [key, entry] of entries) {
    if (entry.kind === "role") entries.delete(key);
    if (entry.kind !== "person" || !Array.isArray(entry["roles"])) continue;
    const roles = (entry["roles"] as WrittenRole[]).map(({ role, from, to }): HeldRole => {
      const { office, portfolio } = officeOf.get(role) ?? {};
      return {
        role,
        ...(office !== undefined && { office }),
        ...(portfolio && { portfolio }),
        ...(from !== undefined && { from: `${from}` }),
        ...(to !== undefined && { to: `${to}` }),
      };
    });
    const terms = roles.flatMap(({ role: _, office, from, ...rest }): Term[] =>
      office === undefined || from === undefined ? [] : [{ office, ...rest, from }],
    );
    entries.set(key, { ...entry, roles, ...(terms.length > 0 && { terms }) });
  }
}

/** A role of a person as the catalogue writes it: a year, or a date in quotation marks. */
interface WrittenRole {
  readonly role: string;
  readonly from?: number | string;
  readonly to?: number | string;
}

/** The key says the kind already: of ten thousand entries it is a tenth of the file. */
function withoutKind(entry: CatalogueEntry | undefined) {
  const { kind, ...facts } = entry as CatalogueEntry;
  return facts;
}

/** Of several ids with one fact the last in order of ids wins for some, the first for others. */
function byFact(keys: readonly string[], entries: ReadonlyMap<string, CatalogueEntry>) {
  const countries: Record<string, string> = {};
  const ministries: Record<string, string> = {};
  const provinces: Record<string, string> = {};
  const classes: Record<string, string> = {};
  for (const key of keys) {
    const entry = entries.get(key) as CatalogueEntry;
    const id = key.slice(key.indexOf("/") + 1);
    if (
      entry.kind === "place" &&
      (entry.type === "country" || entry.type === "territory") &&
      entry.country
    ) {
      if (entry.type === "country" || !countries[entry.country]) countries[entry.country] = id;
    }
    if (entry.kind === "place" && entry.of) provinces[entry.of] = id;
    if (entry.kind === "ministry" && entry.country && entry.portfolio)
      ministries[`${entry.country}/${entry.portfolio}`] = id;
    if (entry.kind === "missile-class" && entry.class && !classes[entry.class])
      classes[entry.class] = id;
  }
  return { countries, ministries, provinces, classes };
}
