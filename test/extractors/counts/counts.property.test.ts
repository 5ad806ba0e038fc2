import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createExtractor } from "../../../src/index.ts";

const extractor = await createExtractor();

/** More is no count of anything here. */
const LARGEST = 999_999_999_999n;

interface Manner {
  readonly language: string;
  readonly digits: string;
  readonly mark: string;
  readonly group: string;
  readonly noun: string;
  readonly scales: readonly (readonly [word: string, power: number])[];
}

const MANNERS: readonly Manner[] = [
  {
    language: "en",
    digits: "0123456789",
    mark: ".",
    group: ",",
    noun: "missiles",
    scales: [
      ["thousand", 3],
      ["million", 6],
      ["billion", 9],
    ],
  },
  {
    language: "ru",
    digits: "0123456789",
    mark: ",",
    group: " ",
    noun: "ракет",
    scales: [
      ["тыс.", 3],
      ["млн", 6],
      ["млрд", 9],
    ],
  },
  {
    language: "ar",
    digits: "٠١٢٣٤٥٦٧٨٩",
    mark: "٫",
    group: "٬",
    noun: "صاروخ",
    scales: [
      ["ألف", 3],
      ["مليون", 6],
      ["مليار", 9],
    ],
  },
  {
    language: "fa",
    digits: "۰۱۲۳۴۵۶۷۸۹",
    mark: "٫",
    group: "٬",
    noun: "موشک",
    scales: [
      ["هزار", 3],
      ["میلیون", 6],
      ["میلیارد", 9],
    ],
  },
];

const written = (text: string, { digits, mark, group }: Manner) =>
  text.replace(/[0-9.,]/g, (sign) =>
    sign === "." ? mark : sign === "," ? group : (digits[Number(sign)] as string),
  );

/** The counts of the only mention there is, or nothing. */
function counted(text: string, language: string): (number | null)[] {
  return extractor
    .extract(text, { language })
    .entities.flatMap((entity) => (entity.kind === "missile-count" ? [entity.count] : []));
}

const manner = fc.constantFrom(...MANNERS);
const whole = fc.oneof(
  fc.bigInt(0n, 20n),
  fc.bigInt(0n, 999n),
  fc.bigInt(0n, 10n ** 13n),
  fc.bigInt(0n, 10n ** 40n),
  fc.constant(10n ** 300n),
);

describe("a count in digits", () => {
  it("with decimals and a scale is exact, or it is no count", () => {
    let found = 0;
    const fraction = fc.string({
      unit: fc.constantFrom(..."0123456789"),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        manner,
        fc.bigInt(0n, 9999n),
        fraction,
        fc.nat(2),
        (of, units, behind, chosen) => {
          const [scale, power] = of.scales[chosen] as readonly [string, number];
          const scaled = BigInt(units.toString() + behind) * 10n ** BigInt(power);
          const divisor = 10n ** BigInt(behind.length);
          const value = scaled / divisor;
          const fits = scaled % divisor === 0n && value > 0n && value <= LARGEST;
          if (fits) found++;
          const text = written(`${units}.${behind}`, of);
          expect(counted(`${text} ${scale} ${of.noun}`, of.language), text).toEqual(
            fits ? [Number(value)] : [],
          );
        },
      ),
      { numRuns: 2000, seed: 6 },
    );
    expect(found).toBeGreaterThan(500);
  });

  it("of any length, plain or in groups, is exact, or it is no count", () => {
    let found = 0;
    let none = 0;
    fc.assert(
      fc.property(manner, whole, fc.boolean(), (of, value, grouped) => {
        const plain = value.toString();
        const text = written(grouped ? plain.replace(/\B(?=(\d{3})+$)/g, ",") : plain, of);
        const year = !grouped && value >= 1900n && value <= 2100n;
        const fits = value > 0n && value <= LARGEST;
        if (fits) found++;
        else none++;
        if (!year)
          expect(counted(`${text} ${of.noun}`, of.language), text).toEqual(
            fits ? [Number(value)] : [],
          );
      }),
      { numRuns: 1500, seed: 6 },
    );
    expect(found).toBeGreaterThan(500);
    expect(none).toBeGreaterThan(200);
  });

  it.each([
    ["en", "2.5 to 3 million missiles", [null, 2_500_000, 3_000_000]],
    ["en", "0.5–1 million missiles", [null, 500_000, 1_000_000]],
    ["ru", "от 1,2 до 1,5 тыс. ракет", [null, 1200, 1500]],
    ["en", "999,999,999,999 missiles", [999_999_999_999, 999_999_999_999, 999_999_999_999]],
    ["en", "more than 8.2 million missiles", [8_200_000, 8_200_001, null]],
  ])("%s: %s", (language, text, [count, min, max]) => {
    expect(extractor.extract(text, { language }).entities).toMatchObject([
      { kind: "missile-count", count, min, max },
    ]);
  });

  it.each([
    ["a scale on a larger scale", "en", "two thousand billion missiles"],
    ["a scale on a larger scale", "ar", "ألف مليون صاروخ"],
    ["many scales", "en", "two million thousand billion missiles"],
    ["many groups by blanks", "en", "1 234 567 890 123 456 789 missiles"],
    ["a number that goes on as none does", "en", "twenty thirty missiles"],
    ["a range of fractions", "en", "2.5–3.5 missiles"],
    ["a range that begins with a fraction of one", "en", "1.2345 to 3 thousand missiles"],
    ["a range that begins with a fraction", "en", "2.5–3 missiles"],
    ["one more than the largest", "en", "1,000,000,000,000 missiles"],
  ])("that cannot be read whole is none: %s (%s)", (_, language, text) => {
    expect(counted(text, language)).toEqual([]);
  });

  it("behind a designation or another line is no group", () => {
    expect(counted("from Su-24 300 missiles fell", "en")).toEqual([300]);
    expect(counted("page 17\n300 missiles fell", "en")).toEqual([300]);
    expect(counted("10:30 200 missiles fell", "en")).toEqual([200]);
    expect(counted("on page 2. 5–3 missiles fell", "en")).toEqual([3]);
  });
});
