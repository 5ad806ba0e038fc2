/**
 * What was worked out before, by the fingerprint of all that it was worked out from. An entry is a
 * file that appears whole or not at all and says itself whether it is undamaged; whatever goes
 * wrong, it is as if there were none. Programs may use one store at the same time.
 */

import { randomBytes } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { SEAL_SIZE, sealed, sha256, unsealed } from "./seal.ts";

export interface Store {
  /** What was put under these parts, or undefined. */
  get(parts: Parts): Uint8Array | undefined;
  put(parts: Parts, bytes: Uint8Array): void;
}

/** The kind of thing, and all that it depends on. Of texts that joined are the same none is the other. */
export interface Parts {
  /** Lower-case letters and hyphens: how the files are called. */
  readonly kind: string;
  readonly of: readonly string[];
}

export interface StoreOptions {
  /** Stands in every key: what another version of the program has put is not ours. */
  readonly version: string;
  /** Bytes that all entries may take together; beyond them those not used for longest go. */
  readonly limit?: number;
}

export const NO_STORE: Store = { get: () => undefined, put() {} };

const LIMIT = 256 * 1024 * 1024;

export function storeIn(folder: string, { version, limit = LIMIT }: StoreOptions): Store {
  const pathOf = ({ kind, of }: Parts) => {
    const key = sha256(Buffer.from(JSON.stringify([version, process.version, kind, ...of])));
    return join(folder, `${kind}-${key.toString("hex").slice(0, 40)}.bin`);
  };
  return {
    get(parts) {
      const path = pathOf(parts);
      try {
        const bytes = unsealed(readFileSync(path));
        if (bytes) markUsed(path);
        return bytes;
      } catch {
        return undefined;
      }
    },
    put(parts, bytes) {
      if (bytes.length + SEAL_SIZE > limit) return;
      const path = pathOf(parts);
      // Only who writes it knows the name; the others see the entry when it is whole.
      const growing = `${path}.${randomBytes(8).toString("hex")}.tmp`;
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(growing, sealed(bytes), {
          flag: "wx",
          mode: 0o600,
        });
        renameSync(growing, path);
        shrink(folder, limit);
      } catch {
        remove(growing); // A full or read-only disk: the next run works it out again.
      }
    },
  };
}

/** Entries are kept by when they were last used. */
function markUsed(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Where only reading is allowed nobody shrinks the store either.
  }
}

/** Removes entries, and what writers that were stopped have left, until all fit. */
function shrink(folder: string, limit: number): void {
  const files = readdirSync(folder)
    .filter((name) => /^[a-z-]+-[0-9a-f]{40}\.bin(\.[0-9a-f]{16}\.tmp)?$/.test(name))
    .flatMap((name) => {
      const path = join(folder, name);
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat?.isFile() ? [{ path, size: stat.size, used: stat.mtimeMs }] : [];
    })
    .sort((a, b) => b.used - a.used);
  let total = 0;
  for (const { path, size } of files) {
    total += size;
    if (total > limit) remove(path);
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Another program has it open, or removed it first.
  }
}
