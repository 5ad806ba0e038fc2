import { describe, expect, it } from "vitest";
import { compileLexicons } from "../../../src/compiler/compiling/compile.ts";
import { decodeOrigins } from "../../../src/lexicon/origins.ts";
import { readToy, type ToyFiles, toyDocument, toyView } from "../../toyPack.ts";

const PARADIGM: ToyFiles = {
  "xx/language": { paradigms: [{ of: ["place"], ends: "", forms: ["", "um"] }] },
  "xx/places": { places: { aland: ["Aland"] } },
  "mul/places-forms": { places: { beland: ["Beland"] } },
};

async function found(text: string): Promise<string[]> {
  const { document } = await toyDocument(text, PARADIGM);
  return document.entities.flatMap(({ mentions }) => mentions.map((mention) => mention.text));
}

describe("a pack", () => {
  it("inflects its own forms", async () => {
    expect(await found("the house of Alandum")).toEqual(["Alandum"]);
  });

  it("leaves the shared forms as they are, which belong to no language", async () => {
    expect(await found("the house of Beland")).toEqual(["Beland"]);
    expect(await found("the house of Belandum")).toEqual([]);
  });
});

describe("a form that asks for its very letters", () => {
  const exact: ToyFiles = {
    "xx/language": { fold: { k: "c" } },
    "xx/names": { given: { m: [{ form: "cim", exact: true }, "tom"] } },
    "xx/common": { words: ["cim"] },
  };

  it.each([
    ["cim", true],
    ["kim", false],
    ["tom", true],
  ])("is met in these: %s", async (text, is) => {
    const { hits } = await toyView(`the ${text}`, exact);
    expect(hits.has(1, "given")).toBe(is);
  });

  it("counts as one whose condition holds", async () => {
    const { hits } = await toyView("cim tom", exact);
    expect(hits.find(0, "given")?.conditional).toBe(true);
    expect(hits.find(1, "given")?.conditional).toBe(false);
  });
});

describe("a form that takes any case but asks for its very letters", () => {
  const exact: ToyFiles = { "xx/names": { titles: [{ form: "Dame", exact: true }, "Captain"] } };

  it.each([
    ["Dame", true],
    ["DAME", true],
    ["dame", false],
    ["captain", true],
  ])("wants its capital: %s", async (text, is) => {
    const { hits } = await toyView(`the ${text}`, exact);
    expect(hits.has(1, "title")).toBe(is);
  });
});

describe("common words", () => {
  const common: ToyFiles = {
    "xx/common": {
      words: ["lia"],
      paradigms: { noun: { ends: ["", "es"] }, verb: { begins: ["un", "re"], ends: ["a"] } },
      stems: { noun: ["tom", "boat"], verb: ["wend", "mend"] },
    },
    "xx/names": { given: { m: ["Tom", "lia", { form: "boates", after: ["Ana"] }] } },
    "xx/places": {
      places: {
        aland: [{ form: "boat", after: ["in"] }],
        cetown: ["unwenda", { form: "rewenda", "not-after": ["in"] }],
      },
    },
  };

  it.each([
    ["are each beginning with the stem with each ending", "remenda", true],
    ["take the bare stem where an ending is empty", "boat", true],
    ["take it with an ending", "tomes", true],
    ["are not the bare stem where no ending is empty", "wend", false],
    ["yield to a given name when they are derived", "tom", false],
    ["yield to a place when they are derived", "unwenda", false],
    ["yield to a given name, whatever stands around it", "boates", false],
    ["yield to a name that only says where it is none", "rewenda", false],
    ["yield to no name that says in which context it is one", "the boat", true],
    ["stay when they are written out", "lia", true],
  ])("%s: %s", async (_, text, is) => {
    const { hits, tokens } = await toyView(text, common);
    expect(hits.has(tokens.count - 1, "common")).toBe(is);
  });

  it("say of which stem they are derived", () => {
    const { packs, findings } = readToy(common);
    const { origins } = compileLexicons({ version: "toy", packs, findings });
    const decoded = decodeOrigins((origins.get("xx-origins.bin") as () => Uint8Array)());
    const senses = Array.from({ length: decoded.count }, (_, sense) => sense);
    const sense = senses.find((one) => decoded.phrase(one) === "remenda") as number;
    expect(decoded.of(sense)).toMatchObject({
      tag: "common",
      form: "mend",
      made: "derived",
      entry: "stems.verb",
    });
  });
});
