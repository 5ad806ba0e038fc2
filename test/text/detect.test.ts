import { describe, expect, it } from "vitest";
import { createExtractor } from "../../src/index.ts";
import { knownWords } from "../../src/matching/known.ts";
import { builtInLexicons } from "../../src/overlays.ts";
import { type CandidateWords, candidatesOf, joinNeighbours } from "../../src/text/candidates.ts";
import { createDetector, type KnownWords } from "../../src/text/detect.ts";
import { exampleTexts } from "../detectionTable.ts";

const lexicons = builtInLexicons();
const languages = lexicons.index.languages.filter(({ code }) => code !== "mul");
const asked: string[] = [];
const packsAsked: string[] = [];
const knows = knownWords(lexicons);
const detector = createDetector(languages, lexicons.detection, lexicons.tables, {
  knows: (code, text) => {
    packsAsked.push(code);
    return knows(code, text);
  },
  fallback: (text) => {
    asked.push(text);
    return "und";
  },
});
const extractor = await createExtractor();
const language = (text: string) => extractor.extract(text).language;

describe("headlines", () => {
  it.each([
    ["ar", "قصفت طائرتان مواقع داعش"],
    ["ar", "موسكو تعلن إسقاط مسيّرات"],
    ["ar", "بوتين يلتقي الأسد في سوتشي"],
    ["ar", "غارات على صنعاء وصعدة"],
    ["ar", "واشنطن: لا تغيير في موقفنا"],
    ["ar", "مقتل ثلاثة جنود شرق حلب"],
    ["fa", "روسیه مواضع داعش را بمباران کرد"],
    ["fa", "دیدار پوتین و اسد در سوچی"],
    ["fa", "حمله موشکی به اربیل"],
    ["fa", "ظریف: مذاکرات ادامه دارد"],
    ["fa", "شلیک ۲۶ موشک از دریای خزر"],
    ["ru", "Путин обсудил Сирию с Эрдоганом"],
    ["ru", "Минобороны: сбит беспилотник"],
    ["ru", "Ракетный удар по Идлибу"],
    ["ru", "Лавров прибыл в Анкару"],
    ["uk", "Путін і Асад зустрілися"],
    ["uk", "Удар по складу в Криму"],
    ["uk", "Зеленський прибув до Анкари"],
    ["tr", "Putin Soçi'de Esad'la görüştü"],
    ["tr", "İdlib'e hava saldırısı"],
    ["tr", "Halep'te pazara füze düştü"],
    ["en", "Putin meets Assad in Sochi"],
    ["en", "Russia strikes Idlib"],
    ["en", "Missile hits market in Aleppo, killing 12"],
  ])("%s: %s", (expected, text) => {
    expect(language(text)).toBe(expected);
  });
});

describe("languages without a lexicon get the shared pack and a warning", () => {
  it.each([
    [
      "German",
      "Das Ministerium teilte am Montag mit, dass die Verhandlungen über das Abkommen ohne Ergebnis beendet worden seien und im Herbst fortgesetzt werden sollen.",
    ],
    [
      "French",
      "Le ministère a annoncé lundi que les négociations sur l'accord s'étaient achevées sans résultat et qu'elles reprendraient à l'automne dans la capitale.",
    ],
    [
      "Spanish",
      "El ministerio anunció el lunes que las negociaciones sobre el acuerdo habían terminado sin resultado y que se reanudarían en otoño en la capital.",
    ],
    [
      "Dutch",
      "Het ministerie maakte maandag bekend dat de onderhandelingen over het verdrag zonder resultaat zijn beëindigd en in het najaar worden hervat.",
    ],
    [
      "Bulgarian",
      "Министерството съобщи в понеделник, че преговорите за споразумението са приключили без резултат и ще бъдат подновени през есента в столицата на страната. Говорителят на правителството каза, че двете страни остават на своите позиции и че нова среща засега не се предвижда, въпреки настояването на посредниците и на международните организации.",
    ],
    [
      "Serbian",
      "Министарство је у понедељак саопштило да су преговори о споразуму завршени без резултата и да ће бити настављени на јесен у главном граду.",
    ],
    [
      "Urdu",
      "وزارت نے پیر کے روز بتایا کہ معاہدے پر مذاکرات بغیر کسی نتیجے کے ختم ہو گئے ہیں اور خزاں میں دارالحکومت میں دوبارہ شروع کیے جائیں گے۔",
    ],
    [
      "Pashto",
      "وزارت د دوشنبې په ورځ وویل چې د تړون په اړه خبرې اترې پرته له پایلې پای ته ورسېدې او په مني کې به په پلازمېنه کې بیا پیل شي.",
    ],
    [
      "Kurdish",
      "وەزارەت ڕۆژی دووشەممە ڕایگەیاند کە گفتوگۆکان لەبارەی ڕێککەوتنەکەوە بێ ئەنجام کۆتاییان هات و لە پاییزدا لە پایتەخت دەست پێ دەکەنەوە.",
    ],
    [
      "Greek",
      "Το υπουργείο ανακοίνωσε τη Δευτέρα ότι οι διαπραγματεύσεις για τη συμφωνία ολοκληρώθηκαν χωρίς αποτέλεσμα.",
    ],
    ["Chinese", "该部周一宣布，有关协议的谈判没有取得结果，将于秋季在首都恢复。"],
  ])("%s", (_, text) => {
    const document = extractor.extract(text);
    expect(document.language).toBe("und");
    expect(document.warnings[0]).toContain("none of ours");
  });

  it("still finds what is written alike everywhere", () => {
    const text =
      "Das Ministerium teilte am Montag mit, dass zwei Su-24M und eine MQ-9 über dem Meer verloren gingen und die Suche noch nicht beendet werden konnte.";
    expect(extractor.extract(text).entities.map(({ id }) => id)).toEqual(["su-24m", "mq-9"]);
  });
});

describe("texts of one to three words", () => {
  it.each([
    [
      "ar",
      [
        "موسكو",
        "القاهرة",
        "سوريا",
        "بوتين",
        "سيرغي لافروف",
        "وزارة الدفاع الروسية",
        "إس-400",
        "٢٦ صاروخا",
        "الحوثيون",
      ],
    ],
    [
      "fa",
      [
        "مسکو",
        "تهران",
        "پوتین",
        "سرگئی لاوروف",
        "محمدجواد ظریف",
        "۲۶ موشک",
        "سوخو ۲۴",
        "شويگو",
        "ارتش سوریه",
        "عراق",
      ],
    ],
    [
      "ru",
      [
        "Москва",
        "Дамаск",
        "Путин",
        "Сергей Лавров",
        "Су-24",
        "МИД РФ",
        "26 ракет",
        "С-400",
        "ракета",
        "Путин и Асад",
      ],
    ],
    [
      "en",
      [
        "Moscow",
        "Aleppo",
        "Putin",
        "Vladimir Putin",
        "Bashar al-Assad",
        "MiG-29",
        "26 missiles",
        "Breaking: drone attack",
        "ALEPPO",
      ],
    ],
    ["uk", ["Росія", "Київ", "Володимир Зеленський", "26 ракет збито", "Міноборони України"]],
    ["tr", ["Rusya", "Kahire", "Recep Tayyip Erdoğan", "26 füze", "Savunma Bakanlığı"]],
    [
      "und",
      [
        "Moskau",
        "Moscou",
        "Moskwa",
        "Ministère de la Défense",
        "Русија",
        "Мәскеу",
        "یوکرین",
        "俄罗斯",
        "26 / 11",
      ],
    ],
  ])("%s", (expected, names) => {
    expect(names.map((name) => [name, detector.detect(name).language ?? "und"])).toEqual(
      names.map((name) => [name, expected]),
    );
  });
});

describe("what is no word of the language", () => {
  it("one foreign letter or one foreign name does not lose a text", () => {
    for (const text of [
      "The delegation met in the café in Zürich where the talks about Syria went on before Monday.",
      "Médecins Sans Frontières says hospital hit in Kunduz",
      "Der Spiegel and Die Welt reported that the minister would leave on Monday.",
    ]) {
      expect([text, language(text)]).toEqual([text, "en"]);
    }
    expect(language("Українська правда сообщает об ударе по Харькову")).toBe("ru");
    expect(language("وقال الكاتب إن صحيفة «گزارش» نشرت تقريرا عن مدينة پاوه")).toBe("ar");
  });

  it.fails("two names in the letters of a neighbour do not lose a headline", () => {
    expect(language("Erdoğan, Çavuşoğlu meet Lavrov")).toBe("en");
  });

  it("the script of most letters decides, and acronyms and designations count last", () => {
    expect(language("美国F-35战机 NATO UAE Lockheed Martin 公司 在叙利亚 F-16")).toBe("und");
    expect(language("iPhone値上げに悲鳴")).toBe("und");
    expect(language("Bayraktar TB2 и MQ-9 Reaper сбиты над Ливией")).toBe("ru");
    expect(language("طائرة F-16 Fighting Falcon و A-10 Thunderbolt II")).toBe("ar");
    expect(language("Встреча глав МИД России и NATO, EU, OSCE и UN в Анкаре")).toBe("ru");
    expect(
      language("The word спасибо means thank you, and Привет means hi, said the teacher."),
    ).toBe("en");
  });

  it("capitals, small letters and old keyboards are read", () => {
    for (const [expected, text] of [
      ["en", "RUSSIAN WARPLANE SHOT DOWN NEAR SYRIAN BORDER, ANKARA SAYS"],
      ["en", "russian warplane shot down near syrian border, ankara says"],
      ["und", "BUNDESREGIERUNG WARNT VOR ESKALATION IN SYRIEN"],
      ["ru", "СРОЧНО: РАКЕТНАЯ ОПАСНОСТЬ В БЕЛГОРОДЕ"],
      ["fa", "كشته شدن سه نفر در حمله هوايي به شهر حلب"],
      ["ar", "قال وزیر الخارجیة الروسی إن الغارات مستمرة فی سوریا"],
      ["ar", "اعلنت وزاره الدفاع ان الطيران قصف مواقع المسلحين"],
      ["ar", "قال وزير الدفاع الإسرائيلي إن القذائف أطلقت".normalize("NFD")],
    ]) {
      expect([text, language(text as string)]).toEqual([text, expected]);
    }
  });

  /** Words of a text in foreign dress; beside a shorter one the words of the dress are as many. */
  const LEAST_DRESSED = 6;
  const furniture: readonly [string, (words: string) => string][] = [
    [
      "tags",
      (words) =>
        `<div class="article-body the-news of"><p>${words.replaceAll(" ", "</b> <b>")}</p></div>`,
    ],
    ["entities", (words) => words.replaceAll(" ", "&nbsp;&amp;&#x27; ")],
    [
      "a page",
      (words) =>
        `<html><head><style>.der{die:das}</style><script>und=nicht+auch</script></head>${"<br>".repeat(2000)}<p>${words}`,
    ],
    [
      "links",
      (words) => `https://example.org/the-news/of/this/week ${words} www.example.org/und-nicht-die`,
    ],
    [
      "accounts and hashtags",
      (words) => `RT @the_news: ${words} #Syria #NATO #BreakingNews #сирия`,
    ],
    ["e-mail", (words) => `From: der.und@nicht.example\n> ${words}`],
    ["subtitles", (words) => `1\n00:00:01,000 --> 00:00:04,000\n${words}\n`],
    [
      "a row of a table",
      (words) =>
        `| 3345 | 14:05 | 24/11/2015 | src=tass,ria,dpa | ${words} | Su-24M | MQ-9 | 35.2N 36.1E |`,
    ],
    ["JSON", (words) => `{"id": 3345, "published_at": "2015-11-24T10:00:00Z", "text": "${words}"}`],
  ];
  it.each(furniture)("%s", (_, dress) => {
    const texts = exampleTexts(lexicons.languages).filter(
      ({ text }) => text.split(/\s+/).length >= LEAST_DRESSED,
    );
    const wrong = texts.filter(
      ({ language: expected, text }) => detector.detect(dress(text)).language !== expected,
    );
    // Sentences made up of names alone may be of any language.
    expect(wrong.length / texts.length).toBeLessThan(0.015);
  });

  it("a table of events is read as its words are", () => {
    const rows =
      "date,country,city,type,weapon,killed\n2015-11-24,Syria,Aleppo,airstrike,Su-24M,12\n2015-11-25,Syria,Idlib,airstrike,Su-34,3\n";
    expect(language(rows)).toBe("en");
    expect(language("2015-11-24,Syria,Aleppo,airstrike,Su-24M,12")).toBe("en");
    expect(
      language(
        "24.11.2015;Сирия;Алеппо;авиаудар;Су-24М;12\n25.11.2015;Сирия;Идлиб;обстрел;БМ-21;3",
      ),
    ).toBe("ru");
  });
});

describe("evidence", () => {
  it("says what decided", () => {
    const why = (text: string) => {
      const { detected, evidence } = detector.detect(text).detection;
      return `${detected} ${evidence}`;
    };
    expect(why("The minister said that the talks had ended on Monday.")).toBe("eng words");
    expect(why("Удары крылатых ракет вызвали пожары, новые удары ожидаемы")).toBe("rus letters");
    expect(why("موسكو")).toBe("arb known");
    expect(why("Der Minister sagte, dass die Gespräche beendet seien.")).toBe("und words");
    expect(why("Зустріч міністрів відбулась у середу")).toBe("ukr letters");
    expect(why("Сустрэча міністраў адбылася ў сераду")).toBe("und letters");
    expect(why("Vrzt Qlmp Wghtk")).toBe("und none");
  });

  it("is reported with its margin", () => {
    const { detection } = extractor.extract(
      "روسیه مواضع داعش را در استان حلب بمباران کرد و گفت که این حملات ادامه خواهد یافت.",
    );
    expect(detection).toMatchObject({ source: "auto", detected: "pes" });
    expect(detection.margin).toBeGreaterThan(0.05);
    expect(detection.margin).toBeLessThanOrEqual(1);
    expect(["letters", "words"]).toContain(detection.evidence);
  });

  it("asks no pack about a text of fourteen words and more, and a shorter one only those of its script", () => {
    packsAsked.length = 0;
    const texts = exampleTexts(lexicons.languages).filter(
      ({ text }) => text.split(/\s+/).length >= 14,
    );
    for (const { text } of texts) detector.detect(text);
    expect(packsAsked.length).toBeLessThan(texts.length / 60);
    packsAsked.length = 0;
    detector.detect("Wheat futures tumble");
    expect(packsAsked).toEqual(["en", "tr"]);
    packsAsked.length = 0;
    detector.detect("حلب");
    expect(packsAsked.sort()).toEqual(["ar", "fa"]);
  });

  it("asks franc only where two packs know the same words", () => {
    asked.length = 0;
    detector.detect("Путин прибыл в Анкару");
    detector.detect("The minister said that the talks had ended.");
    detector.detect("موسكو");
    detector.detect("Vrzt Qlmp Wghtk");
    expect(asked).toEqual([]);
    detector.detect("اوباما");
    expect(asked).toEqual(["اوباما"]);
  });

  it("is none for a text without letters", () => {
    expect(extractor.extract("26 / 11 — 2015 …").detection).toMatchObject({
      detected: "und",
      margin: 0,
      evidence: "none",
    });
  });

  it("is given when the language is", () => {
    expect(extractor.extract("Syria", { language: "en" }).detection).toEqual({
      source: "option",
      detected: "en",
      margin: null,
      evidence: "given",
    });
  });
});

describe("what the packs know", () => {
  const two = languages.filter(({ script }) => script === "Arabic");
  const candidates = candidatesOf(
    lexicons.detection.list
      .filter(({ code }) => code === "ar" || code === "fa")
      .map((one) => ({ ...one, words: [] })),
  );
  const over = (known: Readonly<Record<string, Partial<KnownWords>>>) =>
    createDetector(two, candidates, lexicons.tables, {
      knows: (code) => ({ plain: 0, names: 0, unknown: 0, unknownSmall: 0, ...known[code] }),
      fallback: () => "pes",
    });
  const text = "قطط رحل ظفر طفل";

  it.each([
    [
      "more names",
      { ar: { plain: 1, names: 1, unknown: 1 }, fa: { plain: 1, names: 2, unknown: 1 } },
      "fa",
      "known",
    ],
    [
      "more words",
      { ar: { plain: 2, names: 0, unknown: 2 }, fa: { plain: 1, names: 1, unknown: 2 } },
      "ar",
      "known",
    ],
    [
      "fewer unknown words",
      { ar: { plain: 2, unknown: 1 }, fa: { plain: 2, unknown: 2 } },
      "ar",
      "known",
    ],
    ["the same", { ar: { plain: 2, unknown: 2 }, fa: { plain: 2, unknown: 2 } }, "fa", "franc"],
    ["nothing", { ar: { unknown: 4 }, fa: { unknown: 4 } }, null, "none"],
    [
      "names only, beside unknown words",
      { ar: { names: 3, unknown: 1 }, fa: { unknown: 4 } },
      null,
      "none",
    ],
    ["every word, all names", { ar: { names: 4 }, fa: { unknown: 4 } }, "ar", "known"],
  ] as const)("%s", (_, known, language, evidence) => {
    const found = over(known).detect(text);
    expect([found.language, found.detection.evidence]).toEqual([language, evidence]);
  });
});

describe("a pack for what was a neighbour", () => {
  const letters = { own: "ß", likely: "", foreign: "" };
  const neighbour = {
    code: "de",
    script: "Latin",
    letters,
    words: ["mit", "nicht", "sagte", "der", "die"],
  };
  const english = {
    code: "en",
    script: "Latin",
    letters: { ...letters, own: "" },
    words: ["the", "of"],
  };
  const pack = { ...neighbour, words: ["und", "oder"] };
  const knows = () => ({ plain: 0, names: 0, unknown: 1, unknownSmall: 0 });
  const detect = (packs: readonly CandidateWords[]) => {
    const ours = packs.map(({ code }) => ({ code, codes: [code] }));
    const detector = createDetector(
      ours,
      candidatesOf(joinNeighbours(packs, [neighbour])),
      lexicons.tables,
      {
        knows,
        fallback: () => "und",
      },
    );
    const { language, detection } = detector.detect("Er sprach mit der Frau und sagte nicht viel");
    return [language, detection.evidence];
  };

  it("takes its words over", () => {
    expect(detect([english])).toEqual([null, "words"]);
    expect(detect([english, pack])).toEqual(["de", "words"]);
  });

  it("is no rival in another script", () => {
    expect(
      joinNeighbours(
        [english, { ...pack, script: "Cyrillic" }],
        [neighbour, { ...neighbour, code: "he", script: "Hebrew" }],
      ),
    ).toEqual([english, { ...pack, script: "Cyrillic" }]);
  });
});

describe("a document in several languages", () => {
  it("is read paragraph by paragraph", () => {
    const text =
      "Russian Defence Minister Sergei Shoigu said on Monday that the strikes would go on.\nالتقى سيرغي شويغو نظيره في موسكو يوم الثلاثاء.\nМинистр обороны Сергей Шойгу прибыл в Дамаск.\n";
    const document = extractor.extract(text);
    expect(document.segments.map(({ language }) => language)).toEqual(["en", "ar", "ru"]);
    const shoigu = document.entities.find(({ id }) => id === "sergei-shoigu");
    expect(shoigu?.mentions.map(({ text }) => text)).toEqual([
      "Sergei Shoigu",
      "سيرغي شويغو",
      "Сергей Шойгу",
    ]);
  });

  it("calls a paragraph in a language without a pack none of ours", () => {
    const german =
      "Der Minister sagte am Montag, dass die Gespräche nicht beendet worden seien und im Herbst weitergehen.";
    const chinese = "该部周一宣布，有关协议的谈判没有取得结果，将于秋季在首都恢复。";
    const text = [
      "The minister said that the talks had ended.",
      german,
      "They will go on in autumn, he said.",
      chinese,
    ].join("\n");
    expect(extractor.extract(text).segments.map(({ language }) => language)).toEqual([
      "en",
      "und",
      "en",
      "und",
    ]);
  });

  it("keeps a title of names with a document of no language of ours", () => {
    const german =
      "Der Minister sagte am Montag, dass die Gespräche nicht beendet worden seien und im Herbst weitergehen.";
    expect(
      extractor
        .extract(`Angela Merkel\n${german}\nJohn Kerry\n`)
        .segments.map(({ language }) => language),
    ).toEqual(["und"]);
  });

  it("keeps lists of names and short lines with the document", () => {
    const text =
      "The minister said that the talks had ended.\nAnsar al-Sharia, Jabhat al-Nusra, Ahrar al-Sham, Jaish al-Islam\nFoto: dpa\nDe Mistura, Di Maio, Von der Leyen\n";
    expect(extractor.extract(text).segments.map(({ language }) => language)).toEqual(["en"]);
    const arabic =
      "أعلنت وزارة الدفاع الروسية أن الطائرات قصفت مواقع في حلب.\nLockhd Mrtn Cmpny\nوقالت إن الغارات مستمرة في سوريا.\n";
    expect(extractor.extract(arabic).segments.map(({ language }) => language)).toEqual(["ar"]);
  });

  it("keeps a foreign name inside a paragraph with the paragraph", () => {
    const text = "قالت الشركة إن طائرة F-16 من إنتاج Lockheed Martin تحطمت في تركيا يوم الاثنين.";
    expect(extractor.extract(text).segments.map(({ language }) => language)).toEqual(["ar"]);
  });
});
