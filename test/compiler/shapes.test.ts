import { describe, expect, it } from "vitest";
import { parseYaml } from "../../src/compiler/reading/yaml.ts";
import { emptyPack } from "../../src/compiler/shapes/builder.ts";
import { addFile, kindOfFile } from "../../src/compiler/shapes/index.ts";

/** What a file of a pack adds, and what is said of it: code and place. */
function read(name: string, text: string) {
  const [code = "", kind = ""] = name.split("/");
  const pack = emptyPack(code);
  const fileKind = kindOfFile(code, kind);
  if (!fileKind) throw new Error(`no kind is called ${kind}`);
  const findings = addFile(parseYaml(text, `${name}.yaml`), fileKind, pack);
  return {
    pack,
    said: findings.map(({ code, line, column }) => `${code} ${line}:${column}`),
    findings,
    forms: pack.declarations.map(({ form }) => form),
  };
}

describe("a condition that is written out (W210)", () => {
  const forms = (count: number, after: string) =>
    Array.from({ length: count }, (_, i) => `    - { form: Zza${i}, after: ${after} }\n`).join("");
  const said = (head: string, items: string) =>
    read("xx/places", `${head}places:\n  one:\n${items}`).said.filter((one) =>
      one.includes("W210"),
    );

  it("is told of once, where it stands often, in whatever order", () => {
    expect(said("", forms(4, "[near, from, in]"))).toEqual([]);
    const often = forms(4, "[near, from, in]") + forms(1, "[in, near, from]");
    expect(said("", often)).toEqual(["W210 3:21"]);
    expect(said("", forms(9, "[near, in]"))).toEqual([]);
  });

  it("is told of everywhere, where it has a name", () => {
    const head = "contexts: { there: [near, from, in] }\n";
    const both = `${forms(2, "[from, in, near]")}${forms(1, "$there")}`;
    expect(said(head, both)).toEqual(["W210 4:21", "W210 5:21"]);
  });
});

describe("a file with something wrong in it", () => {
  it("loses only that: a form in a list", () => {
    const { said, forms } = read(
      "xx/places",
      "places:\n  one: [One, [Two], Three]\n  two: [Four]\n",
    );
    expect(said).toEqual(["E114 2:14"]);
    expect(forms).toEqual(["One", "Three", "Four"]);
  });

  it("knows the places of what stands behind it", () => {
    const { pack } = read("xx/places", "places:\n  one: [[One], true, Two]\n");
    expect(pack.declarations).toMatchObject([{ form: "Two", line: 2, column: 22 }]);
  });

  it("loses a key of a form, and not the form", () => {
    const { said, pack } = read(
      "xx/places",
      "places:\n  one: [{ form: One, afer: [a], before: [b] }]\n",
    );
    expect(said).toEqual(["E115 2:22"]);
    expect(pack.declarations).toMatchObject([{ form: "One", before: ["b"] }]);
  });

  it("loses an entry that lacks what it cannot do without", () => {
    const { said, pack } = read(
      "xx/examples",
      "examples:\n  - { finds: [] }\n  - { text: Two., finds: [] }\n",
    );
    expect(said).toEqual(["E117 2:5"]);
    expect(pack.examples.map(({ text }) => text)).toEqual(["Two."]);
  });

  it("tells once of a part that an entry cannot do without", () => {
    const { said, pack } = read("mul/places", "places:\n  one: { name: [One] }\n");
    expect(said).toEqual(["E114 2:10"]);
    expect(pack.catalogue).toMatchObject([{ facts: { name: "one" } }]);
    const half = read("mul/places", "places:\n  one: { latitude: 91, longitude: 1 }\n");
    expect(half.said).toEqual(["E164 2:10"]);
    expect(half.pack.catalogue.map(({ facts }) => facts)).toEqual([{ kind: "place" }]);
  });

  it("tells of everything in it", () => {
    const { said } = read(
      "xx/numbers",
      "words: { two: [two], 3: [[]] }\njoined: sometimes\nyears: [12, 1900-2100]\nyaers: 1\n",
    );
    expect(said.sort()).toEqual(["E114 1:26", "E115 4:1", "E116 2:1", "E120 1:10", "E126 3:9"]);
  });

  it.each([
    ["true", "expected a form, found boolean true"],
    ["[[Two]]", "expected a form, found a list"],
    ["[null]", "expected a form, found nothing"],
    ["[{ form: [One] }]", "expected text, found a list"],
    ["[{ form: One, after: { a: b } }]", "expected a list, found a map"],
  ])("says what was expected of %s", (written, problem) => {
    const { findings } = read("xx/places", `places:\n  one: ${written}\n`);
    expect(findings.map((finding) => finding.problem)).toEqual([problem]);
  });
});

describe("a file as it was read", () => {
  it.each([
    "contexts: { club: [team] }\nplaces:\n  one: [{ form: One, after: $club, before: [$clubs] }]\n",
    "places:\n  one: [[One], Two]\nplcaes: 1\n",
  ])("is not changed, whatever is in it: %j", (text) => {
    const plain = parseYaml(text, "xx/places.yaml");
    const before = structuredClone(plain);
    const kind = kindOfFile("xx", "places");
    const { pack } = read("xx/places", text);
    expect(addFile(plain, kind as NonNullable<typeof kind>, pack).length).toBeGreaterThan(0);
    expect(plain).toEqual(before);
  });
});

describe("contexts", () => {
  it("stand in conditions for their words, alone or among others", () => {
    const { said, pack } = read(
      "xx/places",
      `contexts: { club: [team, coach], man: Michael }
places:
  one: [{ form: One, after: $man, before: [$club, "$", x], not-after: [y, $man], not-before: $club }]
`,
    );
    expect(said).toEqual([]);
    expect(pack.declarations).toMatchObject([
      {
        after: ["Michael"],
        before: ["team", "coach", "$", "x"],
        notAfter: ["y", "Michael"],
        notBefore: ["team", "coach"],
      },
    ]);
  });

  it("are of the file they stand in", () => {
    const { said } = read(
      "xx/people",
      "people:\n  nemo: { full: [{ form: A Nemo, after: [$x] }] }\n",
    );
    expect(said).toEqual(["E160 2:42"]);
  });
});

describe("facts of the catalogue", () => {
  const place = (facts: string) => read("mul/places", `places:\n  one: { name: One, ${facts} }\n`);

  it.each([
    ["type: hamlet", ["E116 2:21"]],
    ["type: city, country: sy", ["E116 2:33"]],
    ["type: city, country: ZY", ["E116 2:33"]],
    ["type: city, country: XK", []],
    ["type: city, country: XA", ["E116 2:33"]],
    ["type: city, country: ZZ", ["E116 2:33"]],
    ["type: city, latitude: 90, longitude: -180", []],
    ["type: city, latitude: -90, longitude: 180", []],
    ["type: city, latitude: 90.5, longitude: 1", ["E164 2:33"]],
    ["type: city, latitude: -91, longitude: 1", ["E164 2:33"]],
    ["type: city, latitude: 1, longitude: 180.1", ["E164 2:46"]],
    ["type: city, latitude: 1, longitude: -181", ["E164 2:46"]],
    ["type: city, latitude: '35.1', longitude: 1", ["E114 2:33"]],
    ["type: city, latitude: 1e400, longitude: 1", ["E164 2:33"]],
    ["type: city, latitude: 35.1", []],
    ["type: city, links: { geonames: 1 }", ["E115 2:33"]],
  ])("of a place: %s", (facts, said) => {
    expect(place(facts).said).toEqual(said);
  });

  it.each([
    ["UK", 'did you mean "GB"?'],
    ["sy", 'did you mean "SY"?'],
    ["USA", 'did you mean "US"?'],
    ["Syria", 'did you mean "SY"?'],
    ["Rusia", 'did you mean "RU"?'],
    ["Burma", 'did you mean "MM"?'],
    ["Viet Nam", 'did you mean "VN"?'],
    ["EW", 'did you mean "EE"?'],
    ["SU", "write its ISO 3166 code: two capitals, as in SY"],
    ["ZY", "write its ISO 3166 code: two capitals, as in SY"],
    ["Atlantis", "write its ISO 3166 code: two capitals, as in SY"],
  ])("names the code of the country that is meant by %s, and guesses none", (written, repair) => {
    expect(place(`country: ${written}`).findings).toMatchObject([{ code: "E116", repair }]);
  });

  it.each([
    ["gender: f", []],
    ["gender: w", ["E116 2:27"]],
    ["roles: [{ role: king, from: 2001, to: 2001 }]", []],
    ["roles: [{ role: king, from: 2002, to: 2001 }]", ["E166 2:61"]],
    ['roles: [{ role: king, from: "2001-05", to: 2001 }]', []],
    ['roles: [{ role: king, from: "2001-05", to: "2001-04-30" }]', ["E166 2:66"]],
    ['roles: [{ role: king, from: "2001-02-29" }]', ["E165 2:49"]],
    ['roles: [{ role: king, from: "2004-02-29" }]', []],
    ['roles: [{ role: king, from: "2001-13" }]', ["E165 2:49"]],
    ["roles: [{ role: king, from: 201 }]", ["E165 2:49"]],
    ["roles: [{ role: king, form: 2001 }]", ["E115 2:49"]],
    ["roles: [{ from: 2001 }]", ["E117 2:35"]],
    ["links: { wikidata: Q42, geonames: 1 }, source: a package 1.0", []],
    ["links: { wikidata: Q42 }", ["E190 2:27"]],
    ["links: { wikidata: 42 }, source: a package 1.0", ["E114 2:36"]],
    ["links: { wikidata: Q0 }, source: a package 1.0", ["E114 2:36"]],
    ["links: { wikipedia: Nemo }, source: a package 1.0", ["E115 2:36"]],
  ])("of a person: %s", (facts, said) => {
    expect(read("mul/people", `people:\n  a-nemo: { name: A Nemo, ${facts} }\n`).said).toEqual(
      said,
    );
  });

  it("keep the order in which they are written", () => {
    const { pack } = place("country: SY, type: city, of: two");
    expect(JSON.stringify(pack.catalogue[0]?.facts)).toBe(
      '{"name":"One","country":"SY","type":"city","of":"two","kind":"place"}',
    );
  });
});

describe("what a file takes one of a few of", () => {
  it.each([
    ["xx/places", "cues: { citty: { before: [x] } }", ["E116 1:9"]],
    ["xx/places", "unlisted: { types: [citty] }", ["E116 1:21"]],
    ["xx/language", "direction: left", ["E116 1:1"]],
    ["xx/language", "paradigms: [{ of: [familly], forms: [a] }]", ["E116 1:20"]],
    ["xx/missiles", "events: { lanched: { before: [x] } }", ["E116 1:11"]],
    ["xx/numbers", "bounds: { more-then: { before: [x] } }", ["E116 1:11"]],
    ["xx/numbers", "vague: { dozens: { min: twenty, forms: [x] } }", ["E120 1:20"]],
    ["xx/numbers", "vague: { dozens: { min: -1, forms: [x] } }", ["E120 1:20"]],
    ["xx/numbers", "exact: { twelve: [dozen] }", ["E120 1:10"]],
    ["xx/numbers", "words: { 1e400: [many] }", ["E120 1:10"]],
    ["xx/examples", "examples: [{ text: One, finds: [[plase, One, one]] }]", ["E116 1:33"]],
    ["xx/examples", "examples: [{ text: One, finds: [[place]] }]", ["E114 1:33"]],
    ["xx/examples", "examples: [{ text: One, finds: [[place, One, null, { count: null }]] }]", []],
    ["mul/missiles", "models: { one: { name: One, platforms: [see] } }", ["E116 1:41"]],
  ])("%s: %s", (name, text, said) => {
    expect(read(name, text).said).toEqual(said);
  });
});

describe("lists and paradigms", () => {
  it.each([
    ["xx/places", "places:\n  one: []\n  two: [Two]\n", ["E168 2:3"]],
    ["xx/places", "places:\n  one: [{ form: One, after: [] }]\n", ["E168 2:22"]],
    ["xx/names", "particles: []\n", ["E168 1:1"]],
    ["xx/examples", "examples:\n  - { text: One, finds: [] }\n", []],
    ["xx/ministries", "templates: [head of place, head place]\n", ["E124 1:13"]],
    ["xx/offices", "templates: [offic]\n", ["E124 1:13"]],
  ])("%s: %s", (name, text, said) => {
    expect(read(name, text).said).toEqual(said);
  });

  it.each([
    ["[a, b], [c, d]", []],
    ["[a, b], [c]", []],
    ["[a], [c]", []],
    ["[a, b], [c, d, e], [f, g, h]", [0]],
    ["[a, b], [c, d, e]", [1]],
  ])("have as many slots as most: %s", (forms, wrong) => {
    const paradigms = forms
      .match(/\[[^\]]*\]/g)
      ?.map((list) => `  - { of: place, forms: ${list} }\n`);
    const { said } = read("xx/language", `paradigms:\n${paradigms?.join("")}`);
    expect(said).toEqual(wrong.map((i) => `E169 ${i + 2}:18`));
  });
});

describe("a text that looks like a number", () => {
  it.each<[string, string, string[]]>([
    ["xx/places", "places:\n  one: [007, 1.10, 7, 1.5]\n", ["E170 2:9", "E170 2:14"]],
    ["xx/places", "places:\n  one: 0x1F\n", ["E170 2:3"]],
    ["xx/places", "places:\n  one: [{ form: 1e3, after: [012] }]\n", ["E170 2:11", "E170 2:30"]],
    ["xx/people", "people:\n  one: { given: [A], family: [007] }\n", ["E170 2:31"]],
    [
      "mul/people",
      "people:\n  one: { name: 007, roles: [{ role: 01 }] }\n",
      ["E170 2:10", "E170 2:31"],
    ],
    ["mul/places", "places:\n  one: { name: One, latitude: 36.20, longitude: 40.0 }\n", []],
    ["mul/places", "places:\n  one: { name: One, note: '007', source: \"1.10\" }\n", []],
    ["xx/numbers", "words: { 2: [02] }\n", ["E170 1:14"]],
    ["xx/examples", "examples:\n  - { text: A, finds: [[place, 007, a]] }\n", ["E170 2:32"]],
  ])("is told where it loses something, and a text is asked for: %s, %j", (name, text, codes) => {
    const { said } = read(name, text);
    expect(said.filter((one) => one.startsWith("E170"))).toEqual(codes);
  });

  it("keeps its place behind what is left out", () => {
    const { said, forms } = read("xx/places", "places:\n  one: [[A], 007]\n");
    expect(said).toEqual(["E170 2:14", "E114 2:9"]);
    expect(forms).toEqual(["7"]);
  });
});

describe("the repair of a slip", () => {
  const repairs = (name: string, text: string) =>
    read(name, text).findings.map(({ repair }) => repair);

  it.each([
    [
      "the level above that was forgotten",
      "xx/people",
      "nemo:\n  alone: [Nemo]\n",
      ['write "people:" above it, and it two blanks to the right'],
    ],
    [
      "the same of other kinds of files",
      "xx/other",
      "ship: [Nautilus]\n",
      ['write "names:" above it, and it two blanks to the right'],
    ],
    ["a key that is nearly one", "xx/people", "peple:\n  nemo: {}\n", ['did you mean "people"?']],
    [
      "a key that would be no entry",
      "xx/other",
      "ship: true\n",
      ["use one of: contexts, as, names, heads, quoted-names"],
    ],
    [
      "the keys of a map",
      "xx/ministries",
      "ministries:\n  gb-x: [X Office]\n",
      ["write key: value pairs, with keys of names, metonyms, note"],
    ],
    [
      "an id in other letters, and what is wrong inside",
      "mul/people",
      "people:\n  José O'Nemo: { name: Nemo, country: UK }\n",
      [
        'did you mean "GB"?',
        "use lower-case ASCII letters, digits and single hyphens: jose-o-nemo",
      ],
    ],
    [
      "an id that says nothing in ours",
      "mul/people",
      "people:\n  Немо: { name: Nemo }\n",
      ["use lower-case ASCII letters, digits and single hyphens"],
    ],
  ])("names %s", (_, name, text, said) => {
    expect(repairs(name, text)).toEqual(said);
  });
});
