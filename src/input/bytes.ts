/** One file or stream to its bytes: bounded, unpacked, and as it was at one moment. */

import { closeSync, createReadStream, fstatSync, openSync, readFileSync, statSync } from "node:fs";
import { InputError, unreadable } from "../errors.ts";
import { LARGEST_TEXT, looksBinary, SNIFFED } from "../text/read.ts";

export type Chunks = AsyncIterable<Uint8Array>;

/**
 * Most bytes of one text, also of one that a stream gives or a .gz unpacks to: what fits into V8's
 * longest string.
 */
export const LARGEST_INPUT = LARGEST_TEXT;

const MEGABYTE = 1 << 20;

function tooLarge(name: string, bytes?: number): InputError {
  const size = bytes === undefined ? "" : ` (${Math.ceil(bytes / MEGABYTE)} MB)`;
  const limit = Math.floor(LARGEST_INPUT / MEGABYTE);
  return new InputError(
    name,
    `too large${size}: one text may have ${limit} MB`,
    "split it, or give it as records (--input ndjson)",
  );
}

/**
 * All bytes of a file, unpacked when it is gzip. Throws InputError. `encoding`: the one asked for,
 * to know text from none.
 */
export async function fileBytes(
  path: string,
  name: string,
  encoding?: string,
): Promise<Uint8Array> {
  try {
    const found = statSync(path);
    // Pipes and devices have no end that is known before, and the files of /proc no size.
    if (!found.isFile() || found.size === 0)
      return await streamBytes(createReadStream(path), name, encoding);
    if (found.size > LARGEST_INPUT) throw tooLarge(name, found.size);
    const bytes = unchangedBytes(path, name);
    return isGzip(bytes) ? await streamBytes(once(bytes), name, encoding) : bytes;
  } catch (error) {
    throw unreadable(name, error);
  }
}

/**
 * A file that another program writes meanwhile is refused: offsets into it would be true of no
 * file.
 */
function unchangedBytes(path: string, name: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const before = fstatSync(file, { bigint: true });
    const bytes = readFileSync(file);
    const after = fstatSync(file, { bigint: true });
    if (
      BigInt(bytes.length) !== after.size ||
      before.size !== after.size ||
      before.mtimeNs !== after.mtimeNs
    ) {
      throw new InputError(name, "changed while it was read", "run again when it is complete");
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}

/**
 * All bytes of a stream, unpacked when they are gzip. Binary data is not read to its end. Throws
 * InputError.
 */
export async function streamBytes(
  stream: Chunks,
  name: string,
  encoding?: string,
  limit = LARGEST_INPUT,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let sniffed = false;
  try {
    for await (const piece of unpacked(stream)) {
      pieces.push(piece);
      size += piece.length;
      if (size > limit) throw tooLarge(name);
      if (!sniffed && size >= SNIFFED) {
        sniffed = true;
        const head = Buffer.concat(pieces);
        if (looksBinary(head, encoding)) return head;
      }
    }
  } catch (error) {
    throw unreadable(name, error);
  }
  return pieces.length === 1 ? (pieces[0] as Uint8Array) : Buffer.concat(pieces);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}

/**
 * The stream, or what it unpacks to when it begins as gzip does. Throws what the stream throws, and
 * for damaged gzip.
 */
export async function* unpacked(stream: Chunks): AsyncGenerator<Uint8Array> {
  const pieces = stream[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  try {
    while (size < 3 && !ended) {
      const next = await pieces.next();
      if (next.done) ended = true;
      else {
        const bytes = typeof next.value === "string" ? Buffer.from(next.value) : next.value;
        first.push(bytes);
        size += bytes.length;
      }
    }
    const head = first.length === 1 ? (first[0] as Uint8Array) : Buffer.concat(first);
    const all = resumed(head, pieces);
    yield* isGzip(head) ? gunzipped(all) : all;
  } finally {
    await pieces.return?.();
  }
}

async function* resumed(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (;;) {
    const next = await rest.next();
    if (next.done) return;
    yield typeof next.value === "string" ? Buffer.from(next.value) : next.value;
  }
}

async function* gunzipped(stream: Chunks): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import("node:zlib");
  const { pipeline } = await import("node:stream");
  const gunzip = createGunzip();
  // Its error comes out of the loop below as well.
  pipeline(stream, gunzip, () => {});
  yield* gunzip;
}
