/**
 * The compiled file: a JSON header, then typed arrays that are used in place. Loading is one read
 * and a few views; strings are decoded when they are first asked for.
 */

const MAGIC = 0x58545231; // "XTR1"

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array;
const TYPES = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array } as const;
type TypeName = keyof typeof TYPES;

interface Header {
  readonly data: unknown;
  readonly columns: Readonly<Record<string, { type: TypeName; at: number; length: number }>>;
}

export function encode(data: unknown, columns: Readonly<Record<string, Column>>): Uint8Array {
  const layout: Record<string, { type: TypeName; at: number; length: number }> = {};
  let at = 0;
  for (const [name, column] of Object.entries(columns)) {
    layout[name] = { type: typeOf(column), at, length: column.length };
    at += align(column.byteLength);
  }
  const header = new TextEncoder().encode(
    JSON.stringify({ data, columns: layout } satisfies Header),
  );
  const base = 8 + align(header.length);
  const bytes = new Uint8Array(base + at);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, header.length, true);
  bytes.set(header, 8);
  for (const [name, column] of Object.entries(columns)) {
    bytes.set(
      new Uint8Array(column.buffer, column.byteOffset, column.byteLength),
      base + (layout[name]?.at ?? 0),
    );
  }
  return bytes;
}

/** Or are the bytes something else, a compressed file for one? */
export function isCompiled(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length >= 8 && view.getUint32(0, true) === MAGIC;
}

export interface Decoded {
  readonly data: unknown;
  readonly columns: Readonly<Record<string, Column>>;
}

/**
 * The views share the memory of `bytes`. Throws when the bytes are not a compiled lexicon of this
 * version.
 */
export function decode(input: Uint8Array): Decoded {
  // Views of 32-bit numbers need an aligned beginning; a pooled buffer of Node may not have one.
  const bytes = input.byteOffset % 4 === 0 ? input : input.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC)
    throw new Error("not a compiled lexicon; run npm run build");
  const length = view.getUint32(4, true);
  const header = JSON.parse(textOf(bytes.subarray(8, 8 + length))) as Header;
  const base = 8 + align(length);
  const columns: Record<string, Column> = {};
  for (const [name, { type, at, length: count }] of Object.entries(header.columns)) {
    columns[name] = new TYPES[type](
      bytes.buffer as ArrayBuffer,
      bytes.byteOffset + base + at,
      count,
    );
  }
  return { data: header.data, columns };
}

/** Of UTF-8. A TextDecoder says the same, but costs a millisecond before its first answer. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}

/** Strings as a blob of UTF-8 and offsets. */
export function encodeStrings(strings: readonly string[]): {
  offsets: Uint32Array;
  blob: Uint8Array;
} {
  const encoder = new TextEncoder();
  const parts = strings.map((text) => encoder.encode(text));
  const offsets = new Uint32Array(strings.length + 1);
  let total = 0;
  parts.forEach((part, i) => {
    offsets[i] = total;
    total += part.length;
  });
  offsets[strings.length] = total;
  const blob = new Uint8Array(total);
  parts.forEach((part, i) => {
    blob.set(part, offsets[i]);
  });
  return { offsets, blob };
}

/** Reads strings by number; each is decoded once. */
export function stringReader(offsets: Uint32Array, blob: Uint8Array): (index: number) => string {
  const known: (string | undefined)[] = [];
  const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength);
  return (index) => {
    let text = known[index];
    if (text === undefined) {
      text = bytes.toString("utf8", offsets[index], offsets[index + 1]);
      known[index] = text;
    }
    return text;
  };
}

function typeOf(column: Column): TypeName {
  if (column instanceof Uint8Array) return "u8";
  if (column instanceof Uint16Array) return "u16";
  if (column instanceof Int32Array) return "i32";
  return "u32";
}

function align(size: number): number {
  return (size + 3) & ~3;
}
