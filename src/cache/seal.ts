/** Bytes that say themselves whether they are whole. */

import { createHash } from "node:crypto";

/** The first bytes; the checksum of the rest follows. A multiple of four, as columns need it. */
const MAGIC = Buffer.from("extract/001\n");
const HEAD = MAGIC.length + 32;

/** How many bytes a seal takes. */
export const SEAL_SIZE = HEAD;

export function sealed(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([MAGIC, sha256(bytes), bytes]);
}

/** Do they begin as sealed bytes do, whatever has become of the rest? */
export function isSealed(entry: Uint8Array): boolean {
  return entry.length >= HEAD && MAGIC.equals(entry.subarray(0, MAGIC.length));
}

/** What was sealed, in the same memory; undefined when a byte of it is another. */
export function unsealed(entry: Uint8Array): Uint8Array | undefined {
  const bytes = entry.subarray(HEAD);
  const whole = isSealed(entry) && sha256(bytes).equals(entry.subarray(MAGIC.length, HEAD));
  return whole ? bytes : undefined;
}

export function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
