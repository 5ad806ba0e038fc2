import { describe, expect, it } from "vitest";
import { createExtractor } from "../../../src/index.ts";

const extractor = await createExtractor();

const ministries = (text: string, language: string) =>
  extractor
    .extract(text, { language })
    .entities.filter(({ kind }) => kind === "ministry")
    .map(({ id, mentions }) => [id, ...mentions.map((mention) => mention.text)]);

describe("the country of a bare ministry", () => {
  const BRITISH = "Britain's Ministry of Defence spoke.";
  it.each([
    [
      "that of the ministry before it in its sentence",
      `${BRITISH} Russia's Foreign Ministry said that the Defence Ministry had fired.`,
      "ru-defence",
    ],
    [
      "not that of another sentence",
      `${BRITISH} Russia's Foreign Ministry was silent. The Defence Ministry denied.`,
      "gb-defence",
    ],
    [
      "nor of another line",
      `${BRITISH} Russia's Foreign Ministry was silent\nThe Defence Ministry denied.`,
      "gb-defence",
    ],
    [
      "nor of one far before",
      `${BRITISH} Russia's Foreign Ministry was silent${", and so on".repeat(30)}, the Defence Ministry denied.`,
      "gb-defence",
    ],
    [
      "that of the city its sentence begins with",
      `${BRITISH} In Moscow, the Defence Ministry was silent.`,
      "ru-defence",
    ],
    [
      "not that of the country its sentence begins with",
      `${BRITISH} In Syria, the Defence Ministry was silent.`,
      "gb-defence",
    ],
    [
      "open when the last was another's",
      `${BRITISH} Russia's Foreign Ministry said that the Defence Ministry had fired. The Defence Ministry denied.`,
      null,
    ],
  ])("is %s", (_, text, id) => {
    const { entities } = extractor.extract(text, { language: "en" });
    const mentions = entities.flatMap((entity) =>
      entity.kind === "ministry"
        ? entity.mentions.map(({ start }) => ({ start, id: entity.id }))
        : [],
    );
    expect(mentions.sort((a, b) => a.start - b.start).at(-1)?.id).toBe(id);
  });
});

describe("coordinations of ministries", () => {
  it.each([
    [
      "en",
      "The ministries of defence and defence of Syria met.",
      [["sy-defence", "ministries of defence and defence of Syria"]],
    ],
    [
      "en",
      "The defence and defence ministries met.",
      [[null, "defence and defence ministries", "defence ministries"]],
    ],
    [
      "ar",
      "وزارتي الدفاع الروسية والروسية",
      [["ru-defence", "وزارتي الدفاع الروسية", "وزارتي الدفاع الروسية والروسية"]],
    ],
  ])(
    "%s: one named twice is printed once a span, in order of text: %s",
    (language, text, expected) => {
      expect(ministries(text, language)).toEqual(expected);
    },
  );

  it("may have any number of members", () => {
    const countries = Array.from(
      { length: 300 },
      (_, n) => ["Syria", "Iran", "Iraq", "Turkey"][n % 4],
    ).join(", ");
    const found = ministries(`The defence ministries of ${countries} and Egypt agreed.`, "en");
    expect(found.map(([id]) => id).sort()).toEqual([
      "eg-defence",
      "iq-defence",
      "ir-defence",
      "sy-defence",
      "tr-defence",
    ]);
    expect(found.flatMap(([, ...mentions]) => mentions)).toHaveLength(301);
  });

  it("name a thousand at most, and what stands behind them is read", () => {
    const list = (members: string) => Array.from({ length: 40 }, () => members).join(", ");
    const text = `The ${list("Syrian, Iranian")} and Iraqi ${list("defence, interior")} and foreign ministries met in Moscow.`;
    const { entities } = extractor.extract(text, { language: "en" });
    expect(entities.filter(({ kind }) => kind === "place").map(({ id }) => id)).toEqual(["moscow"]);
    // 81 countries by 81 portfolios: the last of them, foreign, is not reached.
    const portfolios = new Set(
      entities.flatMap((entity) => (entity.kind === "ministry" ? [entity.portfolio] : [])),
    );
    expect([...portfolios].sort()).toEqual(["defence", "interior"]);
  });
});
