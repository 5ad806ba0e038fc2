import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkSource } from "../src/compiler/checking/check.ts";
import type { Check } from "../src/compiler/checks/check.ts";
import { CHECKS } from "../src/compiler/checks/index.ts";
import { affixed } from "../src/compiler/compiling/affixes.ts";
import { compileLexicons } from "../src/compiler/compiling/compile.ts";
import { coverageOf } from "../src/compiler/coverage.ts";
import { readLexicons } from "../src/compiler/reading/read.ts";
import type { LexiconSource, PackSource } from "../src/compiler/sources/source.ts";
import { describeFinding } from "../src/errors.ts";
import { extractorOver } from "../src/extractor.ts";
import { phraseMatcher } from "../src/matching/phrases.ts";
import { builtInLexicons } from "../src/overlays.ts";
import { tokenize } from "../src/text/tokenize.ts";

const source = readLexicons(["lexicons"]);

const coverage = coverageOf(source);

describe("the lexicons", () => {
  it("are sound", () => {
    // And no name of one language is another thing in its sister, which is asked by name only.
    const asked = CHECKS.filter(({ code, optional }: Check) => !optional || code === "W215");
    expect(checkSource(source, undefined, asked).map(describeFinding)).toEqual([]);
  });

  it.each(coverage.languages)("have no common word that finds anything alone: %s", (language) => {
    const { extract } = extractorOver(builtInLexicons());
    const pack = builtInLexicons().pack(language);
    const match = phraseMatcher(pack);
    // A derived word that is also a name was left out.
    const isCommon = (word: string) => match(tokenize(word, pack.tables)).has(0, "common");
    const words = (source.packs.get(language)?.declarations ?? [])
      .filter(({ tag }) => tag === "common")
      .flatMap(({ form, affixes }) => (affixes ? affixed(form, affixes).filter(isCommon) : form));
    expect(words.length).toBeGreaterThan(1000);
    const found = words.flatMap((word) =>
      extract(word, { language }).entities.map(({ kind, id }) => [word, kind, id]),
    );
    expect(found).toEqual([]);
  });

  // Known gaps: light aircraft that one language writes and another hardly does, and the small places
  // of each language's own press, which the others lack: two of three have a form in one or two
  // languages. No more of them.
  const LACKING: Readonly<Record<string, number>> = { aircraft: 14, office: 26, place: 11200 };
  it("have a form in every language for every hand-written entry, but for known gaps", () => {
    for (const { kind, missing } of coverage.kinds)
      for (const [code, ids] of Object.entries(missing))
        expect([kind, code, Math.max(0, ids.length - (LACKING[kind] ?? 0))]).toEqual([
          kind,
          code,
          0,
        ]);
  });

  /**
   * Of whose places no point or middle is known, or of which two recollections did not agree. Of
   * what only the press of one language names no source has been looked up.
   */
  const WITHOUT: Readonly<Record<string, number>> = {
    airport: 45,
    base: 27,
    "border-crossing": 21,
    camp: 22,
    island: 198,
    lake: 96,
    sea: 6,
    strait: 6,
  };
  it.each(["airport", "base", "border-crossing", "camp", "island", "lake", "sea", "strait"])(
    "know where a place of type %s is, but for known gaps",
    (type) => {
      const places = (source.packs.get("mul")?.catalogue ?? [])
        .map(({ id, facts }) => ({ id, ...facts }))
        .filter((facts) => facts.kind === "place" && facts.type === type);
      const unknown = places.filter(({ latitude }) => latitude === undefined);
      expect(places.length).toBeGreaterThan(10);
      expect(unknown.map(({ id }) => id).slice(WITHOUT[type] ?? 5)).toEqual([]);
      for (const { id, latitude, longitude } of places.filter((one) => !unknown.includes(one)))
        expect([id, Math.abs(latitude ?? 91) <= 90, Math.abs(longitude ?? 181) <= 180]).toEqual([
          id,
          true,
          true,
        ]);
    },
  );

  it("have no form that a line end has cut behind its hyphen (editor-in- chief)", () => {
    const cut = [...source.packs.values()].flatMap(({ code, declarations }) =>
      declarations
        .filter(({ form }) => /\p{L}-\s/u.test(form))
        .map(({ form, line }) => [code, line, form]),
    );
    expect(cut).toEqual([]);
  });

  it("are as broad as promised", () => {
    const { kinds, words, languages } = coverage;
    const entries = Object.fromEntries(kinds.map(({ kind, handWritten }) => [kind, handWritten]));
    const least = {
      person: 400,
      portfolio: 25,
      ministry: 60,
      aircraft: 250,
      "missile-model": 120,
      place: 250,
    };
    for (const [kind, count] of Object.entries(least))
      expect([kind, (entries[kind] ?? 0) >= count]).toEqual([kind, true]);
    for (const code of languages) {
      expect([
        code,
        (words["given"]?.[code] ?? 0) >= 400,
        (words["title"]?.[code] ?? 0) >= 80,
      ]).toEqual([code, true, true]);
    }
  });

  it("compile to the same bytes when the lines of their files are shuffled", () => {
    const reversed = (pack: PackSource): PackSource => ({
      ...pack,
      declarations: [...pack.declarations].reverse(),
      catalogue: [...pack.catalogue].reverse(),
    });
    const shuffled: LexiconSource = {
      ...source,
      packs: new Map([...source.packs].map(([code, pack]) => [code, reversed(pack)])),
    };
    const codes = ["mul", "fa"];
    expect(compileLexicons(shuffled, codes).sha256).toBe(compileLexicons(source, codes).sha256);
  });

  it("name no external id without a generated file, or a source, that confirms it", () => {
    const confirmed = new Set(
      ["places.tsv", "ministries.tsv"].flatMap((file) =>
        readFileSync(`lexicons/generated/${file}`, "utf8")
          .split("\n")
          .map((line) => line.split("\t")[0]),
      ),
    );
    for (const pack of source.packs.values()) {
      for (const { id, facts, file } of pack.catalogue) {
        const links = Object.keys(facts.links ?? {});
        if (links.length > 0)
          expect([
            id,
            confirmed.has(id) || Boolean(facts.source),
            file.includes("mul") || file.includes("generated"),
          ]).toEqual([id, true, true]);
      }
    }
  });
});
