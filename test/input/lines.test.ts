import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLines } from "../../src/input/lines.ts";
import type { DecodeOptions } from "../../src/text/read.ts";
import { encoded } from "../text/alphabets.ts";

async function* pieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] as number;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function lines(
  bytes: Uint8Array,
  options: DecodeOptions = {},
  sizes = [3],
  longest?: number,
) {
  const found: (string | null)[] = [];
  const problems: string[] = [];
  for await (const line of readLines(pieces(bytes, sizes), "-", options, longest)) {
    found.push("problem" in line ? null : line.text);
    if ("problem" in line) problems.push(`${line.problem}; ${line.repair}`);
    else problems.push(...line.warnings);
  }
  return { found, problems };
}

describe("lines of a stream", () => {
  it("are those of the text, however it comes in pieces", async () => {
    const line = fc.string({ unit: fc.constantFrom("a", "ж", "😀", "\r", "و", " "), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(line),
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
        async (all, end, sizes) => {
          const text = all.join("\n") + (end ? "\n" : "");
          const expected = text.split("\n");
          if (expected.at(-1) === "") expected.pop();
          expect((await lines(Buffer.from(text), {}, sizes)).found).toEqual(expected);
        },
      ),
    );
  });

  it("drop one byte-order mark at the beginning", async () => {
    expect((await lines(Buffer.from("\ufeffa\nb"))).found).toEqual(["a", "b"]);
  });

  describe.each(["utf-16le", "utf-16be"])("of %s", (encoding) => {
    // ਊ and Ċ have the byte of a line feed in them, and so has every line of these.
    const text = "Москва ਊ\nSyria said Ċ\n\n一";
    it.each([1, 3, 4, 64])("are cut at its line ends, in pieces of %i bytes", async (size) => {
      const expected = text.split("\n");
      expect((await lines(encoded(`\ufeff${text}`, encoding), {}, [size])).found).toEqual(expected);
      expect((await lines(encoded(text, encoding), { encoding }, [size])).found).toEqual(expected);
    });
    it("are known without a mark by the first piece", async () => {
      const records = '{"id": "a"}\n{"id": "b"}';
      expect((await lines(encoded(records, encoding), {}, [64])).found).toEqual(
        records.split("\n"),
      );
      expect((await lines(encoded(records, encoding), { encoding: "utf-16" }, [64])).found).toEqual(
        records.split("\n"),
      );
    });
  });

  it("are read in the encoding that was asked for", async () => {
    expect((await lines(encoded("Москва\nПутин", "koi8-r"), { encoding: "koi8-r" })).found).toEqual(
      ["Москва", "Путин"],
    );
  });

  it("that are not UTF-8 are refused alone, with the encoding that reads them", async () => {
    const bad = encoded("Министерство обороны сообщило", "windows-1251");
    const { found, problems } = await lines(
      Buffer.concat([Buffer.from("a\n"), bad, Buffer.from("\nb\n"), bad]),
    );
    expect(found).toEqual(["a", null, "b", null]);
    expect(problems).toEqual(
      Array(2).fill(
        "not valid UTF-8, probably windows-1251; to read it: extract --input ndjson --encoding windows-1251 -",
      ),
    );
  });

  it("that are damaged are refused, or read with U+FFFD and a warning", async () => {
    const bytes = Buffer.concat([Buffer.from("Москва "), Uint8Array.of(0xd0), Buffer.from("\nok")]);
    expect((await lines(bytes)).found).toEqual([null, "ok"]);
    expect(await lines(bytes, { invalid: "replace" })).toEqual({
      found: ["Москва \ufffd", "ok"],
      problems: ["1 place is not valid UTF-8 and reads U+FFFD"],
    });
    const wide = encoded("\ufeffa\ud800\nok", "utf-16le");
    expect((await lines(wide)).found).toEqual([null, "ok"]);
    expect((await lines(wide, { invalid: "replace" })).found).toEqual(["a\ufffd", "ok"]);
  });

  it("that are too long are passed over, at once, and the next is read", async () => {
    const { found, problems } = await lines(
      Buffer.from(`12345\n123456\n1\n${"x".repeat(50)}\n2`),
      {},
      [4],
      5,
    );
    expect(found).toEqual(["12345", null, "1", null, "2"]);
    expect(problems[0]).toMatch(/^a line of more than 0 MB/);
    let taken = 0;
    const endless = (async function* () {
      for (;;) {
        taken++;
        yield Buffer.from("xxx");
      }
    })();
    for await (const line of readLines(endless, "-", {}, 10)) {
      expect("problem" in line).toBe(true);
      break;
    }
    expect(taken).toBeLessThan(8);
  });

  it("of UTF-32 are refused by name, once", async () => {
    const bytes = Buffer.from(
      Uint32Array.from("\ufeff{}\n{}\n", (character) => character.codePointAt(0) as number).buffer,
    );
    for (const size of [1, 3, 64])
      expect(await lines(bytes, {}, [size])).toEqual({
        found: [null],
        problems: ["UTF-32LE is not read; convert it: iconv -f UTF-32LE -t UTF-8"],
      });
  });
});
