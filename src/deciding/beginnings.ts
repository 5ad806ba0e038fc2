/** How some words begin, so that nearly every other word is told apart without a string of it. */

/** Bits of the table: with a hundred words one in forty others is let through. */
const BITS = 4096;

/**
 * The first three folded units of some words, or all units of shorter ones. May say yes of a word
 * that begins otherwise, and never no of one that begins so.
 */
export class Beginnings {
  private readonly bits = new Int32Array(BITS / 32);
  private short = false;

  add(word: string): void {
    const unit = (k: number) => (k < word.length ? word.charCodeAt(k) : 0);
    const third = unit(2);
    if (third === 0) this.short = true;
    this.set(keyOf(unit(0), unit(1), third));
  }

  /** May a word begin so that begins with these units? */
  has(first: number, second: number, third: number): boolean {
    if (this.get(keyOf(first, second, third))) return true;
    return this.short && (this.get(keyOf(first, second, 0)) || this.get(keyOf(first, 0, 0)));
  }

  private set(key: number): void {
    this.bits[key >> 5] = (this.bits[key >> 5] as number) | (1 << (key & 31));
  }

  private get(key: number): boolean {
    return ((this.bits[key >> 5] as number) & (1 << (key & 31))) !== 0;
  }
}

function keyOf(first: number, second: number, third: number): number {
  const mixed = Math.imul(first, 0x9e3b) ^ Math.imul(second, 0x85eb) ^ Math.imul(third, 0xc2b3);
  return (mixed ^ (mixed >>> 13)) & (BITS - 1);
}
