/**
 * The compiled catalogue as a run sees it. A run asks for some tens of ten thousand entries, so
 * that nothing is made of the others: keys are found by their hash, and an entry is parsed when it
 * is first asked for.
 */

import type { Links } from "../entity.ts";
import type { EntryKind } from "../kinds.ts";
import { hashWith, scattered } from "../text/hash.ts";
import { decode, stringReader } from "./binary.ts";
import type { Catalogue, CatalogueEntry } from "./pack.ts";
import { wordMask, wordSlot } from "./phraseTable.ts";

/** What is asked for by a fact rather than by an id: JSON behind that of the entries. */
export interface IdsByFact {
  /** By ISO code. */
  readonly countries: Readonly<Record<string, string>>;
  /** By ISO code and portfolio, a slash between them. */
  readonly ministries: Readonly<Record<string, string>>;
  /** By the id of the city. */
  readonly provinces: Readonly<Record<string, string>>;
  readonly classes: Readonly<Record<string, string>>;
  /** Of ministries that have no entry, by id. */
  readonly ministryLinks: Readonly<Record<string, Links>>;
  readonly composed?: { readonly name: string; readonly "of-country": string };
}

/** Keys are `kind/id`. */
function hashOfKey(kind: string, id: string): number {
  let hash = 0;
  for (let i = 0; i < kind.length; i++) hash = hashWith(hash, kind.charCodeAt(i));
  hash = hashWith(hash, SLASH);
  for (let i = 0; i < id.length; i++) hash = hashWith(hash, id.charCodeAt(i));
  return hash;
}
const SLASH = 0x2f;

/** An open-addressed table of the numbers of keys, as `wordSlots` is one of words. */
export function keySlots(keys: readonly string[]): Int32Array {
  let size = 2;
  while (size < keys.length * 2) size *= 2;
  const slots = new Int32Array(size);
  for (const [number, key] of keys.entries()) {
    const hash = hashOfKey(key.slice(0, key.indexOf("/")), key.slice(key.indexOf("/") + 1));
    let slot = scattered(hash) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = wordSlot(hash, number, keys.length);
  }
  return slots;
}

export function loadCatalogue(bytes: Uint8Array): Catalogue {
  const { columns } = decode(bytes);
  const slots = columns["slots"] as Int32Array;
  const offsets = columns["keyOffsets"] as Uint32Array;
  const readKey = stringReader(offsets, columns["keys"] as Uint8Array);
  const read = stringReader(columns["offsets"] as Uint32Array, columns["blob"] as Uint8Array);
  const count = offsets.length - 1;
  const numbers = wordMask(count);

  const numberOf = (kind: string, id: string): number => {
    const bits = scattered(hashOfKey(kind, id));
    const mask = slots.length - 1;
    for (let slot = bits & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot] as number;
      if (entry === 0) return -1;
      const number = (entry & numbers) - 1;
      if (((entry ^ bits) & ~numbers) === 0 && readKey(number) === `${kind}/${id}`) return number;
    }
  };

  let facts: IdsByFact | undefined;
  const byFact = () => {
    facts ??= JSON.parse(read(count)) as IdsByFact;
    return facts;
  };
  // Only what there is: a text can ask for any number of designations that are not listed. By kind
  // first, so that asking again makes no string of both.
  const entries = new Map<EntryKind, Map<string, CatalogueEntry>>();
  return {
    get(kind, id) {
      let ofKind = entries.get(kind);
      const known = ofKind?.get(id);
      if (known) return known;
      const number = numberOf(kind, id);
      if (number < 0) return undefined;
      const entry = { kind, ...JSON.parse(read(number)) } as CatalogueEntry;
      if (!ofKind) {
        ofKind = new Map();
        entries.set(kind, ofKind);
      }
      ofKind.set(id, entry);
      return entry;
    },
    keys: () => Array.from({ length: count }, (_, number) => readKey(number)),
    ministryLinks: (id) => byFact().ministryLinks[id],
    countryPlace: (iso) => byFact().countries[iso],
    ministryId: (iso, portfolio) =>
      byFact().ministries[`${iso}/${portfolio}`] ?? `${iso.toLowerCase()}-${portfolio}`,
    ministryName(portfolio, country) {
      const { composed } = byFact();
      const written = country === undefined ? composed?.name : composed?.["of-country"];
      return written
        ?.replace("{portfolio}", () => portfolio)
        .replace("{country}", () => country ?? "");
    },
    provinceOf: (city) => byFact().provinces[city],
    missileClassId: (missileClass) => byFact().classes[missileClass],
  };
}
