/**
 * What every extractor is given: one segment's tokens, the phrases found in them, and the pack of
 * its language.
 */

import { type Candidate, type How, type Proposed, proposed } from "../candidate.ts";
import type { Span } from "../entity.ts";
import type { CatalogueEntry, Pack } from "../lexicon/pack.ts";
import type { Hit, Hits } from "../matching/phrases.ts";
import type { Tokens } from "../text/words.ts";

export interface View {
  readonly tokens: Tokens;
  readonly hits: Hits;
  readonly pack: Pack;
}

export type Extractor = (view: View) => Candidate[];
/** An extractor is first given a pack, then segments. */
export type ExtractorOf = (pack: Pack) => Extractor;

export function fact(
  pack: Pack,
  kind: CatalogueEntry["kind"],
  id: string,
): CatalogueEntry | undefined {
  return pack.catalogue.get(kind, id);
}

/** Does a hit of the tag `place` name a country? */
export function isCountry({ pack }: Pick<View, "pack">, { value }: Hit): boolean {
  return fact(pack, "place", value)?.type === "country";
}

/** Is a hit's prefix nothing, or only the article? Inside a phrase no other prefix may stand. */
export function plain(hit: Hit, pack: Pack): boolean {
  return hit.prefix === "" || pack.facts.articles.includes(hit.prefix);
}

/** What a candidate that rests on one entry of the lexicon has from it. */
export function from(hit: Hit, { pack }: View, how: How): Proposed {
  return proposed(pack, how, hit.rule, [hit.sense], hit);
}

/** What a candidate that a grammar made has; `name` is the rule of the grammar. */
export function by(
  name: How,
  room: string,
  { pack }: View,
  span: Span,
  senses: readonly number[],
): Proposed {
  return proposed(pack, name, `${pack.facts.code}/${room}#${name}`, senses, span);
}
