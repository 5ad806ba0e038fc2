/**
 * Seeded randomness, so that a corpus has the same bytes and a run the same order everywhere. Knows
 * nothing of what is drawn; small and fast rather than of statistical quality (mulberry32).
 */

export interface Random {
  /** A whole number of at least 0 and less than `limit`. */
  below(limit: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** The list in another order; the given one stays as it is. */
  shuffled<T>(list: readonly T[]): T[];
}

/** @param seed any whole number; equal seeds give equal sequences */
export function seeded(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    shuffled(list) {
      const out = [...list];
      for (let i = out.length - 1; i > 0; i--) {
        const k = below(i + 1);
        [out[i], out[k]] = [out[k] as (typeof out)[number], out[i] as (typeof out)[number]];
      }
      return out;
    },
  };
}
