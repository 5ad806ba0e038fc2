import { describe, expect, it } from "vitest";
import { builtInLexicons } from "../../src/extractor.ts";
import { createExtractor } from "../../src/index.ts";
import { knownWords } from "../../src/matching/known.ts";
import { createDetector } from "../../src/text/detect.ts";

const lexicons = builtInLexicons();
const languages = lexicons.index.languages.filter(({ code }) => code !== "mul");
const asked: string[] = [];
const packsAsked: string[] = [];
const knows = knownWords(lexicons);
const detector = createDetector(languages, lexicons.index.neighbours, lexicons.tables, {
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
      "Turkish",
      "Bakanlık pazartesi günü yaptığı açıklamada anlaşmaya ilişkin görüşmelerin sonuçsuz kaldığını ve sonbaharda başkentte yeniden başlayacağını duyurdu.",
    ],
    [
      "Dutch",
      "Het ministerie maakte maandag bekend dat de onderhandelingen over het verdrag zonder resultaat zijn beëindigd en in het najaar worden hervat.",
    ],
    [
      "Ukrainian",
      "Міністерство повідомило в понеділок, що переговори щодо угоди завершилися без результату і восени їх відновлять у столиці країни.",
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
    ["Greek", "Το υπουργείο ανακοίνωσε τη Δευτέρα ότι οι διαπραγματεύσεις για τη συμφωνία ολοκληρώθηκαν χωρίς αποτέλεσμα."],
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

describe("evidence", () => {
  it("is reported with its margin", () => {
    const { detection } = extractor.extract("روسیه مواضع داعش را در استان حلب بمباران کرد و گفت که این حملات ادامه خواهد یافت.");
    expect(detection).toMatchObject({ source: "auto", detected: "pes" });
    expect(detection.margin).toBeGreaterThan(0.05);
    expect(["letters", "words"]).toContain(detection.evidence);
  });

  it("asks franc only where letters and words leave it open, with the codes of the packs", () => {
    asked.length = 0;
    detector.detect("Путин прибыл в Анкару");
    detector.detect("The minister said that the talks had ended.");
    expect(asked).toHaveLength(0);
    detector.detect("سلام مراد");
    expect(asked).toHaveLength(1);
  });

  it("is none for a text without letters", () => {
    expect(extractor.extract("26 / 11 — 2015 …").detection).toMatchObject({ detected: "und", margin: 0, evidence: "none" });
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

describe("a document in several languages", () => {
  it("is read paragraph by paragraph", () => {
    const text =
      "Russian Defence Minister Sergei Shoigu said on Monday that the strikes would go on.\nالتقى سيرغي شويغو نظيره في موسكو يوم الثلاثاء.\nМинистр обороны Сергей Шойгу прибыл в Дамаск.\n";
    const document = extractor.extract(text);
    expect(document.segments.map(({ language }) => language)).toEqual(["en", "ar", "ru"]);
    const shoigu = document.entities.find(({ id }) => id === "sergei-shoigu");
    expect(shoigu?.mentions.map(({ text }) => text)).toEqual(["Sergei Shoigu", "سيرغي شويغو", "Сергей Шойгу"]);
  });

  it("keeps a foreign name inside a paragraph with the paragraph", () => {
    const text = "قالت الشركة إن طائرة F-16 من إنتاج Lockheed Martin تحطمت في تركيا يوم الاثنين.";
    expect(extractor.extract(text).segments.map(({ language }) => language)).toEqual(["ar"]);
  });
});
