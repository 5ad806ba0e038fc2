/** Dates as ISO 8601 writes them, as exact as they are known: 2015, 2015-10, 2015-10-07. */

const WRITTEN = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/s;

/**
 * The date in a text of ISO 8601, without its time of day; undefined for anything else, and for
 * days that there are not.
 */
export function isoDate(text: string): string | undefined {
  const [, year, month, day] = WRITTEN.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  // A day that there is not becomes another one, or none.
  const whole = [year, month ?? "01", day ?? "01"].join("-");
  const time = Date.parse(`${whole}T00:00:00Z`);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(whole)) return undefined;
  return [year, month, day].filter((part) => part !== undefined).join("-");
}

/** The first whole day in the name of a file, its folders left out: `news-2015-10-07.txt`. */
export function isoDateIn(path: string): string | undefined {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  for (const [day] of name.matchAll(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g)) {
    const date = isoDate(day);
    if (date !== undefined) return date;
  }
  return undefined;
}

/**
 * Less than 0 where the first date is surely before the second, more where it is surely behind it,
 * 0 where the less exact of them holds the other: what began in 2015 may be before 2015-10-07 or
 * not.
 */
export function compareDates(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [first, second] = [a.slice(0, length), b.slice(0, length)];
  return first < second ? -1 : first > second ? 1 : 0;
}
