/** The two hashes of the phrase table; the compiler and the matcher must agree on them. */

/** FNV-1a over UTF-16 units, mixed once more so that low bits can index a table. */
export function hashUnits(units: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (units[i] as number), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
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
  let size = 8;
  while (size < words.length * 2) size *= 2;
  const table = new Uint32Array(size);
  for (const word of words) {
    const units = Uint16Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
    const hash = hashUnits(units, 0, units.length) || 1;
    let slot = hash & (size - 1);
    while (table[slot] !== 0 && table[slot] !== hash) slot = (slot + 1) & (size - 1);
    table[slot] = hash;
  }
  return table;
}

export function hasHash(table: Uint32Array, units: Uint16Array, from: number, to: number): boolean {
  const hash = hashUnits(units, from, to) || 1;
  const mask = table.length - 1;
  for (let slot = hash & mask; table[slot] !== 0; slot = (slot + 1) & mask)
    if (table[slot] === hash) return true;
  return false;
}
