import { describe, expect, it } from "vitest";
import type { Candidate } from "../../src/candidate.ts";
import { Bearers } from "../../src/deciding/bearers.ts";

const ENDINGS = ["", "a", "u"];

/** Somebody unlisted; the last word is the surname, the others are the parts. */
function person(name: string, titled = false, cased = true): Candidate {
  const words = name.toLowerCase().split(" ");
  return {
    kind: "person",
    id: null,
    name,
    surname: words.at(-1),
    parts: words.slice(0, -1),
    titled,
    pack: { facts: { cased, nameEndings: ENDINGS, patronymics: ["ovich"] } },
  } as unknown as Candidate;
}

const find = (people: readonly Candidate[], word: string) =>
  new Bearers(people).find(word, ENDINGS);

describe("who is named by the patronymic", () => {
  const inFull = (...names: string[]) => {
    const people = names.map((name) => person(name));
    const claim = new Bearers(people).inFull(people.at(-1) as Candidate);
    return claim.kind === "person" ? claim.name : undefined;
  };

  it.each([
    ["the only one of that given name", ["Zork Qorvath", "Zorku Balovich"], "Zork Qorvath"],
    ["not one with another", ["Zork Mirovich Qorvath", "Zork Balovich"], "Zork Balovich"],
    ["not one of two", ["Zork Qorvath", "Zork Mirab", "Zork Balovich"], "Zork Balovich"],
    ["nobody else", ["Mirab Qorvath", "Zork Balovich"], "Zork Balovich"],
  ])("is %s", (_, names, expected) => {
    expect(inFull(...names)).toBe(expected);
  });
});

describe("who is named again", () => {
  it("by the one word of somebody's name, where names have capitals", () => {
    expect(find([person("Zork")], "zork")?.name).toBe("Zork");
    expect(find([person("Zork", true, false)], "zork")).toBeUndefined();
  });

  it.each([
    ["by the surname", ["Zork Qorvath"], "qorvath", "Zork Qorvath", false],
    ["by the first part of the name", ["Zork Qorvath"], "zork", "Zork Qorvath", true],
    ["by a form of it", ["Zork Qorvath"], "zorka", "Zork Qorvath", true],
    [
      "by a form of both parts of it",
      ["Zork Qorvath-Balin"],
      "qorvathu-balina",
      "Zork Qorvath-Balin",
      false,
    ],
    [
      "by a form of one part",
      ["Zork Qorvatha-Balin"],
      "qorvathu-balin",
      "Zork Qorvatha-Balin",
      false,
    ],
    ["by a middle part", ["Zork Balin Qorvath"], "balin", "Zork Balin Qorvath", true],
    [
      "by the surname rather than a part",
      ["Zork Qorvath", "Balin Zork"],
      "zork",
      "Balin Zork",
      false,
    ],
    [
      "by a part that forms of one name share",
      ["Zorka Qorvatha", "Zork Qorvath"],
      "zork",
      "Zorka Qorvatha",
      true,
    ],
  ])("%s", (_, names, word, name, byPart) => {
    expect(
      find(
        names.map((one) => person(one)),
        word,
      ),
    ).toEqual({ name, byPart });
  });

  it.each([
    ["a part of two names", ["Zork Qorvath", "Zork Balin"], "zork"],
    ["a part of two names in other forms", ["Zorka Qorvath", "Zorku Balin"], "zork"],
  ])("not by %s", (_, names, word) => {
    expect(
      find(
        names.map((one) => person(one)),
        word,
      ),
    ).toBe(undefined);
  });

  it("by the one word that a title introduced, in a script with capitals", () => {
    expect(find([person("Zorka", true)], "zork")).toEqual({ name: "Zorka", byPart: false });
    expect(find([person("Zork", true, false)], "zork")).toBe(undefined);
  });

  it("rather in full than by a title and one word", () => {
    const people = [person("Qorvatha", true), person("Zork Qorvath")];
    expect(find(people, "qorvathu")?.name).toBe("Zork Qorvath");
    expect(new Bearers(people).inFull(people[0] as Candidate)).toMatchObject({
      name: "Zork Qorvath",
    });
    const alone = person("Balin", true);
    expect(new Bearers(people).inFull(alone)).toBe(alone);
  });

  it.each([true, false])("rather in full than by one word, and no title", (cased) => {
    const people = [person("zork qorvath", false, cased)];
    const named = new Bearers(people).inFull(person("qorvath", false, cased));
    expect(named).toMatchObject({ name: "zork qorvath" });
  });
});
