/**
 * Puts back into order what is ready in any: places are taken in order, filled when they are ready,
 * and what they hold is written from the first on. What is behind a slow place waits in memory;
 * `held` says how much, and whoever takes places is to heed it.
 */

export interface Place<T> {
  /** Once. `size` is what it holds from now on. */
  fill(content: T, size: number): void;
}

export class InOrder<T> {
  readonly #places: { content?: T; size: number }[] = [];
  readonly #write: (content: T) => Promise<void>;
  #held = 0;
  #writing = false;
  #failure: { readonly error: unknown } | undefined;
  #waiters: (() => void)[] = [];

  /** `write` is called for one content after the other. */
  constructor(write: (content: T) => Promise<void>) {
    this.#write = write;
  }

  /** Places that are not written. */
  get length(): number {
    return this.#places.length;
  }

  /** Sum of the sizes of what is not written. */
  get held(): number {
    return this.#held;
  }

  /** A place behind all others, which holds `size` until it is filled. */
  place(size: number): Place<T> {
    const place: { content?: T; size: number } = { size };
    this.#places.push(place);
    this.#held += size;
    return {
      fill: (content, filled) => {
        this.#held += filled - place.size;
        place.size = filled;
        place.content = content;
        this.#wake();
        void this.#drain();
      },
    };
  }

  /** Resolves when something has been filled or written. */
  changed(): Promise<void> {
    return new Promise((resolve) => this.#waiters.push(resolve));
  }

  /** Throws what writing has thrown: nothing is written any more. */
  requireWritable(): void {
    if (this.#failure) throw this.#failure.error;
  }

  async #drain(): Promise<void> {
    if (this.#writing || this.#failure) return;
    this.#writing = true;
    try {
      for (;;) {
        const [first] = this.#places;
        if (!first || first.content === undefined) break;
        await this.#write(first.content);
        this.#places.shift();
        this.#held -= first.size;
        this.#wake();
      }
    } catch (error) {
      this.#failure = { error };
      this.#wake();
    } finally {
      this.#writing = false;
    }
  }

  #wake(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const resolve of waiters) resolve();
  }
}
