/** What inflection and trimming ask of the catalogues of all packs: facts by id. */

import type { LexiconSource } from "../sources/source.ts";

export interface CatalogueFacts {
  readonly genders: ReadonlyMap<string, string>;
  readonly placeTypes: ReadonlyMap<string, string>;
  /** How the letters of any language are written in Latin ones; the first that says so. */
  readonly latin: Readonly<Record<string, string>>;
}

export function catalogueFacts(source: LexiconSource): CatalogueFacts {
  const genders = new Map<string, string>();
  const placeTypes = new Map<string, string>();
  let latin: Readonly<Record<string, string>> = {};
  for (const pack of source.packs.values()) {
    latin = { ...pack.language.latin, ...latin };
    for (const { id, facts } of pack.catalogue) {
      if (facts.kind === "person") genders.set(id, facts.gender ?? "m");
      else if (facts.kind === "place") placeTypes.set(id, facts.type ?? "");
    }
  }
  return { genders, placeTypes, latin };
}
