import { describe, expect, it } from "vitest";
import { createExtractor } from "../../../src/index.ts";

const extractor = await createExtractor();

/** `text = qualifier count min max id`, one a count. */
function counts(language: string, text: string): string[] {
  const { entities } = extractor.extract(text, { language });
  return entities.flatMap((entity) => {
    if (entity.kind !== "missile-count") return [];
    const { qualifier, count, min, max, id, mentions } = entity;
    return [`${mentions[0]?.text} = ${qualifier} ${count} ${min} ${max} ${id}`];
  });
}

describe("missile counts", () => {
  it.each([
    [
      "en",
      "Two men were captured.7 ballistic missiles were found",
      ["7 ballistic missiles = exact 7 7 7 ballistic-missile"],
    ],
    ["en", "They fled!26 rockets", ["26 rockets = exact 26 26 26 rocket"]],
    ["en", "They fled (or died).20-30 rockets", ["20-30 rockets = range null 20 30 rocket"]],
    ["ru", "Двое погибли.7 ракет сбиты", ["7 ракет = exact 7 7 7 missile"]],
    ["fa", "دو نفر کشته شدند.۷ موشک شلیک شد", ["۷ موشک = exact 7 7 7 missile"]],
    ["ar", "قتل رجلان،7 صواريخ سقطت", ["7 صواريخ = exact 7 7 7 missile"]],
    [
      "ru",
      "Сбиты 3 Х-59/69 и 4 Х-55/Х-101",
      ["3 Х-59/69 = exact 3 3 3 kh-59", "4 Х-55/Х-101 = exact 4 4 4 cruise-missile"],
    ],
    ["en", "They downed 2 Kh-59/69s", ["2 Kh-59/69s = exact 2 2 2 kh-59"]],
    ["en", "They downed 2 Kh-59 / 69 of them", ["2 Kh-59 = exact 2 2 2 kh-59"]],
    ["en", "No.7 missiles", []],
    ["en", "About 1,\n200 rockets fell", []],
    [
      "en",
      "They fired 26 #missiles and 12 [rockets](http://x.y)",
      ["26 #missiles = exact 26 26 26 missile", "12 [rockets = exact 12 12 12 rocket"],
    ],
    ["en", "version 2.7 missiles", []],
    ["en", "captured .7 missiles", []],
    [
      "en",
      "fired 26 high-precision Caliber cruise missiles at",
      ["26 high-precision Caliber cruise missiles = exact 26 26 26 kalibr"],
    ],
    ["tr", "3.000'den fazla roket", ["3.000'den fazla roket = more-than 3000 3001 null rocket"]],
    ["tr", "12 füzeden 9'u düşürüldü", ["12 füzeden 9'u = exact 9 9 9 missile"]],
    ["tr", "On iki füzeden on birini vurdu", ["On iki füzeden on birini = exact 11 11 11 missile"]],
    ["tr", "9 füzeden 12'si", ["9 füzeden = exact 9 9 9 missile"]],
    ["en", "fired 1,093 rockets", ["1,093 rockets = exact 1093 1093 1093 rocket"]],
    ["en", "more than 20 missiles", ["more than 20 missiles = more-than 20 21 null missile"]],
    [
      "en",
      "at least twenty-six ballistic missiles",
      ["at least twenty-six ballistic missiles = at-least 26 26 null ballistic-missile"],
    ],
    ["en", "up to 40 rockets", ["up to 40 rockets = at-most 40 null 40 rocket"]],
    ["en", "fewer than 10 missiles", ["fewer than 10 missiles = less-than 10 null 9 missile"]],
    ["en", "about 300 rockets", ["about 300 rockets = about 300 null null rocket"]],
    ["en", "20–30 missiles", ["20–30 missiles = range null 20 30 missile"]],
    ["en", "between 20 and 30 missiles", ["between 20 and 30 missiles = range null 20 30 missile"]],
    ["en", "dozens of Grad rockets", ["dozens of Grad rockets = dozens null 24 null grad"]],
    [
      "en",
      "three ballistic and five cruise missiles",
      [
        "three ballistic = exact 3 3 3 ballistic-missile",
        "five cruise missiles = exact 5 5 5 cruise-missile",
      ],
    ],
    ["en", "2 Iranian-made 122-mm rockets", ["2 Iranian-made 122-mm rockets = exact 2 2 2 rocket"]],
    ["en", "1.5 million rockets", ["1.5 million rockets = exact 1500000 1500000 1500000 rocket"]],
    ["fa", "۲۶ موشک کروز", ["۲۶ موشک کروز = exact 26 26 26 cruise-missile"]],
    [
      "fa",
      "بیست و شش فروند موشک بالستیک",
      ["بیست و شش فروند موشک بالستیک = exact 26 26 26 ballistic-missile"],
    ],
    ["fa", "ده‌ها راکت", ["ده‌ها راکت = tens null 20 null rocket"]],
    ["ar", "أطلقت صاروخين باليستيين", ["صاروخين باليستيين = dual 2 2 2 ballistic-missile"]],
    ["ar", "ستة وعشرين صاروخ كروز", ["ستة وعشرين صاروخ كروز = exact 26 26 26 cruise-missile"]],
    ["ar", "هجوم بـ33 صاروخا", ["33 صاروخا = exact 33 33 33 missile"]],
    ["ar", "صاروخ واحد", ["صاروخ واحد = exact 1 1 1 missile"]],
    ["ar", "ثلاثة صواريخ على الأقل", ["ثلاثة صواريخ = at-least 3 3 null missile"]],
    [
      "ar",
      "مئات الصواريخ الباليستية",
      ["مئات الصواريخ الباليستية = hundreds null 200 null ballistic-missile"],
    ],
    [
      "ru",
      "двадцать шесть крылатых ракет",
      ["двадцать шесть крылатых ракет = exact 26 26 26 cruise-missile"],
    ],
    ["ru", "26 ракет «Калибр» по целям", ["26 ракет «Калибр» = exact 26 26 26 kalibr"]],
    ["ru", "восемь «Калибров» и", ["восемь «Калибров» = exact 8 8 8 kalibr"]],
    ["ru", "1 093 ракеты", ["1 093 ракеты = exact 1093 1093 1093 missile"]],
    ["ru", "26-ю ракетами", ["26-ю ракетами = exact 26 26 26 missile"]],
    ["ru", "5 тыс. ракет", ["5 тыс. ракет = exact 5000 5000 5000 missile"]],
    [
      "ru",
      "от 120 до 150 тысяч ракет",
      ["от 120 до 150 тысяч ракет = range null 120000 150000 missile"],
    ],
    ["ru", "тысячи ракет", ["тысячи ракет = thousands null 2000 null missile"]],
  ])("%s: %s", (language, text, expected) => {
    expect(counts(language, text)).toEqual(expected);
  });

  it.each([
    ["a designation", "en", "Su-34 bombers and Kh-101 missiles"],
    ["a date", "en", "From December 18 to 23, missiles hit the town."],
    ["a year", "en", "In 2015 missiles were rare."],
    ["a percentage", "en", "50% of missiles missed."],
    ["a distance", "en", "20 km missiles flew."],
    ["money", "en", "a $2 million missile and $2 million missiles"],
    ["a rocket's own number", "en", "A Falcon 9 rocket was launched."],
    ["other things beside missiles", "en", "23 jets fired missiles."],
    ["a missile without a number", "en", "The missile hit a market."],
    ["a fraction", "en", "2.5 missiles"],
    ["a Persian date", "fa", "روز ۱۵ مهر مواضع موشکی"],
  ])("is no count: %s (%s)", (_, language, text) => {
    expect(counts(language, text)).toEqual([]);
  });
});
