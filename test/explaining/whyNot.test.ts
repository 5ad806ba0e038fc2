/** Why an id is not in the output: planned cases over all kinds, steps and languages. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { STEPS, type WhyNot } from "../../src/explaining/explanation.ts";
import { extractorOver, openExtractor } from "../../src/extractor.ts";
import { builtInLexicons } from "../../src/overlays.ts";
import { temporaryFolder } from "../program.ts";

const extractor = await openExtractor();

async function why(text: string, id: string, language?: string): Promise<WhyNot> {
  const { whyNot } = await extractor.explain(text, { whyNot: id, language });
  return whyNot as WhyNot;
}

interface Wanted {
  readonly says: RegExp;
  readonly advice?: RegExp;
  /** The words of the text where it came so far. */
  readonly at?: string;
  /** `file` of the first line that it is about. */
  readonly file?: RegExp;
  /** Met, written, and what differs. */
  readonly near?: readonly [string, string, RegExp];
  readonly language?: string;
}

type Row = readonly [step: WhyNot["step"], id: string, text: string, wanted: Wanted];

const ROWS: readonly Row[] = [
  // no such id
  ["id", "mosco", "Moscow", { says: /no lexicon has the id “mosco”/, advice: /moscow/ }],
  ["id", "shoigu", "Moscow", { says: /no lexicon/, advice: /sergei-shoigu/ }],
  ["id", "defence", "Moscow", { says: /portfolio/, advice: /us-defence/ }],
  ["id", "su", "Moscow", { says: /designator/, advice: /su-24/ }],
  // the languages that were read have no form of it
  [
    "language",
    "moscow",
    "Das ist ein deutscher Text über die Lage und die Folgen, und er sagt nichts.",
    { says: /no language of ours.*Arabic, English, Persian, Russian/, advice: /--language ar, en/ },
  ],
  [
    "language",
    "abyek",
    "قال حاكم آبيك",
    {
      language: "ar",
      says: /^abyek has no form in Arabic, the language that was given; it has forms in English, P/,
      advice: /in the lexicon of Arabic would do; give another --language only if/,
      near: ["آبيك", "آبیک", /^the same letters, in a part that was read as Arabic/],
    },
  ],
  [
    "language",
    "abyek",
    "قال حاكم آبيك إن الحرب في أوكرانيا مستمرة",
    { says: /Arabic, as which the text was read/, advice: /--language en, fa only if/ },
  ],
  [
    "language",
    "sergei-shoigu",
    "sergei shoigu left",
    {
      says: /no language of ours/,
      advice: /--language ar, en.*needs its capitals too: Sergei Shoigu/,
      near: ["sergei shoigu", "Sergei Shoigu", /^no capital, in a part/],
    },
  ],
  [
    "form",
    "united-states",
    "قال Us",
    { language: "ar", says: /Arabic/, near: ["Us", "US", /^not all its capitals, in a part/] },
  ],
  // no form of it stands there; the nearest does, with what differs
  [
    "form",
    "sergei-lavrov",
    "Sergey Lavrow said so.",
    { says: /No form/, near: ["Sergey Lavrow", "Sergey Lavrov", /“w” for “v”/] },
  ],
  [
    "form",
    "us-state",
    "He walked through Foggy Bottoms yesterday.",
    { says: /No form/, near: ["Foggy Bottoms", "Foggy Bottom", /ending “s”.*not list/] },
  ],
  [
    "form",
    "latakia",
    "The bombers left Lat akia on Monday.",
    { says: /No form/, near: ["Lat akia", "Latakia", /blank or a hyphen/] },
  ],
  [
    "form",
    "moscow",
    "The turkey was eaten in Moskva.",
    { says: /No form/, near: ["Moskva", "Москва", /Latin letters/] },
  ],
  [
    "form",
    "damascus",
    "Dimashq was hit by rockets yesterday.",
    { says: /No form/, near: ["Dimashq", "دمشق", /Latin letters/] },
  ],
  [
    "form",
    "sergei-shoigu",
    "He met Шойгу yesterday in the city, and he said so to the people of it.",
    {
      says: /No form/,
      near: ["Шойгу", "Шойгу", /^the same letters, in a part that was read as English/],
    },
  ],
  [
    "form",
    "aleppo",
    "Они прибыли в Алепо вчера вечером.",
    { says: /Russian/, near: ["Алепо", "Алеппо", /no “п”/] },
  ],
  ["form", "su-75", "They said that he was there.", { says: /No form of su-75/ }],
  // the capital that it needs
  [
    "capital",
    "turkey",
    "They said that the turkey was eaten.",
    {
      says: /without its capital; the lexicon has Turkey/,
      at: "turkey",
      file: /en\/places\/countries\.yaml/,
    },
  ],
  [
    "capital",
    "united-states",
    "They told us that he was there.",
    { says: /not in capitals; the lexicon has US/, at: "us" },
  ],
  // its condition
  [
    "condition",
    "jordan",
    "Michael Jordan scored and said so.",
    { says: /not right after: Michael/, at: "Jordan", advice: /countries\.yaml:\d+/ },
  ],
  [
    "condition",
    "paris",
    "Paris Hilton arrived in New York with him.",
    { says: /not right before: Hilton/, at: "Paris" },
  ],
  [
    "condition",
    "paris",
    "They met Paris “Hilton” there in New York.",
    { says: /hold: not right before “Hilton”, which stands there; /, at: "Paris" },
  ],
  [
    "condition",
    "jordan",
    "Michael “Jordan” scored and said so.",
    { says: /hold: not right after “Michael”, which stands there; /, at: "Jordan" },
  ],
  [
    "condition",
    "fa-18",
    "They said that the Hornet was there.",
    { says: /hold: only right before one of: aircraft/, at: "Hornet", file: /en\/aircraft\.yaml/ },
  ],
  // with a suffix that only other words take
  [
    "suffix",
    "syria",
    "Benim Suriyem böyle değildi, dedi ve sonra çok ağladı.",
    { says: /Suriye does not take/, at: "Suriyem", file: /tr\/places\/countries\.yaml/ },
  ],
  // behind a prefix, where the whole word is a word
  ["prefix", "laos", "وقال كلاوس إن المدينة جميلة", { says: /كلاوس/, at: "كلاوس" }],
  // no grammar took it up
  [
    "proposed",
    "kalibr",
    "The Kalibr missiles were fired at it.",
    { says: /no number that counts/ },
  ],
  ["proposed", "akash", "Five Akash were late.", { says: /noun: true.*a word for missiles/ }],
  ["proposed", "s-300", "Four S-300 systems.", { says: /noun: true/, advice: /systems/ }],
  ["proposed", "patriot", "Two Patriot batteries.", { says: /both a number and a word/ }],
  ["proposed", "kalibr", "Ракеты «Калибр» были выпущены по целям.", { says: /no number/ }],
  [
    "proposed",
    "su-24m",
    "They said that the Su planes took off.",
    { says: /no number that makes/ },
  ],
  [
    "proposed",
    "ru-defence",
    "The best defence is to say that it was so.",
    { says: /word of that portfolio/, advice: /ministries\.yaml/ },
  ],
  // signs
  [
    "signs",
    "bashar-al-assad",
    "Maher Assad said so.",
    { says: /another given name before it \(named-otherwise\)/, at: "Assad" },
  ],
  [
    "signs",
    "rostov-on-don",
    "«Тихий Дон» и клуб «Ростов» вчера выиграли матч.",
    { says: /short name in quotes \(inside-quotes\)/, at: "Ростов" },
  ],
  [
    "signs",
    "aleppo",
    "The University of Aleppo opened.",
    { says: /inside another thing's name \(inside-other-name\)/, at: "Aleppo" },
  ],
  // its country
  [
    "country",
    "reading",
    "Reading was a town, they said.",
    { says: /gazetteer.*United Kingdom \(GB\)/, file: /generated\/en\.tsv/ },
  ],
  // a surname that nobody introduces
  [
    "introduced",
    "john-bolton",
    "They said that Bolton spoke.",
    { says: /surname of john-bolton/, advice: /full name.*speaks of US/, at: "Bolton" },
  ],
  // something else in its place
  [
    "overlap",
    "syria",
    "They said that Islamic State in Iraq and Syria was there.",
    { says: /name of another thing .*other\.yaml:\d+.*begins earlier/, at: "Syria" },
  ],
  [
    "overlap",
    "moscow",
    "Он сказал, что крейсер Москва вышел в море.",
    { says: /ru\/other\.yaml:\d+.*of a kind that goes before/, at: "Москва" },
  ],
  [
    "overlap",
    "tripoli",
    "He lives in Tripoli, Lebanon.",
    { says: /several things.*tripoli-lebanon/, at: "Tripoli" },
  ],
  // another id
  [
    "identity",
    "dmitry-medvedev",
    "President Medvedev spoke. Gleb Medvedev won.",
    { says: /somebody else.*Gleb Medvedev/ },
  ],
  [
    "identity",
    "ru-defence",
    "The Defence Ministry said so.",
    { says: /does not say of which country/, advice: /one country/ },
  ],
  ["identity", "us-defence", "وزارة الدفاع الروسية قالت", { says: /country is RU, not US/ }],
  ["identity", "su-24m", "مقاتلات سو-24 عادت", { says: /su-24 .*not su-24m/, at: "سو-24" }],
  ["identity", "aleppo-governorate", "The Aleppo-based doctors", { says: /bears its name/ }],
  // it is there
  ["found", "moscow", "او در مسكو گفت", { says: /fa\/places/, at: "مسكو" }],
  ["found", "us-state", "They said that Foggy Bottom knew.", { says: /ministry us-state/ }],
  ["found", "kalibr", "26 ракет «Калибр» были выпущены", { says: /missile-count kalibr/ }],
];

describe("why not", () => {
  it.each(ROWS)("%s: %s in %s", async (step, id, text, wanted) => {
    const answer = await why(text, id, wanted.language);
    expect([answer.step, answer.says]).toEqual([step, expect.stringMatching(wanted.says)]);
    if (wanted.advice) expect(answer.advice).toMatch(wanted.advice);
    if (wanted.at) expect(answer.at?.text).toBe(wanted.at);
    if (wanted.file) expect(answer.lines[0]?.file).toMatch(wanted.file);
    if (wanted.near) {
      const [first] = answer.near;
      expect([first?.met.text, first?.lexicon.form]).toEqual(wanted.near.slice(0, 2));
      expect(first?.differs).toMatch(wanted.near[2]);
    }
  });

  it("has a case for every step", () => {
    const [id, ...others] = STEPS;
    expect(others[0]).toBe("removed");
    expect([...new Set(ROWS.map(([step]) => step))]).toEqual([id, ...others.slice(1)]);
  });

  it("tells of the place where an id came farthest, wherever that stands", async () => {
    const text = "The turkey was cold. Turkey said so. The turkey was eaten.";
    expect(await why(text, "turkey")).toMatchObject({ step: "found", at: { start: 21 } });
  });

  it("tells of the first of several places where an id came as far", async () => {
    const text = "The turkey was cold. He said that the turkey was eaten.";
    expect(await why(text, "turkey")).toMatchObject({ step: "capital", at: { start: 4 } });
  });

  it("says of a name inside a longer one which that is", async () => {
    expect(await why("They met in the Gulf of Aden yesterday.", "aden")).toMatchObject({
      says: expect.stringMatching(/gulf-of-aden/),
    });
  });

  it("tells of the place that is asked for alone", async () => {
    const text = "The turkey was cold.\nTurkey said so.";
    const { whyNot } = await extractor.explain(text, {
      whyNot: "turkey",
      at: { line: 1, column: 5 },
    });
    expect(whyNot).toMatchObject({ step: "capital", at: { line: 1, column: 5 } });
  });

  it("answers for each kind that has the id, the one that came farthest first", async () => {
    const asked = async (text: string, whyNot: string) => {
      const explained = await extractor.explain(text, { whyNot, language: "en" });
      const answers = [explained.whyNot as WhyNot, ...(explained.whyNotAs ?? [])];
      return answers.map(({ kind, step }) => `${kind} ${step}`);
    };
    const place = "He left Jericho.";
    expect(await asked(place, "jericho")).toEqual(["place found", "missile-count proposed"]);
    expect(await asked("Five Jericho missiles fell.", "jericho")).toEqual([
      "missile-count found",
      "place overlap",
    ]);
    expect(await asked(place, "place:jericho")).toEqual(["place found"]);
    expect(await asked(place, "missile-model:jericho")).toEqual(["missile-count proposed"]);
    expect(await asked(place, "ministry:ru-defence")).toEqual(["ministry form"]);
    expect(await why(place, "person:jericho")).toMatchObject({
      step: "id",
      advice: "ask for missile-count:jericho or place:jericho",
    });
    expect(await why(place, "person:ru-defence")).toMatchObject({ step: "id" });
  });

  it("says what it is asked of, by kind and name", async () => {
    expect(await why("Moscow", "sergei-shoigu")).toMatchObject({
      id: "sergei-shoigu",
      kind: "person",
      name: "Sergei Shoigu",
    });
    expect(await why("Moscow", "tr-defence")).toMatchObject({ kind: "ministry" });
    expect(await why("Moscow", "su-75")).toMatchObject({ kind: "aircraft" });
    expect(await why("Moscow", "nobody-at-all")).toMatchObject({ kind: null, name: null });
  });
});

describe("why not, of what a folder took away", () => {
  it("says which line took the form that stands there, and which took others", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "en"));
    writeFileSync(
      join(folder, "en/remove.yaml"),
      "places:\n  damascus: [Damascus]\n  syria: all\nministries:\n  health: [Health]\n",
    );
    const mine = await openExtractor({ lexicons: [folder] });
    const whyMine = async (text: string, whyNot: string) =>
      (await mine.explain(text, { whyNot, language: "en" })).whyNot;
    const file = `${folder}/en/remove.yaml`;
    expect(await whyMine("They left DAMASCUS.", "damascus")).toMatchObject({
      step: "removed",
      says: `“DAMASCUS” stands there, and ${file}:2 takes it away from damascus.`,
      at: { start: 10, end: 18 },
    });
    const elsewhere = await whyMine("They left.", "damascus");
    expect(elsewhere?.step).not.toBe("removed");
    expect(elsewhere?.says).toMatch(`${file}:2 takes “Damascus” of damascus away.`);
    const all = await whyMine("They left Syria.", "syria");
    expect(all?.says).toMatch(`${file}:3 takes all forms of syria away.`);
    const composed = await whyMine("The British Health Ministry said so.", "gb-health");
    expect(composed?.says).toBe(`“Health” stands there, and ${file}:5 takes it away from health.`);
    expect((await whyMine("They left.", "moscow"))?.says).not.toContain("remove.yaml");
  });

  it("says which line took the id, whatever the language", async () => {
    const lexicons = builtInLexicons();
    const line = { language: "mul", file: "mine/mul/remove.yaml", line: 2 };
    const removed = [
      { ...line, room: "places", id: "atlantis" },
      { ...line, room: "places", id: "lemuria", form: "Lemuria" },
      { ...line, room: "offices", id: "doge" },
    ];
    const mine = extractorOver({ ...lexicons, index: { ...lexicons.index, removed } });
    const whyMine = async (whyNot: string) =>
      (await mine.explain("Atlantis", { whyNot })).whyNot as WhyNot;
    expect(await whyMine("atlantis")).toMatchObject({
      step: "removed",
      says: "mine/mul/remove.yaml:2 takes the id atlantis away.",
    });
    for (const id of ["place:atlantis", "person:atlantis", "lemuria", "doge"])
      expect((await whyMine(id)).step).toBe(id === "place:atlantis" ? "removed" : "id");
  });
});
