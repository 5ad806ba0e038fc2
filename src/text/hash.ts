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
