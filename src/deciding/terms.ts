/** Who held which office when, by the catalogue. */

import type { Role } from "../entity.ts";
import type { CatalogueEntry } from "../lexicon/pack.ts";
import { compareDates } from "../text/isoDate.ts";

/**
 * The office that a listed person surely held on an ISO date, the first listed of several; undefined
 * where the catalogue knows of none, or not exactly enough: who took office in 2015 held it or not
 * on a day of that year.
 */
export function officeOn({ terms, country }: CatalogueEntry, date: string): Role | undefined {
  const term = terms?.find((one) => heldOn(one, date));
  if (!term) return undefined;
  const { office, portfolio } = term;
  return {
    office,
    ...(portfolio && { portfolio }),
    ...(country && { country }),
    from: "catalogue",
  };
}

/** Did it surely begin before an ISO date, and end behind it, if at all? */
export function heldOn(
  { from, to }: { readonly from: string; readonly to?: string | undefined },
  date: string,
): boolean {
  return compareDates(from, date) < 0 && (to === undefined || compareDates(date, to) < 0);
}
