import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { ExtractedDocument } from "../../src/entity.ts";
import { createExtractor } from "../../src/index.ts";
import { type TextPage, textWriter } from "../../src/output/text.ts";
import { ATTACKS, textOf } from "../attacks.ts";

const extractor = await createExtractor();
const TEXT =
  "Moscow said that President Vladimir Putin met John Qorvathi, a spokesman. Putin, Mr. Putin said, left Moscow; 26 Kalibr cruise missiles were fired.";
const ARABIC =
  "أعلنت وزارة الدفاع الروسية في موسكو أن سيرغي شويغو وصل إلى دمشق.\nوقال شويغو إن روسيا أطلقت 26 صاروخا من بحر قزوين.\n";
const SHOT =
  "Two Su-24s were lost. Later about four Su-24s left; Sergei Shoigu, the Russian defence minister, was in Tripoli.";

const PIPE: TextPage = { colour: false, screen: false };
const SCREEN: TextPage = { colour: false, screen: true };

function written(text: string, page: TextPage, file = "news/a.txt"): string {
  const document = extractor.extract(text, { file });
  return [...textWriter(page).document(document, text)].join("");
}

/** The sequences that the program itself writes: colours, and links to where no control is. */
function unstyled(text: string): string {
  return text.replace(/\u001b\[\d+m|\u001b\]8;;[!-~]*\u001b\\/g, "");
}

const mentionsOf = (text: string, file: string) =>
  extractor
    .extract(text, { file })
    .entities.flatMap(({ mentions }) => mentions.map(({ line, column }) => `${line}:${column}`));

/** Nothing reaches the terminal, and every isolate that is opened is closed on its line. */
function expectHarmless(printed: string): void {
  const plain = unstyled(printed);
  for (const line of plain.split("\n")) {
    expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e]/u);
    expect(line.replace(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/g, "")).not.toMatch(
      /[\u2066-\u2069]/,
    );
  }
}

/** The place of a mention stands whole whatever the width, as far in as it stands. */
const PLACE = /^ *\S*:\d+:\d+$/;

function expectNoWider(printed: string, columns: number, file: string): void {
  for (const line of unstyled(printed).split("\n")) {
    const bare = line.replace(/[\u2066-\u2069]/g, "");
    if (PLACE.test(bare) || bare === file) continue;
    expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
  }
}

describe("text on a pipe", () => {
  it("is a line a mention, in the order of the text, and nothing else", () => {
    expect(written(TEXT, PIPE).split("\n")).toEqual([
      "news/a.txt:1:1: place  Moscow  moscow",
      "news/a.txt:1:28: person  Vladimir Putin  vladimir-putin  president",
      "news/a.txt:1:47: person  John Qorvathi  (unlisted)  spokesperson",
      "news/a.txt:1:75: person  Putin  → Vladimir Putin  vladimir-putin  president",
      "news/a.txt:1:86: person  Putin  → Vladimir Putin  vladimir-putin  president",
      "news/a.txt:1:103: place  Moscow  moscow",
      "news/a.txt:1:111: missile-count  26 Kalibr cruise missiles  → Kalibr  kalibr  26 launched",
      "",
    ]);
    expect(written("Nobody came.", PIPE)).toBe("");
    const writer = textWriter(PIPE);
    expect([...writer.document(extractor.extract(TEXT), TEXT), writer.summary()].at(-1)).toBe("");
  });

  it("says how many, what office somebody holds, and what else it may be", () => {
    const lines = written(SHOT, PIPE);
    expect(lines).toContain("aircraft  Su-24s  → Su-24  su-24  2\n");
    expect(lines).toContain("aircraft  Su-24s  → Su-24  su-24  about 4\n");
    expect(lines).toContain("person  Sergei Shoigu  sergei-shoigu  minister of defence, RU\n");
    expect(lines).toMatch(/: place {2}Tripoli {2}→ [^\n]+ {2}tripoli\S* {2}or tripoli\S*\n/);
  });

  it("does not depend on what else is in the text", () => {
    const alone = written("Moscow said so.", PIPE).split("\n")[0];
    const beside = written(`Moscow said so.\n\n${TEXT}\n\n${SHOT}`, PIPE);
    expect(beside.split("\n")[0]).toBe(alone);
  });

  it("has context as grep has it", () => {
    const text = "one\ntwo\nIn Moscow, in Kyiv\nfour\nfive\nsix\nseven\nTo Aleppo\nnine\n";
    expect(written(text, { ...PIPE, context: 1 }, "a").split("\n")).toEqual([
      "a-2- two",
      "a:3: In ⟦Moscow⟧, in ⟦Kyiv⟧",
      "a:3:4: place  Moscow  moscow",
      "a:3:15: place  Kyiv  kyiv",
      "a-4- four",
      "--",
      "a-7- seven",
      "a:8: To ⟦Aleppo⟧",
      "a:8:4: place  Aleppo  aleppo",
      "a-9- nine",
      "",
    ]);
    expect(written(text, { ...PIPE, context: 2 }, "a")).not.toContain("--\n");
    expect(written(text, { ...PIPE, context: 0 }, "a").split("\n")).toEqual([
      "a:3: In ⟦Moscow⟧, in ⟦Kyiv⟧",
      "a:3:4: place  Moscow  moscow",
      "a:3:15: place  Kyiv  kyiv",
      "a:8: To ⟦Aleppo⟧",
      "a:8:4: place  Aleppo  aleppo",
      "",
    ]);
    const ofTwo = (context: number) => {
      const writer = textWriter({ ...PIPE, context });
      const all = ["a", "b"].flatMap((file) => [
        ...writer.document(extractor.extract("In Moscow", { file }), "In Moscow"),
      ]);
      return all.join("");
    };
    expect(ofTwo(0)).not.toContain("--");
    expect(ofTwo(1).split("\n")).toEqual([
      "a:1: In ⟦Moscow⟧",
      "a:1:4: place  Moscow  moscow",
      "--",
      "b:1: In ⟦Moscow⟧",
      "b:1:4: place  Moscow  moscow",
      "",
    ]);
  });
});

describe("text on a terminal", () => {
  it("has a heading, columns, and a summary of all documents", () => {
    const writer = textWriter({ ...SCREEN, columns: 100 });
    const texts = [
      "Moscow said so.\n\nJohn Qorvathi, a spokesman, met Vladimir Putin.",
      "zz",
      ARABIC,
    ];
    const printed = texts.map((text, i) =>
      [...writer.document(extractor.extract(text, { file: `${i}.txt` }), text)].join(""),
    );
    expect(printed[0]?.split("\n").slice(1)).toEqual([
      "  0.txt:1:1   place   Moscow          moscow",
      "  0.txt:3:1   person  John Qorvathi   (unlisted)  spokesperson",
      "  0.txt:3:33  person  Vladimir Putin  vladimir-putin",
      "",
      "",
    ]);
    expect(printed[0]).toMatch(/^0\.txt {2}en \(\w+, margin [\d.]+\)\n/);
    expect(printed[1]?.split("\n").slice(1)).toEqual(["  nothing found", "", ""]);
    expect(writer.summary()).toBe(
      "3 documents: ar 1, en 1, und 1\n" +
        "11 mentions: people 4, ministries 1, missile counts 1, places 5\n" +
        "1 mention of unlisted names\n",
    );
    expect(textWriter(SCREEN).summary()).toBe("");
  });

  it("puts the place on a line of its own where there is no room beside it", () => {
    expect(written("So Moscow said.", { ...SCREEN, columns: 40 }, "a/long/name.txt")).toContain(
      "\n  a/long/name.txt:1:4\n    place  Moscow  moscow\n",
    );
  });

  it("cuts a long line around what is in it, and shows what stands close together once", () => {
    const far = "and so on ".repeat(30);
    const text = `${far}Moscow and Kyiv ${far}Aleppo ${far}`;
    const page = { ...SCREEN, columns: 60, context: 0 };
    expect(written(text, page, "a").split("\n").slice(1)).toEqual([
      "  1: …on and so on ⟦Moscow⟧ and ⟦Kyiv⟧ and so on and so on…",
      "     a:1:301  place  Moscow  moscow",
      "     a:1:312  place  Kyiv    kyiv",
      "  1: …on and so on ⟦Aleppo⟧ and so on and so on and so on…",
      "     a:1:617  place  Aleppo  aleppo",
      "",
      "",
    ]);
  });

  it("numbers the lines around, joins what overlaps and parts what does not", () => {
    const text = "one\ntwo\nIn Moscow\nfour\nIn Kyiv\nsix\n7\n8\nTo Aleppo\n";
    const page = { ...SCREEN, columns: 60, context: 1 };
    expect(written(text, page, "a").split("\n").slice(1)).toEqual([
      "   2- two",
      "   3: In ⟦Moscow⟧",
      "      a:3:4  place  Moscow  moscow",
      "   4- four",
      "   5: In ⟦Kyiv⟧",
      "      a:5:4  place  Kyiv    kyiv",
      "   6- six",
      "  --",
      "   8- 8",
      "   9: To ⟦Aleppo⟧",
      "      a:9:4  place  Aleppo  aleppo",
      "",
      "",
    ]);
  });

  it("marks a name that goes over a line end in both lines, and overlapping ones once", () => {
    const page = { ...SCREEN, context: 0 };
    expect(written("He went to Saudi\nArabia then.", page, "a")).toContain(
      "  1: He went to ⟦Saudi⟧\n     a:1:12  place  Saudi Arabia  saudi-arabia\n  2: ⟦Arabia⟧ then.\n",
    );
    const both = "The Russian and US defence ministries agreed on the plan.";
    const { entities } = extractor.extract(both);
    expect(entities.filter(({ kind }) => kind === "ministry")).toHaveLength(2);
    expect(written(both, page, "a").match(/⟦/g)).toHaveLength(1);
    expect(written(both, page, "a").match(/ministry/g)).toHaveLength(2);
  });

  it("counts columns in code points and lines as the output does, in every unit", async () => {
    const text = "😀😀 in Moscow\r\n\r😀 in Kyiv\n";
    for (const offsets of ["code-points", "utf-16", "bytes"] as const) {
      const own = await createExtractor({ offsets });
      const document = own.extract(text, { file: "a", language: "en" });
      const printed = [...textWriter({ ...PIPE, context: 0 }).document(document, text)].join("");
      expect(printed).toContain("a:1: 😀😀 in ⟦Moscow⟧\na:1:7: place");
      expect(printed).toContain("a:3: 😀 in ⟦Kyiv⟧\na:3:6: place");
    }
  });

  it("keeps a right-to-left line together, in its direction also where it is cut", () => {
    for (const context of [undefined, 0]) {
      const printed = written(ARABIC.repeat(3), { ...SCREEN, columns: 60, context });
      expectHarmless(printed);
      expectNoWider(printed, 60, "news/a.txt");
      if (context === 0) expect(printed).toMatch(/\n {2}\d: \u2067…[^\n]*⟦[^\n]*\u2069\n/);
    }
    // A Latin name at the head of the excerpt does not turn it round.
    const long = `${"قال إن ".repeat(20)}NATO Moscow ${"قال إن ".repeat(20)}`;
    const marked = written(`${long}\n${ARABIC}`, { ...SCREEN, columns: 60, context: 0 });
    for (const line of marked.split("\n").filter((one) => one.includes("…")))
      expect(line).toMatch(/^ +\d+: \u2067[^\u2066-\u2069]*\u2069$/);
  });

  it("keeps a right-to-left name of a file apart from the numbers behind it", () => {
    const printed = written("So Moscow said.", { ...SCREEN, context: 0 }, "ملف.txt");
    expect(printed.startsWith("\u2068ملف.txt\u2069  en")).toBe(true);
    expect(printed).toContain("\u2068ملف.txt\u2069:1:4  place");
  });

  it("names the languages of most documents first", () => {
    const writer = textWriter(SCREEN);
    for (const text of [ARABIC, TEXT, SHOT]) [...writer.document(extractor.extract(text), text)];
    expect(writer.summary()).toMatch(/^3 documents: en 2, ar 1\n/);
  });

  it("shows at a glance what is not listed, in colour and without", () => {
    expect(written(TEXT, SCREEN)).toContain("John Qorvathi         (unlisted)");
    expect(written(TEXT, { ...SCREEN, colour: true })).toContain("\u001b[1m(unlisted)\u001b[22m");
  });

  it("sets a mention apart by more than its colour", () => {
    const printed = written("So Moscow said.", { ...SCREEN, colour: true, context: 0 });
    expect(printed).toContain(
      "So \u001b[32m\u001b[1m\u001b[4mMoscow\u001b[24m\u001b[22m\u001b[39m said.",
    );
    expect(printed).not.toContain("⟦");
    expect(unstyled(printed)).toContain("place  Moscow");
  });

  it("has colours only where they were decided on", () => {
    expect(written(TEXT, SCREEN)).not.toContain("\u001b");
    expect(written(TEXT, { ...PIPE, colour: true })).toContain("\u001b[36m");
  });

  it("links each place, and the heading, to the document", () => {
    const link = "file://host/a%20b.txt";
    const printed = written("So Moscow said.", { ...SCREEN, target: () => link }, "a b.txt");
    const linked = (text: string) => `\u001b]8;;${link}\u001b\\${text}\u001b]8;;\u001b\\`;
    expect(printed.startsWith(linked("a b.txt"))).toBe(true);
    expect(printed).toContain(`\n  ${linked("a b.txt:1:4")}  place  Moscow`);
    expect(written("So Moscow said.", SCREEN)).not.toContain("\u001b]8");
  });
});

describe("what is hostile", () => {
  const PAGES: readonly TextPage[] = [
    PIPE,
    { ...PIPE, colour: true, context: 1 },
    { ...SCREEN, columns: 40, context: 1 },
    { ...SCREEN, columns: 80, colour: true, target: () => "file://host/x" },
  ];
  it.each(ATTACKS)("does nothing to a terminal: $name", (attack) => {
    const text = textOf(attack);
    const title = attack.id === undefined ? undefined : String(attack.id);
    const document = extractor.extract(text, { file: attack.file ?? "a.txt", language: "en" });
    for (const page of PAGES) {
      const printed = [...textWriter(page).document(document, text, title)].join("");
      expectHarmless(printed);
      if (page.columns && !attack.file && title === undefined)
        expectNoWider(printed, page.columns, "a.txt");
    }
  });

  it.each(["\u2069\u202e الفلاني", "\x1b[2J", "\n  People\n    fake", "\u009b31m"])(
    "does nothing in a name, an id or a file's name: %j",
    (evil) => {
      const mention = { start: 0, end: 1, line: 1, column: 1, text: `محمد${evil}`, rule: "x" };
      const made: ExtractedDocument = {
        file: `a${evil}.txt`,
        language: "ar",
        detection: { source: "auto", detected: "arb", margin: null, evidence: "given" },
        segments: [],
        entities: [
          {
            kind: "person",
            id: `id${evil}`,
            name: `محمد${evil}`,
            country: null,
            mentions: [mention],
          },
        ],
        warnings: [`w${evil}`],
      };
      for (const page of [SCREEN, PIPE, { ...SCREEN, context: 2 }]) {
        const shown = [...textWriter(page).document(made, mention.text)].join("");
        expectHarmless(shown);
        expect(shown.match(/a.*\.txt.*:1:1/g)).toHaveLength(1);
      }
    },
  );
});

describe("whatever the text", () => {
  const piece = fc.constantFrom(
    ...["Moscow", "President Vladimir Putin", "موسكو", "سيرغي شويغو", "26 Kalibr cruise missiles"],
    ...[
      "Su-24M",
      "Москве",
      "\n",
      "\r\n",
      " ",
      " ",
      "\t",
      "北京は東京",
      "한국",
      "👩‍👩‍👧‍👦",
      "🇷🇺",
      "é́́",
      "Z͑ͫ̓ͪ̂ͫ̽",
    ],
    ...["\u202e", "\u200f", "\u0000", "\u001b[31m", "\u2028", "\ud800", "…", "⟦", "a".repeat(70)],
    ...["قال إن", "and he said that", "\u00ad", "\u200d", "نمی\u200cدانم", "\u2066", "\u2069"],
  );
  const texts = fc.array(piece, { minLength: 1, maxLength: 60 }).map((all) => all.join(" "));
  const pages = fc.record({
    colour: fc.boolean(),
    screen: fc.boolean(),
    columns: fc.constantFrom(undefined, 32, 40, 80, 120),
    context: fc.constantFrom(undefined, 0, 1, 3),
  });
  const files = fc.constantFrom("a.txt", "دليل/ملف.txt", "x".repeat(60), "b\u001b[2J\n.txt");

  it("every mention has its place, no line is too wide, and nothing harms the terminal", () => {
    fc.assert(
      fc.property(texts, pages, files, (text, asked, file) => {
        const page = asked.screen ? asked : { ...asked, columns: undefined };
        const printed = written(text, page, file);
        expectHarmless(printed);
        const plain = unstyled(printed).replace(/[\u2066-\u2069]/g, "");
        const places = [...plain.matchAll(/^ *\S+?:(\d+:\d+)(?::? |$)/gm)].map(([, at]) => at);
        expect(places.sort()).toEqual(mentionsOf(text, file).sort());
        if (page.columns !== undefined) {
          const [heading = ""] = plain.split("\n");
          const [name = ""] = heading.split("  ");
          expectNoWider(printed, page.columns, name);
        }
      }),
      { numRuns: 300 },
    );
  });
});
