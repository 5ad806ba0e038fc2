/** Ids: slugs, minted once. places.tsv as it stands is the memory. */

import { existsSync, readFileSync } from "node:fs";

/** "Al Bāb" → al-bab; undefined where letters are left that have no ASCII. */
export function slug(name) {
  const ascii = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’‘`ʻʼʿʾ"]/gu, "")
    .replace(/ı/g, "i")
    .replace(/[łŁ]/g, "l")
    .replace(/[đĐðÐ]/g, "d")
    .replace(/[øØ]/g, "o")
    .replace(/[æÆ]/g, "ae")
    .replace(/ß/g, "ss")
    .replace(/[əƏ]/g, "a")
    .toLowerCase();
  if (/[^\p{ASCII}–—]/u.test(ascii)) return undefined;
  return ascii.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || undefined;
}

/** The outside ids of a record, each of which remembers the record's id. */
function keysOf({ type, geonames, wikidata, iso }) {
  return [geonames && `geonames ${geonames}`, iso && `${type} iso ${iso}`, wikidata && `wikidata ${wikidata}`].filter(Boolean);
}

export class Ids {
  #taken = new Set();
  #remembered = new Map();
  #given = new Set();

  /** `reserved`: ids written by hand. */
  constructor(path, columns, reserved) {
    for (const id of reserved) this.#taken.add(id);
    if (!existsSync(path)) return;
    for (const line of readFileSync(path, "utf8").split("\n")) {
      if (line === "" || line.startsWith("#")) continue;
      const row = Object.fromEntries(line.split("\t").map((cell, i) => [columns[i], cell]));
      // An id that a person took for something else meanwhile is the person's.
      if (this.#taken.has(row.id)) continue;
      for (const key of keysOf(row)) this.#remembered.set(key, row.id);
    }
    for (const id of this.#remembered.values()) this.#taken.add(id);
  }

  /** Has this record an id from a former run? */
  known(record) {
    return keysOf(record).some((key) => this.#remembered.has(key));
  }

  /** The id that this record has, or the first free one of `candidates`. */
  of(record, candidates) {
    for (const key of keysOf(record)) {
      const id = this.#remembered.get(key);
      if (id && !this.#given.has(id)) {
        this.#given.add(id);
        return id;
      }
    }
    const id = candidates.find((one) => one && !this.#taken.has(one));
    if (!id) throw new Error(`no free id for ${record.name}: ${candidates.join(", ")}`);
    this.#taken.add(id);
    return id;
  }
}
