import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Entity, ExtractedDocument, Quantity } from "../../../src/entity.ts";
import { createExtractor } from "../../../src/index.ts";

const extractor = await createExtractor();

const SIGNS: Readonly<Partial<Record<Quantity["qualifier"], string>>> = {
  exact: "",
  about: "~",
  "more-than": ">",
  "at-least": ">=",
  "less-than": "<",
  "at-most": "<=",
};

/** A quantity as the files write it: 20, ~20, >20, >=20, 20..30, 2d for the dual, dozens. */
function shown({ qualifier, count, min, max }: Quantity): string {
  if (qualifier === "range") return `${min}..${max}`;
  if (qualifier === "dual") return "2d";
  return qualifier in SIGNS ? `${SIGNS[qualifier]}${count}` : qualifier;
}

interface Found {
  readonly start: number;
  readonly said: string;
  readonly id: string;
  readonly event: string;
  readonly by: string;
}

function found(entity: Entity): Found[] {
  if (entity.kind === "missile-count") {
    const { id, event = "none", by } = entity;
    const start = entity.mentions[0]?.start ?? 0;
    return [
      { start, said: shown(entity), id: `:${id}`, event: `!${event}`, by: by ? `@${by}` : "" },
    ];
  }
  if (entity.kind !== "aircraft") return [];
  return entity.mentions.map(({ start, count = null, min = null, max = null, qualifier }) => {
    const said = qualifier ? shown({ count, min, max, qualifier }) : "";
    return { start, said: `${entity.id}=${said}`, id: "", event: "", by: "" };
  });
}

/**
 * What was counted, in order of the text: `20`, and where a row asks for it `20:kalibr`,
 * `20!launched@RU`; of aircraft the type and the number, `su-24=4` or `su-24=`.
 */
function counts({ entities }: ExtractedDocument, asked: readonly string[]): string[] {
  return entities
    .flatMap(found)
    .sort((a, b) => a.start - b.start)
    .map(({ said, id, event, by }, i) => {
      const as = asked[i] ?? "";
      return said + (as.includes(":") ? id : "") + (as.includes("!") ? event + by : "");
    });
}

interface Row {
  readonly text: string;
  readonly expected: readonly string[];
  /** A known gap: the row is expected to fail. */
  readonly gap: boolean;
}

/** Rows of `text => counts`; `- ` before one says that it is a gap, `# ` is a heading. */
function rows(language: string): Row[] {
  const path = new URL(`counted/${language}.txt`, import.meta.url);
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("# "))
    .map((line) => {
      const gap = line.startsWith("- ");
      const [text = "", expected = ""] = (gap ? line.slice(2) : line).split(" =>");
      return { text: text.trim(), expected: expected.split(" ").filter(Boolean), gap };
    });
}

describe.each(["ar", "en", "fa", "ru", "tr", "uk"])("counts in %s", (language) => {
  it.each(rows(language))("$text", ({ text, expected, gap }) => {
    const got = counts(extractor.extract(text, { language }), expected);
    if (gap) expect(got).not.toEqual(expected);
    else expect(got).toEqual(expected);
  });
});
