import { describe, expect, it } from "vitest";
import type { Entity, Mention, PersonEntity } from "../../src/entity.ts";
import { Gatherer, keyOf, type NamedDocument } from "../../src/summarizing/gather.ts";
import { companionsOf } from "../../src/summarizing/together.ts";

const mention = (text: string, start = 0, line = 1): Mention => ({
  start,
  end: start + text.length,
  line,
  column: start + 1,
  text,
  rule: "r",
});
const person = (id: string | null, name: string, ...mentions: Mention[]): PersonEntity => ({
  kind: "person",
  id,
  name,
  country: null,
  mentions,
});
const missiles = (count: number, text: string): Entity => ({
  kind: "missile-count",
  id: "kalibr",
  name: "Kalibr",
  class: "cruise",
  model: "kalibr",
  count,
  min: count,
  max: count,
  qualifier: "exact",
  event: "launched",
  mentions: [mention(text)],
});
const document = (entities: readonly Entity[], name: string, date?: string): NamedDocument => ({
  name,
  date,
  document: {
    language: "en",
    segments: [
      { start: 0, end: 50, language: "en" },
      { start: 50, end: 90, language: "ru" },
    ],
    entities,
  },
});
const gathered = (...documents: NamedDocument[]) => {
  const gatherer = new Gatherer();
  for (const one of documents) gatherer.add(one);
  return gatherer;
};

describe("many documents together", () => {
  it("are one entity for one id, and for one name that nobody lists", () => {
    const { entities } = gathered(
      document([person("a", "A", mention("A")), person(null, "N", mention("N"))], "1"),
      document([person("a", "A", mention("Aa")), person(null, "N", mention("N"))], "2"),
      document([person("n", "N", mention("N")), person(null, "M", mention("M"))], "3"),
    );
    const times = [...entities].map(([key, { documents, mentions }]) => [
      key,
      documents.length,
      mentions,
    ]);
    expect(times).toEqual([
      ["person:a", 2, 2],
      ["person?N", 2, 2],
      ["person:n", 1, 1],
      ["person?M", 1, 1],
    ]);
  });

  it("tell the kinds of one id apart", () => {
    expect(keyOf({ kind: "place", id: "a", name: "A" })).not.toBe(
      keyOf({ kind: "person", id: "a", name: "A" }),
    );
  });

  it("count spellings by the language of the part that they stand in", () => {
    const two = [mention("A  b", 49), mention("A\nb", 50), mention("A b", 60), mention("B", 0)];
    const { entities } = gathered(document([person("a", "A", ...two)], "1"));
    const spellings = [...(entities.get("person:a")?.spellings.values() ?? [])];
    expect(spellings).toEqual([
      { language: "en", text: "A b", mentions: 1 },
      { language: "ru", text: "A b", mentions: 2 },
      { language: "en", text: "B", mentions: 1 },
    ]);
  });

  it("know the first and the last by date, then by order, those without a date in neither", () => {
    const a = person("a", "A", mention("A", 5, 1), mention("A", 7, 2));
    const names = (...documents: NamedDocument[]) => {
      const all = gathered(...documents);
      const one = all.entities.get("person:a");
      return [one?.first, one?.last].map((at) => [
        all.documents[at?.document ?? -1]?.name,
        at?.line,
      ]);
    };
    const dated = [
      document([a], "undated"),
      document([a], "late", "2016-02"),
      document([a], "early", "2015-10-07"),
      document([a], "undated too"),
    ];
    expect(names(...dated)).toEqual([
      ["early", 1],
      ["late", 2],
    ]);
    expect(names(document([a], "one"), document([a], "two"))).toEqual([
      ["one", 1],
      ["two", 2],
    ]);
    expect(names(document([a], "one", "2015"), document([a], "two", "2015"))).toEqual([
      ["one", 1],
      ["two", 2],
    ]);
  });

  it("keep every number of missiles by itself", () => {
    const all = gathered(
      document([missiles(26, "26 Kalibrs"), missiles(4, "4 more")], "1"),
      document([missiles(26, "26 Kalibr")], "2"),
    );
    const one = all.entities.get("missile-count:kalibr");
    expect(one?.documents).toEqual([
      { document: 0, mentions: 2 },
      { document: 1, mentions: 1 },
    ]);
    expect(one?.statements.map(({ count, document, event }) => [count, document, event])).toEqual([
      [26, 0, "launched"],
      [4, 0, "launched"],
      [26, 1, "launched"],
    ]);
    expect(all.documents.map(({ entities, mentions }) => [entities, mentions])).toEqual([
      [["missile-count:kalibr"], 2],
      [["missile-count:kalibr"], 1],
    ]);
  });

  it("keep the offices that documents give a person", () => {
    const as = (office: string) => ({
      ...person("a", "A", mention("A")),
      role: { office, from: "text" as const },
    });
    const { entities } = gathered(
      document([as("minister")], "1"),
      document([{ ...as("minister"), role: { office: "minister", from: "catalogue" } }], "2"),
      document([as("president")], "3"),
    );
    expect([...(entities.get("person:a")?.roles.values() ?? [])]).toEqual([
      { office: "minister", documents: 2 },
      { office: "president", documents: 1 },
    ]);
  });
});

describe("who is named with whom", () => {
  const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => person(id, id, mention(id)));
  const all = gathered(
    document([a, b, c, missiles(1, "1")] as Entity[], "1"),
    document([a, b] as Entity[], "2"),
    document([a, c] as Entity[], "3"),
    document([c, d] as Entity[], "4"),
    document([d] as Entity[], "5"),
  );
  const companions = (id: string, most: number) =>
    companionsOf(all.entities.get(`person:${id}`) as never, all, most).map(({ key, documents }) => [
      key,
      documents,
    ]);

  it("is those in most of the documents, then those who stand in fewer others", () => {
    expect(companions("a", 9)).toEqual([
      ["person:b", 2],
      ["person:c", 2],
    ]);
    expect(companions("c", 9)).toEqual([
      ["person:a", 2],
      ["person:b", 1],
      ["person:d", 1],
    ]);
  });

  it("is as many as were asked for, and no count", () => {
    expect(companions("a", 1)).toEqual([["person:b", 2]]);
    expect(companions("a", 0)).toEqual([]);
    expect(companions("b", 9)).toEqual([
      ["person:a", 2],
      ["person:c", 1],
    ]);
  });
});
