/** Which record of a source is which hand-written place: by the spellings that both have, language by language. */

import { fold } from "./languages.mjs";

/** Records (each with `spellings`: code → folded names) of one country, found by any of their spellings. */
export class Index {
  #byCountry = new Map();

  constructor(records) {
    for (const record of records) {
      let names = this.#byCountry.get(record.country);
      if (!names) {
        names = new Map();
        this.#byCountry.set(record.country, names);
      }
      for (const name of new Set([...record.spellings.values()].flatMap((set) => [...set]))) {
        const list = names.get(name);
        if (list) list.push(record);
        else names.set(name, [record]);
      }
    }
  }

  /**
   * Records that share a spelling with `forms` (code → folded spellings), the best first: how many languages agree,
   * whether the chief name does, how many people.
   */
  candidates(country, forms, name) {
    const agreeing = new Map();
    // A place that no country is given for (Jerusalem) is sought in all of them.
    for (const names of country ? [this.#byCountry.get(country)] : this.#byCountry.values())
      for (const [code, spellings] of forms)
        for (const spelling of spellings)
          for (const record of names?.get(spelling) ?? []) {
            if (!agreeing.has(record)) agreeing.set(record, new Set());
            agreeing.get(record).add(code);
          }
    return [...agreeing]
      .map(([record, codes]) => ({ record, score: codes.size, chief: record.chief.has(fold(name)) }))
      .sort((a, b) => b.score - a.score || Number(b.chief) - Number(a.chief) || (b.record.population ?? 0) - (a.record.population ?? 0));
  }
}

/** People enough that nobody writes of a namesake. */
const LARGE = 50_000;

/** The one candidate that is surely meant, or undefined: a wrong link is worse than none. */
export function sure(candidates) {
  const [best, next] = candidates;
  if (!best) return undefined;
  const size = ({ record }) => record.population ?? 0;
  if (!next) return best.score > 1 || best.chief || size(best) >= LARGE ? best.record : undefined;
  if (best.score < 2) return undefined;
  if (next.score < best.score) return best.record;
  // Namesakes in one country: the only one of that chief name, if no other is twice its size; else the one far larger.
  const tied = candidates.filter(({ score }) => score === best.score);
  const largest = tied.reduce((a, b) => (size(b) > size(a) ? b : a));
  if (best.chief && !next.chief && size(largest) < 2 * size(best)) return best.record;
  return tied.every((one) => one === largest || size(largest) >= 5 * Math.max(1000, size(one))) ? largest.record : undefined;
}
