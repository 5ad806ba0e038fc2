import { beforeAll, describe, expect, it } from "vitest";
import { createExtractor, type DocumentExtractor } from "../src/index.ts";

/** Offices as each language writes them; `-` for a person who is given none. */
describe("the role of people named", () => {
  let extractor: DocumentExtractor;
  beforeAll(async () => {
    extractor = await createExtractor();
  });

  it.each<[language: string, text: string, roles: Readonly<Record<string, string>>]>([
    [
      "en",
      "US Secretary of State John Kerry met Iran's foreign minister Mohammad Javad Zarif and the Iranian president, Hassan Rouhani, in Vienna.",
      {
        "john-kerry": "minister foreign-affairs US",
        "mohammad-javad-zarif": "minister foreign-affairs IR",
        "hassan-rouhani": "president IR",
      },
    ],
    [
      "en",
      "After talks with the Turkish president, Barack Obama left. Former president Dmitry Medvedev and Sergei Ryabkov, the Russian deputy foreign minister, stayed.",
      {
        "barack-obama": "-",
        "dmitry-medvedev": "-",
        "sergei-ryabkov": "deputy-minister foreign-affairs RU",
      },
    ],
    [
      "en",
      "Wing Commander Dmitry Peskov was no pilot; Kremlin spokesman Maria Zakharova was none either.",
      { "dmitry-peskov": "-", "maria-zakharova": "spokesperson" },
    ],
    [
      "ru",
      "Министра обороны РФ Сергея Шойгу принял президент Турции Реджеп Эрдоган. Глава МИД России Сергей Лавров и пресс-секретарь президента Дмитрий Песков молчали.",
      {
        "sergei-shoigu": "minister defence RU",
        "recep-tayyip-erdogan": "president TR",
        "sergei-lavrov": "minister foreign-affairs RU",
        "dmitry-peskov": "spokesperson",
      },
    ],
    [
      "ru",
      "Экс-президент Украины Виктор Янукович и бывший президент США Барак Обама молчали, Эммануэль Макрон, президент Франции, говорил.",
      { "viktor-yanukovych": "-", "barack-obama": "-", "emmanuel-macron": "president FR" },
    ],
    [
      "ar",
      "قال وزير الدفاع الروسي سيرغي شويغو إن الرئيس التركي رجب طيب أردوغان وافق، وأكد الرئيس الأمريكي السابق باراك أوباما ذلك.",
      {
        "sergei-shoigu": "minister defence RU",
        "recep-tayyip-erdogan": "president TR",
        "barack-obama": "-",
      },
    ],
    [
      "ar",
      "أعلنت المتحدثة باسم وزارة الخارجية الروسية ماريا زاخاروفا ونائب وزير الخارجية الروسي ميخائيل بوغدانوف ذلك.",
      {
        "maria-zakharova": "spokesperson foreign-affairs RU",
        "mikhail-bogdanov": "deputy-minister foreign-affairs RU",
      },
    ],
    [
      "fa",
      "سرگئی شویگو، وزیر دفاع روسیه، گفت که رئیس‌جمهور ترکیه رجب طیب اردوغان و باراک اوباما، رئیس جمهور پیشین آمریکا، آمدند.",
      {
        "sergei-shoigu": "minister defence RU",
        "recep-tayyip-erdogan": "president TR",
        "barack-obama": "-",
      },
    ],
    [
      "en",
      "Kissinger spoke. Dmitry Peskov, the president's adviser, met US Deputy Secretary of State Antony Blinken and the son of the president, Bilal Erdogan, with Defence Secretary Ash Carter.",
      {
        "henry-kissinger": "-",
        "dmitry-peskov": "-",
        "antony-blinken": "deputy-minister foreign-affairs US",
        "ash-carter": "minister defence",
        "bilal-erdogan": "-",
      },
    ],
    // Heads of parts of a country, of which the country is that of the part.
    [
      "ru",
      "Губернатор Белгородской области Вячеслав Гладков принял мэра Москвы Сергея Собянина и главу Чечни Рамзана Кадырова. Роман Старовойт, глава Курской области, молчал.",
      {
        "vyacheslav-gladkov": "governor RU",
        "sergei-sobyanin": "mayor RU",
        "ramzan-kadyrov": "head-of-region RU",
        "roman-starovoit": "head-of-region RU",
      },
    ],
    [
      "ru",
      "Губернатор Хабаровского края Сергей Собянин и заместитель главы Чечни Рамзан Кадыров молчали.",
      { "sergei-sobyanin": "governor RU", "ramzan-kadyrov": "deputy-head-of-region RU" },
    ],
    [
      "uk",
      "Голова Дніпропетровської ОВА Сергій Лисак і заступник голови Харківської обласної військової адміністрації Олег Синєгубов мовчали.",
      { "serhiy-lysak": "head-of-region UA", "oleh-syniehubov": "deputy-head-of-region UA" },
    ],
    // A president of a part is none of the country; a town that is called as people are is none.
    [
      "ru",
      "Президент Татарстана Сергей Собянин и губернатор Владимир Путин молчали. Бывший мэр Москвы Рамзан Кадыров тоже.",
      { "sergei-sobyanin": "president", "vladimir-putin": "governor", "ramzan-kadyrov": "-" },
    ],
    ["ru", "Советник президента Юрий Ушаков молчал.", { "yuri-ushakov": "-" }],
    // An adjective of a country that is a surname too.
    [
      "ar",
      "قال وزير الخارجية المصري سامح شكري ذلك، وأكد رئيس الوزراء المصري مصطفى مدبولي ووزير الخارجية الجزائري أحمد عطاف ذلك.",
      {
        "sameh-shoukry": "minister foreign-affairs EG",
        "mostafa-madbouly": "prime-minister EG",
        "ahmed-attaf": "minister foreign-affairs DZ",
      },
    ],
    ["ar", "وصل سيرغي شويغو وزير الدفاع الروسي.", { "sergei-shoigu": "minister defence RU" }],
    ["ar", "وصل مستشار الرئيس يوري أوشاكوف.", { "yuri-ushakov": "-" }],
    ["fa", "سرگئی شویگو وزیر دفاع روسیه آمد.", { "sergei-shoigu": "minister defence RU" }],
    [
      "fa",
      "سخنگوی وزارت خارجه ایران ناصر کنعانی گفت.",
      { "nasser-kanaani": "spokesperson foreign-affairs IR" },
    ],
  ])("%s: %s", (language, text, roles) => {
    const { entities } = extractor.extract(text, { language });
    const found = Object.fromEntries(
      entities.flatMap((entity) => {
        if (entity.kind !== "person") return [];
        const { office, portfolio, country } = entity.role ?? {};
        return [[entity.id, [office, portfolio, country].filter(Boolean).join(" ") || "-"]];
      }),
    );
    expect(found).toEqual(roles);
  });

  it.each([
    ["2014-03-02", "Sergei Shoigu spoke.", "minister defence RU catalogue"],
    // He took office in that year, and it is not known on which day.
    ["2012-12-31", "Sergei Shoigu spoke.", undefined],
    ["2024", "Sergei Shoigu spoke.", undefined],
    ["2023-12", "Sergei Shoigu spoke.", "minister defence RU catalogue"],
    ["2030", "Abdullah II spoke.", "king JO catalogue"],
    // The text goes before the catalogue, and of nobody else is anything known.
    ["2014", "President Sergei Shoigu spoke.", "president text"],
    ["2014", "Spokesman John Pelham-Wye spoke of John Pelham-Wye.", "spokesperson text"],
    ["2014", "John Pelham-Wye, 44, spoke.", undefined],
    // Of several at a time the first listed.
    ["2013", "Abdel Fattah el-Sisi spoke.", "minister defence EG catalogue"],
    ["2015", "Abdel Fattah el-Sisi spoke.", "president EG catalogue"],
    ["", "Sergei Shoigu spoke.", undefined],
    [undefined, "Sergei Shoigu spoke.", undefined],
  ])("as of %s: %s", (asOf, text, role) => {
    const [person] = extractor.extract(text, { language: "en", asOf }).entities;
    const written = person?.kind === "person" && person.role;
    expect(written ? Object.values(written).join(" ") : undefined).toBe(role);
  });

  it("refuses what is no date", () => {
    expect(() => extractor.extract("", { asOf: "7.10.2015" })).toThrow(
      '"7.10.2015" is no date of ISO 8601; write 2015-10-07, 2015-10 or 2015',
    );
  });
});
