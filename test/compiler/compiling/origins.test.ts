/**
 * Where senses were written: the built packs against their sources, and a folder on top of them.
 */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { Phrasebook } from "../../../src/compiler/compiling/phrasebook.ts";
import { compileWith } from "../../../src/compiler/overlay.ts";
import { originsOver } from "../../../src/explaining/origins.ts";
import type { Lexicons } from "../../../src/lexicon/load.ts";
import type { SenseOrigin } from "../../../src/lexicon/origins.ts";
import { NO_CAPITAL, senseFlags } from "../../../src/lexicon/senseFlags.ts";
import { phraseMatcher } from "../../../src/matching/phrases.ts";
import { builtInLexicons } from "../../../src/overlays.ts";
import { tokenize } from "../../../src/text/tokenize.ts";
import { temporaryFolder } from "../../program.ts";

const lexicons = builtInLexicons();
const originsOf = originsOver(lexicons);

/** The origins of what a pack finds in a text. */
function found(from: Lexicons, code: string, text: string): SenseOrigin[] {
  const pack = from.pack(code);
  const tokens = tokenize(text, pack.tables);
  const hits = phraseMatcher(pack)(tokens);
  const origins = originsOver(from)(code);
  return Array.from({ length: tokens.count }, (_, i) => hits.at(i))
    .flat()
    .map(({ sense }) => origins.of(sense));
}

/** Lines below the first of an entry that its parts may take. */
const LONGEST_ENTRY = 12;

describe("origins", () => {
  it.each([...lexicons.languages, "mul"])("lead to the lines of %s", (code) => {
    const origins = originsOf(code);
    const files = new Map<string, string[]>();
    const wrong: unknown[] = [];
    for (let sense = 0; sense < origins.count; sense++) {
      const origin = origins.of(sense);
      const { file, line, form, made } = origin;
      if (file === "compromise" || made === "combined" || made === "patronymic") continue;
      const lines = files.get(file) ?? readFileSync(file, "utf8").split("\n");
      files.set(file, lines);
      // A form of several words may be broken, and a quoted one may hold escapes. A person stands
      // where its entry begins, whose parts have lines of their own.
      const word = form.split(/[ \u200c\\"']/)[0] as string;
      const entry = lines.slice(line - 1, line + LONGEST_ENTRY).join(" ");
      if (!entry.includes(word)) wrong.push(origin);
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it.each(lexicons.languages)("say what the senses of %s mean", (code) => {
    const pack = lexicons.pack(code);
    const origins = originsOf(code);
    const { senseFlags, senseValue } = pack.phrases;
    expect(origins.count).toBe(senseFlags.length);
    for (let sense = 0; sense < origins.count; sense += 7)
      expect(origins.of(sense).value).toBe(pack.string(senseValue[sense] as number));
  });

  it.each(lexicons.languages)("give the folded words of %s by which a sense is met", (code) => {
    const origins = originsOf(code);
    const pack = lexicons.pack(code);
    const match = phraseMatcher(pack);
    for (let sense = 0; sense < origins.count; sense += 97) {
      const { form, made, condition } = origins.of(sense);
      if (made !== "as-written" || condition) continue;
      const senses = match(tokenize(form, pack.tables))
        .at(0)
        .map((hit) => hit.sense);
      expect(senses.map((one) => origins.phrase(one))).toContain(origins.phrase(sense));
      expect([form, senses.includes(sense)]).toEqual([form, true]);
    }
  });

  it("say how a form came about", () => {
    const made = (code: string, text: string, tag: string) =>
      found(lexicons, code, text).find((origin) => origin.tag === tag)?.made;
    expect(made("ru", "Москвой", "place")).toBe("inflected");
    expect(made("ru", "Москва", "place")).toBe("as-written");
    expect(made("en", "Sergei Shoigu", "person")).toBe("combined");
    expect(made("en", "Shoigu", "person-family")).toBe("as-written");
    expect(made("en", "Nova Kakhovka", "place")).toBe("as-written");
    expect(made("ru", "Владимир Владимирович Путин", "person")).toBe("patronymic");
    expect(made("ar", "نهر الفرات", "place")).toBe("head-left-out");
  });

  it("say which capitals a form needs", () => {
    const needs = (text: string, tag: string) =>
      found(lexicons, "en", text).find((origin) => origin.tag === tag)?.needs;
    expect(needs("US", "place")).toBe("all-capitals");
    expect(needs("Turkey", "place")).toBe("capital");
    expect(needs("Defense Ministry", "attributive")).toBe("none");
  });

  it("say that a form is respelled only where its letters differ", () => {
    const origins = originsOf("fa");
    const respelled = Array.from({ length: origins.count }, (_, sense) => sense).filter(
      (sense) => origins.of(sense).made === "respelled",
    );
    expect(respelled.length).toBeGreaterThan(0);
    for (const sense of respelled) expect(origins.of(sense).form).toMatch(/[\u200c'’.]/);
  });

  it("keep the condition as it was written", () => {
    const origins = originsOf("en");
    const written = Array.from({ length: origins.count }, (_, sense) => origins.of(sense)).flatMap(
      ({ condition }) => condition?.notAfter ?? [],
    );
    expect(written.filter((word) => /^\p{Lu}/u.test(word)).length).toBeGreaterThan(0);
  });
});

describe("the first declaration of equal senses", () => {
  const sense = (origin: number, condition = 0) => ({
    value: 2,
    rule: 3,
    flags: senseFlags({ tag: 1, capital: NO_CAPITAL, allCapitals: false, condition }),
    origin,
  });

  it("keeps its origin", () => {
    const book = new Phrasebook();
    book.add(["b"], sense(10));
    book.add(["a", "b"], sense(11));
    book.add(["b"], sense(12));
    expect(book.build().senses).toEqual([
      { words: ["b"], origin: 10 },
      { words: ["a", "b"], origin: 11 },
    ]);
  });

  it("gives way to one without a condition", () => {
    const book = new Phrasebook();
    book.add(["b"], sense(10, 1));
    book.add(["b"], sense(12));
    expect(book.build().senses).toEqual([{ words: ["b"], origin: 12 }]);
  });
});

describe("a folder on top", () => {
  let joined: Lexicons;
  const folder = join(temporaryFolder(), "mine");
  const mine = `${folder}/en/places.yaml`;
  beforeAll(async () => {
    const file = join(folder, "en", "places.yaml");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      "places:\n  # mine\n  damascus:\n    - Jasmine City\n    - { form: Shem, after: [in] }\n",
    );
    joined = await compileWith([folder]);
  }, 120_000);

  it("has its own lines", () => {
    const all = found(joined, "en", "Jasmine City, in Shem");
    expect(all.filter(({ file }) => file === mine)).toMatchObject([
      { value: "damascus", file: mine, line: 4, entry: "places.damascus" },
      { value: "damascus", line: 5, condition: { after: ["in"] } },
    ]);
  });

  it("leaves the built-in ones theirs, whether they are compiled again or not", () => {
    const [again] = found(joined, "en", "Foggy Bottom").filter(({ tag }) => tag === "metonym");
    const [built] = found(lexicons, "en", "Foggy Bottom").filter(({ tag }) => tag === "metonym");
    expect(again).toEqual(built);
    expect(again?.entry).toBe("ministries.us-state.metonyms");
    expect(found(joined, "ru", "Москва")).toEqual(found(lexicons, "ru", "Москва"));
  });
});
