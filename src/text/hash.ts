/**
 * The hashes that the compiler and a run must agree on: of words, of edges between them, of words
 * in a table.
 *
 * The hash of a word is a polynomial of its UTF-16 units. It is made unit by unit while a text is
 * read, and that of a word without its beginning, or with another one, follows from hashes that are
 * known, so that no letter is looked at again when a prefix is taken off. The price is that its low
 * bits are poor: whoever indexes a table scatters it first. It is no defence against words chosen
 * to collide; tables of words compare the letters too, and those of hashes alone say what they
 * risk.
 */

const BASE = 0x01000193;

/** The hash of a word that another unit follows. */
export function hashWith(hash: number, unit: number): number {
  return (Math.imul(hash, BASE) + unit) | 0;
}

/** The hash of a word whose last unit becomes another one. */
export function hashEndingIn(hash: number, last: number, other: number): number {
  return (hash - last + other) | 0;
}

/** The hash of the units from `from` to `to`, exclusive; that of none is 0. */
export function hashUnits(units: ArrayLike<number>, from: number, to: number): number {
  let hash = 0;
  for (let i = from; i < to; i++) hash = (Math.imul(hash, BASE) + (units[i] as number)) | 0;
  return hash;
}

/** Longest rest of a word for which a power is kept; of a longer one it is made by squaring. */
const POWERS = 64;
const powers = new Int32Array(POWERS);
powers[0] = 1;
for (let i = 1; i < POWERS; i++) powers[i] = Math.imul(powers[i - 1] as number, BASE);

function power(length: number): number {
  if (length < POWERS) return powers[length] as number;
  const half = power(length >>> 1);
  const square = Math.imul(half, half);
  return (length & 1) === 0 ? square : Math.imul(square, BASE);
}

/** The hash of two words written together, the second of so many units. */
export function hashTogether(first: number, second: number, length: number): number {
  return (Math.imul(first, power(length)) + second) | 0;
}

/** The hash of what is left of a word, so many units, when its beginning is taken off. */
export function hashBehind(word: number, beginning: number, length: number): number {
  return (word - Math.imul(beginning, power(length))) | 0;
}

const inverses = new Int32Array(POWERS);
inverses[0] = 1;
const INVERSE = inverseOf(BASE);
for (let i = 1; i < POWERS; i++) inverses[i] = Math.imul(inverses[i - 1] as number, INVERSE);

/** The odd number that times `odd` is 1 modulo 2^32, by Newton's steps. */
function inverseOf(odd: number): number {
  let inverse = odd;
  for (let k = 0; k < 5; k++) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  return inverse;
}

/** The hash of what is left of a word when its ending, fewer than 64 units, is taken off. */
export function hashBefore(word: number, ending: number, length: number): number {
  return Math.imul((word - ending) | 0, inverses[length] as number);
}

/** The bits of a hash spread over all of them; not negative. */
export function scattered(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

export function hashEdge(node: number, word: number): number {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The hashes of some words as an open-addressed table, 0 for an empty slot: 4 to 8 bytes a word;
 * one word in 100,000 that is not there is found.
 */
export function hashTable(words: readonly string[]): Uint32Array {
  return tableOfHashes(words.map((word) => hashUnits(unitsOf(word), 0, word.length)));
}

/** The same of hashes that were made before. */
export function tableOfHashes(hashes: readonly number[]): Uint32Array {
  let size = 2;
  while (size < hashes.length * 2) size *= 2;
  const table = new Uint32Array(size);
  for (const hash of hashes) {
    const entry = scattered(hash) || 1;
    let slot = entry & (size - 1);
    while (table[slot] !== 0 && table[slot] !== entry) slot = (slot + 1) & (size - 1);
    table[slot] = entry;
  }
  return table;
}

/** Is a word of this hash in the table, which takes the slots from `begin` to `end`? */
export function hasHash(
  table: Uint32Array,
  hash: number,
  begin = 0,
  end: number = table.length,
): boolean {
  const entry = scattered(hash) || 1;
  const mask = end - begin - 1;
  for (let slot = entry & mask; table[begin + slot] !== 0; slot = (slot + 1) & mask)
    if (table[begin + slot] === entry) return true;
  return false;
}

export function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}
