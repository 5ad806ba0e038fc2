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
  const term = terms?.find(
    ({ from, to }) =>
      compareDates(from, date) < 0 && (to === undefined || compareDates(date, to) < 0),
  );
  if (!term) return undefined;
  const { office, portfolio } = term;
  return {
    office,
    ...(portfolio && { portfolio }),
    ...(country && { country }),
    from: "catalogue",
  };
}
