import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { checkSource } from "../../../src/compiler/checking/check.ts";
import { joinSources } from "../../../src/compiler/sources/joinSources.ts";
import {
  examplesOf,
  type LexiconSource,
  type PackSource,
} from "../../../src/compiler/sources/source.ts";
import { type Files, sourceOf } from "../../toySource.ts";

const BASE: Files = {
  "mul/places": { places: { one: { name: "One" }, two: { name: "Two", of: "one" } } },
  "mul/people": { people: { nemo: { name: "A Nemo" }, ned: { name: "Ned" } } },
  "xx/places": {
    places: { one: ["One", "Uno"], two: ["Two"] },
    cues: { city: { before: ["town of"], after: ["town"] } },
    locatives: ["in"],
  },
  "xx/demonyms": { demonyms: { one: ["Onish"] } },
  "xx/people": {
    people: { nemo: { given: ["A", "B"], family: ["Nemo", "Nimo"], alone: ["Nemo"] } },
  },
  "xx/names": { titles: ["Captain"], given: { m: ["Cee"], f: ["Dee"] }, patronymics: ["son"] },
  "xx/patterns": { patterns: [{ name: "p", kind: "other", match: "x", at: ["x"] }] },
  "xx/examples": { examples: [{ text: "One said.", finds: [] }] },
};

const without = (files: Files) => joinSources(sourceOf(BASE), sourceOf(files));
const pack = (source: LexiconSource, code = "xx") => source.packs.get(code) as PackSource;
const forms = (source: LexiconSource, code = "xx") =>
  pack(source, code)
    .declarations.map(({ tag, form }) => `${tag} ${form}`)
    .sort();
const ALL = forms(sourceOf(BASE));
const findings = (files: Files) =>
  checkSource(sourceOf(files), sourceOf(BASE)).map(({ code, problem, repair }) => [
    code,
    problem,
    repair,
  ]);

describe("remove.yaml", () => {
  it("takes a spelling away, and no other", () => {
    const left = forms(without({ "xx/remove": { places: { one: ["Uno"] } } }));
    expect(left).toEqual(ALL.filter((form) => form !== "place Uno"));
  });

  it("takes all spellings of an id in its language away", () => {
    const source = without({ "xx/remove": { places: { one: "all" } } });
    expect(forms(source)).toEqual(ALL.filter((form) => !/^place (One|Uno)$/.test(form)));
    expect(pack(source, "mul").catalogue.map(({ id }) => id)).toContain("one");
  });

  it("takes an id away with all that means it", () => {
    const source = without({ "mul/remove": { places: { one: "all" }, people: { nemo: "all" } } });
    expect(forms(source)).toEqual(
      ALL.filter((form) => !/^(place (One|Uno)|adjective Onish|person.*)$/.test(form)),
    );
    expect(pack(source, "mul").catalogue.map(({ id }) => id)).toEqual(["two", "ned"]);
    expect(pack(source).people).toEqual([]);
  });

  it("takes a part of a name away wherever it is combined", () => {
    expect(forms(without({ "xx/remove": { people: { nemo: ["Nemo"] } } }))).toEqual(
      ALL.filter((form) => !form.endsWith("Nemo")),
    );
    expect(forms(without({ "xx/remove": { people: { nemo: ["B"] } } }))).toEqual(
      ALL.filter((form) => !form.includes(" B ")),
    );
    expect(forms(without({ "xx/remove": { people: { nemo: ["B Nimo"] } } }))).toEqual(
      ALL.filter((form) => form !== "person B Nimo"),
    );
  });

  it("lets a name that was taken away come back in other words", () => {
    const added = { "xx/people": { people: { nemo: { family: ["Naimo"] } } } };
    const left = forms(without({ "xx/remove": { people: { nemo: "all" } }, ...added }));
    expect(left.filter((form) => form.startsWith("person"))).toEqual(["person-family Naimo"]);
  });

  it("takes words of lists, patterns and examples away", () => {
    const source = without({
      "xx/remove": {
        words: {
          titles: ["Captain"],
          "given.f": ["Dee"],
          patronymics: ["son"],
          "cues.city.before": ["town of"],
        },
        patterns: ["p"],
        examples: ["One said."],
      },
    });
    const gone = ["title Captain", "given Dee", "cue-before town of"];
    expect(forms(source)).toEqual(ALL.filter((form) => !gone.includes(form)));
    expect(pack(source).language.patronymics).toEqual([]);
    expect(pack(source).patterns).toEqual([]);
    expect(pack(source).examples).toEqual([]);
  });

  it("takes away examples that are kept apart, which are read for nothing else", () => {
    const apart = pack(sourceOf(BASE)).examples;
    const keptExamples = vi.fn(() => apart);
    const base: LexiconSource = {
      ...sourceOf(BASE),
      packs: new Map([["xx", { ...pack(sourceOf(BASE)), examples: [], keptExamples }]]),
    };
    const other = joinSources(base, sourceOf({ "xx/remove": { patterns: ["p"] } }));
    expect(keptExamples).not.toHaveBeenCalled();
    expect(examplesOf(pack(other)).map(({ text }) => text)).toEqual(["One said."]);
    const removal = sourceOf({ "xx/remove": { examples: ["One said."] } });
    expect(examplesOf(pack(joinSources(base, removal)))).toEqual([]);
    expect(checkSource(removal, base)).toEqual([]);
    const slip = sourceOf({ "xx/remove": { examples: ["One sayd."] } });
    expect(checkSource(slip, base)).toMatchObject([
      { code: "E180", repair: 'did you mean "One said."?' },
    ]);
  });

  it("knows a list by the one it is in", () => {
    const left = forms(without({ "xx/remove": { words: { given: ["Cee", "Dee"] } } }));
    expect(left).toEqual(ALL.filter((form) => !form.startsWith("given ")));
  });

  it.each<readonly [string, Files, string, string]>([
    ["a spelling", { "xx/remove": { places: { one: ["Unp"] } } }, "Unp", "Uno"],
    ["an id", { "xx/remove": { places: { onne: ["Uno"] } } }, "Uno", "one"],
    ["an id of the catalogue", { "mul/remove": { people: { nedd: "all" } } }, "nedd", "ned"],
    ["a list", { "xx/remove": { words: { titels: ["Captain"] } } }, "Captain", "titles"],
    ["a word", { "xx/remove": { words: { titles: ["Captan"] } } }, "Captan", "Captain"],
    ["a pattern", { "xx/remove": { patterns: ["pp"] } }, "pp", "p"],
    ["an example", { "xx/remove": { examples: ["One says."] } }, "One says.", "One said."],
  ])("says that %s is not there, and which is", (_, files, written, near) => {
    const [found, ...others] = findings(files);
    expect(found?.[0]).toBe("E180");
    expect(found?.[1]).toContain(`"${written}"`);
    expect(found?.[2]).toBe(`did you mean "${near}"?`);
    expect(others).toEqual([]);
  });

  it("has no word for what was there", () => {
    expect(
      findings({ "xx/remove": { places: { two: ["Two"] }, words: { titles: ["Captain"] } } }),
    ).toEqual([]);
  });

  it("says that what is taken away is still named", () => {
    expect(findings({ "mul/remove": { places: { one: "all" } } })).toMatchObject([
      ["E181", '"two" still names it (mul/places:1)', expect.stringContaining("two")],
    ]);
    const both = { "mul/remove": { places: { one: "all", two: "all" } } };
    expect(findings(both)).toEqual([]);
    const again = {
      "mul/remove": { places: { one: "all" } },
      "mul/places": { places: { one: { name: "Uno" } } },
    };
    expect(findings(again)).toEqual([]);
  });

  it("says that a form of an id that is taken away names nothing", () => {
    const files = {
      "mul/remove": { people: { ned: "all" } },
      "xx/people": { people: { ned: { full: ["Ned"] } } },
    };
    expect(findings(files).map(([code]) => code)).toEqual(["E107"]);
  });

  it("frees a spelling for another id", () => {
    const files = { "xx/places": { places: { two: ["Uno"] } } };
    expect(findings(files).map(([code]) => code)).toEqual(["E102"]);
    expect(findings({ ...files, "xx/remove": { places: { one: ["Uno"] } } })).toEqual([]);
  });
});

/** Some places with some of their spellings. */
const PLACES = fc.dictionary(
  fc.constantFrom("one", "two"),
  fc.uniqueArray(fc.constantFrom("One", "Uno", "Two", "Eins"), { maxLength: 3 }),
);
const PEOPLE = fc.dictionary(
  fc.constantFrom("nemo", "ned"),
  fc.record({
    given: fc.uniqueArray(fc.constantFrom("A", "B", "C"), { maxLength: 2 }),
    family: fc.uniqueArray(fc.constantFrom("Nemo", "Nimo", "Ned"), { maxLength: 2 }),
  }),
);
const FOLDER = fc
  .record({ places: PLACES, people: PEOPLE })
  .map(({ places, people }): Files => ({ "xx/places": { places }, "xx/people": { people } }));
const said = (source: LexiconSource) => [...new Set(forms(source))];

describe("sources on top of each other", () => {
  it("say the same joined one by one or the upper ones first", () => {
    fc.assert(
      fc.property(FOLDER, FOLDER, FOLDER, (a, b, c) => {
        const [one, two, three] = [sourceOf(a), sourceOf(b), sourceOf(c)];
        expect(said(joinSources(joinSources(one, two), three))).toEqual(
          said(joinSources(one, joinSources(two, three))),
        );
      }),
    );
  });

  it("are as before when what was taken away is added again", () => {
    fc.assert(
      fc.property(FOLDER, (folder) => {
        const all = (ids: unknown) =>
          Object.fromEntries(Object.keys(ids as object).map((id) => [id, "all"]));
        const removal = {
          "xx/remove": {
            places: all(folder["xx/places"]?.["places"]),
            people: all(folder["xx/people"]?.["people"]),
          },
        };
        const before = sourceOf(folder);
        const gone = joinSources(before, sourceOf(removal));
        expect(said(gone)).toEqual([]);
        expect(said(joinSources(gone, before))).toEqual(said(before));
        expect(said(joinSources(before, sourceOf({ ...removal, ...folder })))).toEqual(
          said(before),
        );
      }),
    );
  });
});
