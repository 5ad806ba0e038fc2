import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { withSchemaNamed, withTables } from "../../src/compiler/guide.ts";
import { listFolder } from "../../src/compiler/reading/folder.ts";
import { parseYaml } from "../../src/compiler/reading/yaml.ts";
import { jsonSchemaOf, SHAPE_NAMES, schemaText } from "../../src/compiler/shapes/jsonSchema.ts";
import { run } from "../inProcess.ts";

const ajv = new Ajv2020({ allowUnionTypes: true });

describe("the schemas for editors", () => {
  it.each(SHAPE_NAMES)("are the shapes: %s (npm run shapes writes them)", (name) => {
    expect(readFileSync(`lexicons/schemas/${name}.json`, "utf8")).toBe(schemaText(name));
  });

  it("are no more than there are shapes", () => {
    const files = readdirSync("lexicons/schemas", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".json"))
      .map((file) => file.replaceAll("\\", "/").replace(/\.json$/, ""));
    expect(files.sort()).toEqual([...SHAPE_NAMES].sort());
  });

  // The largest files are left to the reader itself.
  it.each([
    ["places", "en/places/bases.yaml"],
    ["places", "en/places/cues.yaml"],
    ["offices", "fa/offices.yaml"],
    ["numbers", "ru/numbers.yaml"],
    ["missiles", "ar/missiles.yaml"],
    ["patterns", "en/patterns.yaml"],
    ["language", "ru/language.yaml"],
    ["vocabulary", "ar/vocabulary.yaml"],
    ["ministries", "fa/ministries.yaml"],
    ["mul/offices", "mul/offices.yaml"],
    ["mul/ministries", "mul/ministries.yaml"],
    ["mul/missiles", "mul/missiles.yaml"],
  ])("take what the reader takes: %s, %s", (name, file) => {
    const validate = ajv.compile(jsonSchemaOf(name) as object);
    const { data } = parseYaml(readFileSync(`lexicons/${file}`, "utf8"), file);
    validate(data);
    expect(validate.errors).toBeNull();
  });

  it.each([
    ["places", { places: { one: [{ from: "One" }] } }],
    ["places", { place: {} }],
    ["numbers", { joined: "sometimes" }],
    ["mul/places", { places: { "No Slug": { name: "One" } } }],
    ["mul/places", { places: { one: { name: [] } } }],
  ])("refuse what the reader refuses: %s, %j", (name, data) => {
    expect(ajv.compile(jsonSchemaOf(name) as object)(data)).toBe(false);
  });

  it("say what a field means", () => {
    expect(jsonSchemaOf("mul/places")).toMatchObject({
      title: "places.yaml of the catalogue",
      properties: { places: { description: "id → name and facts" } },
    });
  });
});

describe("extract schema --of lexicon/…", () => {
  it("prints the schema of a file", async () => {
    const { out, code } = await run(["schema", "--of", "lexicon/mul/places"]);
    expect([code, out]).toEqual([0, schemaText("mul/places")]);
  });

  it("knows what a misspelt file was meant to be", async () => {
    const { err, code } = await run(["schema", "--of", "lexicon/plces"]);
    expect(code).toBe(2);
    expect(err).toContain("did you mean lexicon/places?");
  });
});

describe("the built-in files", () => {
  it("name their schemas in their first lines (npm run shapes writes them)", () => {
    for (const { code, files } of listFolder("lexicons").languages)
      for (const { path, shown, kind } of files) {
        const text = readFileSync(path, "utf8");
        const [, named = ""] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
        expect(withSchemaNamed(text, shown, code, kind), shown).toBe(text);
        expect(existsSync(join(dirname(path), named)), `${shown}: ${named}`).toBe(true);
      }
  });
});

describe("the guide", () => {
  it("has the tables of the shapes and the checks (npm run shapes writes them)", () => {
    const guide = readFileSync("lexicons/README.md", "utf8");
    expect(withTables(guide)).toBe(guide);
  });

  it("must have a place for them", () => {
    expect(() => withTables("# The lexicons\n")).toThrow("no place for fields");
  });
});
