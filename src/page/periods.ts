/** Documents by day, by month or by year, whichever a row of bars has room for. */

export interface Dated {
  readonly date: string | undefined;
}

export interface Period<Document extends Dated> {
  /** In ISO 8601: 2015, 2015-10, 2015-10-07. */
  readonly date: string;
  readonly documents: readonly Document[];
}

/** Bars that can be told apart. */
const MOST = 62;

/** Characters of a date that name its day, its month, its year. */
const EXACT = [10, 7, 4] as const;

/**
 * Periods in order, those without a document among them while there is room. Documents that are dated less exactly than the
 * periods stand in the first that they may belong to.
 */
export function periodsOf<Document extends Dated>(
  documents: readonly Document[],
): Period<Document>[] {
  const dated = documents.filter(({ date }) => date !== undefined);
  const dates = dated.map(({ date }) => date as string).sort();
  const [first = "", last = ""] = [dates[0], dates.at(-1)];
  if (dates.length === 0) return [];
  const fits = EXACT.find((length) => namesFrom(first, last, length).length <= MOST);
  const length = fits ?? 4;
  // Of years that do not fit either, only those that have documents.
  const names =
    fits === undefined
      ? new Set(dates.map((date) => date.slice(0, length)))
      : namesFrom(first, last, length);
  const periods = new Map<string, Document[]>([...names].map((name) => [name, []]));
  for (const document of dated) {
    const name = filled(document.date as string).slice(0, length);
    periods.get(name)?.push(document);
  }
  return [...periods].map(([date, own]) => ({ date, documents: own }));
}

/** The first and the last day of a period. */
export function daysOf(date: string): { readonly from: string; readonly to: string } {
  const from = filled(date);
  const last = new Date(`${from}T00:00:00Z`);
  if (date.length === 4) last.setUTCMonth(11, 31);
  if (date.length === 7) last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return { from, to: last.toISOString().slice(0, 10) };
}

/** A day that a date may mean. */
function filled(date: string): string {
  return `${date}${"0000-01-01".slice(date.length)}`;
}

/** The names of the periods from one date to another; one more than fit, at most. */
function namesFrom(first: string, last: string, length: number): string[] {
  const end = filled(last).slice(0, length);
  const day = new Date(`${filled(first)}T00:00:00Z`);
  if (length === 7) day.setUTCDate(1);
  if (length === 4) day.setUTCMonth(0, 1);
  const names: string[] = [];
  while (names.length <= MOST) {
    const name = day.toISOString().slice(0, length);
    names.push(name);
    if (name === end) break;
    if (length === 10) day.setUTCDate(day.getUTCDate() + 1);
    else if (length === 7) day.setUTCMonth(day.getUTCMonth() + 1);
    else day.setUTCFullYear(day.getUTCFullYear() + 1);
  }
  return names;
}
