import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ExtractedDocument, Quantity } from "../../src/entity.ts";
import { createExtractor } from "../../src/index.ts";

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

/** What was counted, in order of the text: `20`, and where a row asks for it `20:kalibr`. */
function counts({ entities }: ExtractedDocument, asked: readonly string[]): string[] {
  const found = entities.flatMap((entity) =>
    entity.kind === "missile-count"
      ? [{ start: entity.mentions[0]?.start ?? 0, said: shown(entity), id: `:${entity.id}` }]
      : [],
  );
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ said, id }, i) => (asked[i]?.includes(":") ? said + id : said));
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
      const [text = "", expected = ""] = (gap ? line.slice(2) : line).split("=>");
      const counts = expected.split(" ").filter((one) => one !== "" && !one.includes("="));
      return { text: text.trim(), expected: counts, gap };
    });
}

describe.each(["en", "ru", "ar", "fa"])("counts in %s", (language) => {
  it.each(rows(language))("$text", ({ text, expected, gap }) => {
    const found = counts(extractor.extract(text, { language }), expected);
    if (gap) expect(found).not.toEqual(expected);
    else expect(found).toEqual(expected);
  });
});
