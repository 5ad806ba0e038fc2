/** What is known of a mention besides its kind, id and name. */

import type { Json } from "../../entity.ts";
import type { Placed } from "./placed.ts";

export type Details = Readonly<Record<string, Json>>;

const APART: ReadonlySet<string> = new Set([
  "kind",
  "id",
  "name",
  "mentions",
  "start",
  "end",
  "line",
  "column",
  "text",
]);

/** The other fields of the entity and of the mention that say something, the rule last. */
export function detailsOf({ entity, mention }: Placed): Details {
  const { rule, ...counted } = mention;
  const said = Object.entries({ ...entity, ...counted, rule }).filter(
    ([field, value]) => !APART.has(field) && value !== null && !isEmpty(value),
  );
  return Object.fromEntries(said) as Details;
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** Web addresses of what others have it as. */
export function addressesOf({ entity }: Placed): string[] {
  const { wikidata, geonames } = entity.links ?? {};
  return [
    ...(wikidata ? [`http://www.wikidata.org/entity/${wikidata}`] : []),
    ...(geonames ? [`https://sws.geonames.org/${geonames}/`] : []),
  ];
}
