import { describe, expect, it } from "vitest";
import { checkSource } from "../../../src/compiler/checking/check.ts";
import { emptyPack } from "../../../src/compiler/shapes/builder.ts";
import { addFile } from "../../../src/compiler/shapes/index.ts";
import { people as readPeople } from "../../../src/compiler/shapes/people.ts";
import { joinSources } from "../../../src/compiler/sources/joinSources.ts";
import { type PersonParts, withPeopleJoined } from "../../../src/compiler/sources/people.ts";
import type {
  Declaration,
  LexiconSource,
  PackSource,
} from "../../../src/compiler/sources/source.ts";
import { sourceOf as toySource } from "../../toySource.ts";

type Person = Readonly<Record<string, unknown>>;

/** A pack that lists one person, as a file of it says so; the line is that of the list's place. */
function packOf(person: Person, file = "base/xx/people.yaml"): PackSource {
  const pack = emptyPack("xx");
  const data = { people: { nemo: person } };
  const parts = ["given", "family", "patronymic", "full", "alone"];
  const entries = Object.fromEntries(parts.map((part, i) => [part, i + 2]));
  const nemo = { at: 1, entries };
  const positions = { at: 0, entries: { people: { at: 1, entries: { nemo } } } };
  // A line for each offset.
  const lineStarts = [0, 1, 2, 3, 4, 5, 6];
  addFile({ file, data, positions, lineStarts, numbers: [], findings: [] }, readPeople, pack);
  return pack;
}

const sourceOf = (pack: PackSource): LexiconSource => ({
  version: "1",
  findings: [],
  packs: new Map([["xx", pack]]),
});
const joined = (...persons: readonly Person[]): PackSource =>
  persons
    .map((person, i) => sourceOf(packOf(person, i === 0 ? "base" : `mine${i}`)))
    .reduce((under, added) => joinSources(under, added))
    .packs.get("xx") as PackSource;
const said = (declarations: readonly Declaration[]) =>
  declarations.map(({ form, tag }) => `${tag}: ${form}`).sort();
const of = (pack: PackSource, form: string) =>
  pack.declarations.find((declaration) => declaration.form === form);

describe("people", () => {
  it("are named by each given name with each surname, with and without patronymic", () => {
    const pack = packOf({ given: ["A", "B"], family: ["N"], patronymic: ["P"], alone: true });
    expect(said(pack.declarations)).toEqual([
      "person-alone: N",
      "person-family: A P",
      "person-family: B P",
      "person-family: N",
      "person: A N",
      "person: A P N",
      "person: B N",
      "person: B P N",
    ]);
    expect(of(pack, "A N")).toMatchObject({ made: "combined", givenWords: 1, line: 2 });
    expect(of(pack, "A P N")).toMatchObject({ made: "patronymic", givenWords: 2 });
    expect(of(pack, "A N")?.entry).toBe("people.nemo");
    expect(of(pack, "N")).toMatchObject({ line: 4, entry: "people.nemo.family" });
  });

  it("combine a part of one source with the parts of another", () => {
    const pack = joined({ given: ["A"], family: ["N"], alone: ["N"] }, { family: ["M"] });
    expect(said(pack.declarations)).toEqual([
      "person-alone: N",
      "person-family: M",
      "person-family: N",
      "person: A M",
      "person: A N",
    ]);
    expect(of(pack, "A M")).toMatchObject({ file: "mine1", line: 4 });
    expect(of(pack, "A N")).toMatchObject({ file: "base", line: 2, entry: "people.nemo" });
  });

  it("name the line that came last, of a given name and of a patronymic too", () => {
    const pack = joined({ given: ["A"], family: ["N"] }, { given: ["B"] }, { patronymic: ["P"] });
    expect(of(pack, "B N")).toMatchObject({ file: "mine1", line: 3 });
    expect(of(pack, "B P N")).toMatchObject({ file: "mine2", line: 5, made: "patronymic" });
    expect(of(pack, "A P")).toMatchObject({ file: "mine2", tag: "person-family" });
  });

  it("say once what two sources say", () => {
    const twice = joined({ given: ["A"], family: ["N"] }, { given: ["A"], family: ["N", "M"] });
    expect(said(twice.declarations)).toEqual(
      said(joined({ given: ["A"], family: ["N"] }, { family: ["M"] }).declarations),
    );
    const differing = joined({ family: ["N"] }, { family: [{ form: "N", inflect: "none" }] });
    expect(differing.declarations).toHaveLength(2);
  });

  it("keep what stands on a form, and leave other people and other names alone", () => {
    const under = packOf({ given: ["A"], alone: [{ form: "N", before: ["said"], exact: true }] });
    const other = { ...(under.people[0] as PersonParts), id: "ned", alone: [] };
    const all = { ...under, people: [...under.people, other] };
    expect(withPeopleJoined(all)).toBe(all);
    expect(of(under, "N")).toMatchObject({ before: ["said"], exact: true, inflectAs: "family" });
    const place: Declaration = { ...(of(under, "N") as Declaration), tag: "place", value: "nemo" };
    const pack = withPeopleJoined({
      ...under,
      declarations: [place, ...under.declarations],
      people: [...under.people, packOf({ family: ["M"] }).people[0] as PersonParts],
    });
    expect(said(pack.declarations)).toEqual([
      "person-alone: N",
      "person-family: M",
      "person: A M",
      "place: N",
    ]);
  });
});

describe("names that are combined of parts of two folders", () => {
  const BELOW = {
    "mul/people": { people: { ann: { name: "Ann" }, ben: { name: "Ben" } } },
    "mul/places": { places: { stone: { name: "Stone" } } },
    "xx/people": {
      people: {
        ann: { given: ["Ann", "Nan"], family: ["Carr"] },
        ben: { given: ["Ann"], family: ["Dell"], full: ["Nan Dorr"] },
      },
    },
    "xx/places": { places: { stone: ["Zed Carr"] } },
  };
  const findings = (people: Readonly<Record<string, Person>>) =>
    checkSource(toySource({ "xx/people": { people } }), toySource(BELOW)).map(
      ({ code, file, entry, problem }) => [code, file, entry, problem],
    );

  it.each<readonly [string, Person, string, string, string]>([
    [
      "a surname",
      { family: ["Dorr"] },
      "E102",
      "people.ann.family",
      '"Nan Dorr" already means ben (xx/people:1)',
    ],
    [
      "a given name",
      { given: ["Zed"] },
      "E151",
      "people.ann.given",
      '"Zed Carr" is also the place stone (xx/places:1)',
    ],
  ])("are refused where %s makes another's name of them", (_, ann, code, entry, problem) => {
    expect(findings({ ann })).toEqual([[code, "xx/people", entry, problem]]);
  });

  it("are no fault otherwise, and nobody's whom the folder does not name", () => {
    expect(findings({ ann: { family: ["Cahr"] } })).toEqual([]);
    expect(findings({ ben: { full: ["Ben Dill"] } })).toEqual([]);
  });

  it("are looked at once where the folder combines them itself", () => {
    const [found, ...others] = findings({ ann: { given: ["Nan"], family: ["Dorr"] } });
    expect(found?.[0]).toBe("E102");
    expect(others).toEqual([]);
  });
});
