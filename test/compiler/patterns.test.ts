import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { expandPattern } from "../../src/compiler/compiling/freeSpacing.ts";
import { createExtractor } from "../../src/index.ts";
import { extract, temporaryFolder } from "../program.ts";

function folderWith(pattern: string): string {
  const folder = join(temporaryFolder(), "lexicons");
  mkdirSync(join(folder, "en"), { recursive: true });
  writeFileSync(join(folder, "en", "patterns.yaml"), pattern);
  return folder;
}

const CALLSIGN = `patterns:
  - name: callsign
    kind: person
    at: [callsign]
    match: |
      callsign \\s ["“]? (?<mention> \\p{Lu}\\p{Ll}+ )   # the name alone
    finds: [{ text: "the man, callsign “Badger”, fired", mention: Badger }]
    skips: ["a callsign was heard"]
`;

describe("patterns", () => {
  it("keep the names of their groups, and are free-spacing", () => {
    const expanded = expandPattern({ match: "a \\( [(] (?<mention> b+ ) ( c ) # a remark" });
    expect(expanded).toMatchObject({ ok: true });
    const { source, flags } = expanded as { source: string; flags: string };
    expect(new RegExp(source, flags).exec("a((bbc")?.groups?.["mention"]).toBe("bb");
  });

  it("that do not compile are reported without the expression, which is pages long", () => {
    const expanded = expandPattern({ match: "\\p{L}+ \\ /: x" });
    expect(expanded).toEqual({
      ok: false,
      problem: "Invalid regular expression: Invalid escape",
    });
  });

  it("are tried at their trigger words, and the mention is the named group", async () => {
    const extractor = await createExtractor({ lexicons: [folderWith(CALLSIGN)] });
    const { entities } = extractor.extract("A soldier, callsign “Badger”, spoke.", {
      language: "en",
    });
    expect(entities).toMatchObject([
      {
        kind: "person",
        id: null,
        name: "Badger",
        mentions: [{ text: "Badger", rule: "en/patterns#callsign" }],
      },
    ]);
    expect(extractor.extract("Badger spoke.", { language: "en" }).entities).toEqual([]);
  });

  it.each([
    ["tags", "callsign <b>“Badger”</b>, spoke", "Badger"],
    ["entities", "callsign&nbsp;&ldquo;Badg&euml;r&rdquo;, spoke", "Badg&euml;r"],
    ["an entity at the end", "callsign Badg&euml;", "Badg&euml;"],
    ["invisible characters", "call\u00adsign Bad\u200bger", "Bad\u200bger"],
  ])("see a text as its readers do: %s", async (_, text, mention) => {
    const extractor = await createExtractor({ lexicons: [folderWith(CALLSIGN)] });
    const { entities } = extractor.extract(`A soldier, ${text}`, { language: "en" });
    expect(entities.flatMap(({ mentions }) => mentions.map((one) => one.text))).toEqual([mention]);
  });

  it("see no further than their paragraph", async () => {
    const extractor = await createExtractor({
      lexicons: [folderWith(CALLSIGN.replace("callsign \\s", "callsign \\s+"))],
    });
    const names = (text: string) =>
      extractor.extract(text, { language: "en" }).entities.map(({ name }) => name);
    expect(names("A soldier, callsign\n“Badger”, spoke.")).toEqual(["Badger"]);
    expect(names("A soldier, callsign\n\n“Badger”, spoke.")).toEqual([]);
  });

  it("are checked with their own examples", () => {
    expect(extract(["check", folderWith(CALLSIGN)]).code).toBe(0);
  });
});
