import {
  appendFileSync,
  fstatSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fileBytes, LARGEST_INPUT, streamBytes, unpacked } from "../../src/input/bytes.ts";
import { temporaryFolder } from "../program.ts";

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return { ...fs, fstatSync: vi.fn(fs.fstatSync) };
});

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
/** Counts what is taken of a stream without end. */
function endless(piece: Uint8Array) {
  const taken = { bytes: 0 };
  const stream = (async function* () {
    for (;;) {
      taken.bytes += piece.length;
      yield piece;
    }
  })();
  return { stream, taken };
}
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

const real = vi.mocked(fstatSync).getMockImplementation() as typeof fstatSync;
afterEach(() => {
  vi.mocked(fstatSync).mockImplementation(real);
});

describe("a file", () => {
  const file = join(temporaryFolder(), "a.txt");

  /** Does something to the file between the first look at it and the second. */
  function meanwhile(change: () => void): void {
    let looks = 0;
    vi.mocked(fstatSync).mockImplementation(((fd: number, options: never) => {
      if (++looks === 2) change();
      return real(fd, options);
    }) as never);
  }

  it.each([
    ["grows", () => appendFileSync(file, "more")],
    [
      "grows within one tick of the clock",
      () => {
        appendFileSync(file, "more");
        utimesSync(file, 1, 1);
      },
    ],
    ["is cut", () => truncateSync(file, 2)],
    ["is rewritten", () => utimesSync(file, 2, 2)],
  ])("that %s while it is read is refused", async (_, change) => {
    writeFileSync(file, "Syria");
    utimesSync(file, 1, 1);
    meanwhile(change);
    await expect(fileBytes(file, "a.txt")).rejects.toThrow(
      "a.txt: changed while it was read; run again when it is complete",
    );
  });

  it("that is removed while it is read is read", async () => {
    writeFileSync(file, "Syria");
    meanwhile(() => unlinkSync(file));
    expect(text(await fileBytes(file, "a.txt"))).toBe("Syria");
  });

  it("of /proc has no size and is read", async () => {
    if (process.platform === "linux")
      expect(text(await fileBytes("/proc/self/status", "status"))).toContain("Pid:");
  });

  it("larger than one text may be is refused before it is read", async () => {
    writeFileSync(file, "");
    truncateSync(file, LARGEST_INPUT + 1); // a hole: nothing is written
    await expect(fileBytes(file, "a.txt")).rejects.toThrow(
      "a.txt: too large (512 MB): one text may have 511 MB; split it",
    );
    unlinkSync(file);
  });
});

describe("a stream", () => {
  it("without end is left when it is no text", async () => {
    const { stream, taken } = endless(new Uint8Array(4096));
    expect((await streamBytes(stream, "zero")).length).toBe(8192);
    expect(taken.bytes).toBeLessThan(20_000);
  });

  it("without end is refused when one text is full", async () => {
    const { stream, taken } = endless(Buffer.from("Syria said. "));
    await expect(streamBytes(stream, "stdin", undefined, 100_000)).rejects.toThrow(
      "stdin: too large: one text may have 511 MB",
    );
    expect(taken.bytes).toBeLessThan(100_100);
  });
  it("may fill one text to the last byte", async () => {
    const bytes = Buffer.alloc(100, "Syria said. ");
    expect((await streamBytes(pieces(bytes, 7), "stdin", undefined, 100)).length).toBe(100);
    await expect(streamBytes(pieces(bytes, 7), "stdin", undefined, 99)).rejects.toThrow(
      "too large",
    );
  });
});

describe("gzip", () => {
  const news = Buffer.from("Moscow said so. ".repeat(5000));
  it.each([1, 2, 3, 1000, 1 << 20])(
    "is unpacked from pieces of %i bytes, all members of it",
    async (size) => {
      const packed = Buffer.concat([
        gzipSync(news.subarray(0, 1000)),
        gzipSync(news.subarray(1000)),
      ]);
      expect(text(await streamBytes(pieces(packed, size), "a.gz"))).toBe(news.toString());
    },
  );
  it("is known by its first bytes, and other text is as it was", async () => {
    for (const plain of ["", "a", "ab", "\x1f\x8b", "\x1f and more"]) {
      const bytes = Buffer.from(plain, "latin1");
      expect(Buffer.from(await streamBytes(pieces(bytes, 1), "a"))).toEqual(bytes);
    }
  });
  it.each([
    [
      "cut",
      (packed: Buffer) => packed.subarray(0, packed.length - 20),
      "gzip data that ends too early; pack it again",
    ],
    [
      "damaged",
      (packed: Buffer) =>
        Buffer.concat([packed.subarray(0, 40), Buffer.alloc(50, 0xff), packed.subarray(90)]),
      "damaged gzip data",
    ],
  ])("that is %s is refused", async (_, damage, problem) => {
    await expect(streamBytes(pieces(damage(gzipSync(news)), 100), "a.gz")).rejects.toThrow(
      `a.gz: ${problem}`,
    );
  });
  it("that unpacks to more than one text may have is refused before it is unpacked", async () => {
    const { stream, taken } = endless(gzipSync(Buffer.alloc(1 << 20, "Syria said. ")));
    await expect(streamBytes(stream, "bomb.gz", undefined, 1 << 21)).rejects.toThrow(
      "bomb.gz: too large: one text may have 511 MB",
    );
    expect(taken.bytes).toBeLessThan(1 << 20);
  });
  it("that unpacks to binary data is not unpacked to its end", async () => {
    const zeros = gzipSync(new Uint8Array(1 << 24));
    expect((await streamBytes(pieces(zeros, 1 << 10), "zeros.gz")).length).toBeLessThan(1 << 20);
  });
  it.each([
    ["gzip", gzipSync(news)],
    ["plain", news],
  ])("closes the stream when its reader has enough: %s", async (_, bytes) => {
    let closed = false;
    const stream = (async function* () {
      try {
        for (;;) yield bytes;
      } finally {
        closed = true;
      }
    })();
    for await (const _ of unpacked(stream)) break;
    expect(closed).toBe(true);
  });
  it("leaves the stream when its reader has enough", async () => {
    const { stream, taken } = endless(gzipSync(news));
    for await (const _ of unpacked(stream)) break;
    expect(taken.bytes).toBeLessThan(1 << 21);
  });
});
