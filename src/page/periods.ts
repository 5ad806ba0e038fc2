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
 * Periods in order, those without a document among them. Those that are dated less exactly than the
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
  const periods = new Map<string, Document[]>(
    namesFrom(first, last, length).map((name) => [name, []]),
  );
  for (const document of dated) {
    const name = filled(document.date as string).slice(0, length);
    periods.get(name)?.push(document);
  }
  return [...periods].map(([date, own]) => ({ date, documents: own }));
}

/** A day that a date may mean. */
function filled(date: string): string {
  return `${date}${"0000-01-01".slice(date.length)}`;
}

/** The names of the periods from one date to another; of days and months one more than fit at most. */
function namesFrom(first: string, last: string, length: number): string[] {
  const year = Number(first.slice(0, 4));
  if (length === 4) {
    const years = Number(last.slice(0, 4)) - year + 1;
    return Array.from({ length: years }, (_, i) => String(year + i).padStart(4, "0"));
  }
  const end = filled(last).slice(0, length);
  const day = new Date(`${filled(first)}T00:00:00Z`);
  if (length === 7) day.setUTCDate(1);
  const names: string[] = [];
  while (names.length <= MOST) {
    const name = day.toISOString().slice(0, length);
    names.push(name);
    if (name === end) break;
    if (length === 10) day.setUTCDate(day.getUTCDate() + 1);
    else day.setUTCMonth(day.getUTCMonth() + 1);
  }
  return names;
}
