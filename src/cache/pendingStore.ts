/** A store on top of another: what is put stays in memory, until somebody keeps it. */

import type { Parts, Store } from "./store.ts";

export class PendingStore implements Store {
  private readonly pending = new Map<string, readonly [Parts, Uint8Array]>();

  constructor(private readonly under: Store) {}

  get(parts: Parts): Uint8Array | undefined {
    return this.pending.get(JSON.stringify(parts))?.[1] ?? this.under.get(parts);
  }

  put(parts: Parts, bytes: Uint8Array): void {
    this.pending.set(JSON.stringify(parts), [parts, bytes]);
  }

  /** What was put, in that order. */
  kept(): readonly (readonly [parts: Parts, bytes: Uint8Array])[] {
    return [...this.pending.values()];
  }
}
