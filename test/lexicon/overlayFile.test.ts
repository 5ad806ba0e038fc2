import { describe, expect, it } from "vitest";
import { decodeOverlay, encodeOverlay } from "../../src/lexicon/overlayFile.ts";
import { builtInLexicons } from "../../src/overlays.ts";

const built = builtInLexicons();

describe("an overlay as a file", () => {
  it("has the files that were made, of the build that they were made with", () => {
    const made = { needed: ["xx.bin"], origins: ["xx-origins.bin"] };
    const file = (name: string) =>
      name === "xx.bin" ? Uint8Array.of(1, 2, 3) : Uint8Array.of(4, name.length);
    const bytes = encodeOverlay({ ...built, own: made, file }, "one");
    const read = decodeOverlay(bytes, "one", () => Uint8Array.of(9));
    expect(read?.own).toEqual(made);
    expect(read?.index).toEqual(built.index);
    expect([...(read?.file("xx.bin") ?? [])]).toEqual([1, 2, 3]);
    expect([...(read?.file("xx-origins.bin") ?? [])]).toEqual([4, 14]);
    expect([...(read?.file("yy.bin") ?? [])]).toEqual([9]);
    expect(decodeOverlay(bytes, "two", () => Uint8Array.of())).toBeUndefined();
  });
});
