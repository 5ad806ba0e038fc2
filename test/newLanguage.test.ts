import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createExtractor } from "../src/index.ts";
import { extract, temporaryFolder } from "./program.ts";

/** A fifth language in a temporary folder, with no line of src/ changed. */
function germanFolder(): string {
  const folder = join(temporaryFolder(), "lexicons");
  mkdirSync(join(folder, "de"), { recursive: true });
  const write = (file: string, text: string) => writeFileSync(join(folder, "de", file), text);
  write(
    "language.yaml",
    `name: German
codes: [deu]
script: Latin
letters: { own: "äöüß", foreign: "ñçşğ" }
frequent: [der, die, das, und, in, den, von, zu, mit, sich, auf, für, ist, im, dem, nicht, ein, eine, als, auch, es, an, werden, aus, er, hat, dass, sie, nach, wird, bei, einer, um, am, sind, noch, wie, einem, über, einen, so, zum, war, haben, nur, oder, aber, vor, zur, bis, mehr, durch, man, sein, wurde]
`,
  );
  write(
    "places.yaml",
    "places:\n  syria: [Syrien]\n  russia: [Russland]\n  caspian-sea: [Kaspisches Meer, Kaspischen Meer]\n",
  );
  write("demonyms.yaml", "demonyms:\n  russia: [russische, russischen, russischer]\n");
  write(
    "people.yaml",
    "people:\n  sergei-shoigu: { given: [Sergei, Sergej], family: [Schoigu], alone: [Schoigu] }\n",
  );
  write(
    "ministries.yaml",
    "portfolios:\n  defence: { names: [Verteidigungsministerium] }\ntemplates: [adjective names, names]\n",
  );
  write(
    "numbers.yaml",
    "words: { 20: [zwanzig], 6: [sechs] }\nbounds: { more-than: { before: [mehr als] } }\n",
  );
  write(
    "missiles.yaml",
    "nouns:\n  missile: { singular: [Rakete], plural: [Raketen] }\n  cruise-missile: { singular: [Marschflugkörper], plural: [Marschflugkörper] }\n",
  );
  write(
    "examples.yaml",
    `examples:
  - text: Das russische Verteidigungsministerium meldete mehr als 20 Marschflugkörper vom Kaspischen Meer auf Ziele in Syrien.
    finds:
      - [ministry, russische Verteidigungsministerium, ru-defence]
      - [missile-count, mehr als 20 Marschflugkörper, cruise-missile, { min: 21, class: cruise }]
      - [place, Kaspischen Meer, caspian-sea]
      - [place, Syrien, syria]
    why: the first sentence of a new language
`,
  );
  return folder;
}

describe("a further language", () => {
  const text =
    "Das russische Verteidigungsministerium sagte, Sergei Schoigu habe über die Raketen in Syrien und im Kaspischen Meer gesprochen und sei nach Russland gereist.";

  it("is a folder: detected, matched and checked", async () => {
    const folder = germanFolder();
    const extractor = await createExtractor({ lexicons: [folder] });
    expect(extractor.languages).toContain("de");
    const document = extractor.extract(text);
    expect(document.language).toBe("de");
    const ids = document.entities.map((entity) => entity.id);
    expect(ids).toEqual(["sergei-shoigu", "ru-defence", "syria", "caspian-sea", "russia"]);
  });

  it("leaves the languages beside it as they were", async () => {
    const [plain, extended] = [
      await createExtractor(),
      await createExtractor({ lexicons: [germanFolder()] }),
    ];
    const english =
      "Russian President Vladimir Putin and the defence minister said that they had met in Moscow on Monday to discuss the war in Syria.";
    expect(extended.extract(english).entities).toEqual(plain.extract(english).entities);
    expect(extended.extract(english).language).toBe("en");
  });

  it("works on the command line, and extract check runs its examples", () => {
    const folder = germanFolder();
    const run = extract(["--lexicons", folder], { input: text });
    expect([run.code, JSON.parse(run.out).documents[0].language]).toEqual([0, "de"]);
    const check = extract(["check", folder]);
    expect(check.out).toMatch(
      /: sound, 3 warnings; de, \d+ forms, 1 example; on the built-in lexicons; --fix mends 3\n$/,
    );
    expect(check.code).toBe(0);
  });

  it("adds words to a built-in language", async () => {
    const folder = join(temporaryFolder(), "lexicons");
    mkdirSync(join(folder, "en"), { recursive: true });
    mkdirSync(join(folder, "mul"), { recursive: true });
    writeFileSync(
      join(folder, "mul", "places.yaml"),
      "places:\n  zzyzx: { name: Zzyzx, type: village, country: US }\n",
    );
    writeFileSync(join(folder, "en", "places.yaml"), "places:\n  zzyzx: [Zzyzx]\n");
    const extractor = await createExtractor({ lexicons: [folder] });
    const document = extractor.extract("Two men from Zzyzx went to Syria, the report said.", {
      language: "en",
    });
    expect(document.entities.map(({ id }) => id)).toEqual(["zzyzx", "syria"]);
  });
});
