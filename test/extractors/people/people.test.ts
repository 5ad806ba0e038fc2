import { describe, expect, it } from "vitest";
import { createExtractor } from "../../../src/index.ts";

const extractor = await createExtractor();

/** `id or name: text` of every person, in order of the text. */
function people(language: string, text: string): string[] {
  const { entities } = extractor.extract(text, { language });
  return entities
    .filter((entity) => entity.kind === "person")
    .flatMap((entity) =>
      entity.mentions.map((mention) => ({
        at: mention.start,
        line: `${entity.id ?? entity.name}: ${mention.text}`,
      })),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);
}

describe("listed people", () => {
  it.each([
    ["a surname that needs no introduction", "en", "Putin spoke.", ["vladimir-putin: Putin"]],
    [
      "a surname that was introduced",
      "en",
      "US envoy Brett McGurk left. McGurk said so.",
      ["brett-mcgurk: Brett McGurk", "brett-mcgurk: McGurk"],
    ],
    [
      "not another member of the family",
      "en",
      "Maher Assad spoke.",
      ["maher-al-assad: Maher Assad"],
    ],
    ["nor an unknown one", "en", "Then Qorvath Putin spoke.", ["Qorvath Putin: Qorvath Putin"]],
    [
      "but he whom the first word of a sentence tells of",
      "en",
      "Strongman Assad said so. Defiant Putin left.",
      ["bashar-al-assad: Assad", "vladimir-putin: Putin"],
    ],
    [
      "names written together or apart",
      "en",
      "Abdulfattah Elsisi met Hassan Nasr Allah.",
      ["abdel-fattah-el-sisi: Abdulfattah Elsisi", "hassan-nasrallah: Hassan Nasr Allah"],
    ],
    [
      "kunyas written together",
      "ar",
      "قتل أبوبكر البغدادي في إدلب.",
      ["abu-bakr-al-baghdadi: أبوبكر البغدادي"],
    ],
    ["not in capitals", "en", "It is ODD Putin.", ["vladimir-putin: Putin"]],
    [
      "a common surname behind what anybody is addressed by",
      "fa",
      "دکتر امینی، پزشک بیمارستان، در ایران سخن گفت.",
      ["امینی: امینی"],
    ],
    [
      "behind a rank its only bearer",
      "fa",
      "سردار سلیمانی از ایران رفت.",
      ["qasem-soleimani: سلیمانی"],
    ],
    [
      "who needs no introduction however addressed",
      "en",
      "Mr Putin met Mr Zahedi of Iran.",
      ["vladimir-putin: Putin", "Zahedi: Zahedi"],
    ],
    [
      "the one introduced",
      "en",
      "Mohammad Reza Zahedi left. Mr Zahedi was in Iran.",
      ["mohammad-reza-zahedi: Mohammad Reza Zahedi", "mohammad-reza-zahedi: Zahedi"],
    ],
    [
      "nobody where the town is",
      "ru",
      "Он летел из города Киров. Капитан Киров не пострадал.",
      ["Киров: Киров"],
    ],
    [
      "initials",
      "ru",
      "Встреча С.В.Лаврова в Москве прошла в России.",
      ["sergei-lavrov: С.В.Лаврова"],
    ],
    [
      "initials behind",
      "ru",
      "Встретили Путина В. В. и обвиняемого Хинштейна А. Е. там.",
      ["vladimir-putin: Путина В. В.", "alexander-khinshtein: Хинштейна А. Е."],
    ],
    ["another king of that name", "ru", "Король Карл XVI приехал.", ["Карл XVI: Карл XVI"]],
    [
      "a title before one of several, of no country spoken of",
      "ru",
      "Депутат Тэтчер пришла. Позже Тэтчер ушла.",
      ["Тэтчер: Тэтчер", "Тэтчер: Тэтчер"],
    ],
    [
      "the head of a school, and no school",
      "ru",
      "Пётр Щелконогов пришёл. Директор школы Щелконогов ушёл с улицы Щелконогова.",
      ["Пётр Щелконогов: Пётр Щелконогов", "Пётр Щелконогов: Щелконогов"],
    ],
    ["a ship", "ru", "Корабль «Юрий Гагарин» ушёл.", []],
    [
      "a surname alone, and in full",
      "ru",
      "Его сменил Корюков. Пётр Корюков доволен.",
      ["Пётр Корюков: Корюков", "Пётр Корюков: Пётр Корюков"],
    ],
    ["all capitals", "en", "VLADIMIR PUTIN SPOKE", ["vladimir-putin: VLADIMIR PUTIN"]],
    [
      "a given name beside a verb of saying, without the adverb behind it",
      "ar",
      "قال محمد بالأمس إنه سيعود.",
      ["محمد: محمد"],
    ],
    [
      "a prefix stays outside",
      "ar",
      "وقال لبوتين ولافروف",
      ["vladimir-putin: بوتين", "sergei-lavrov: لافروف"],
    ],
    [
      "a name that begins with a prefix letter is whole",
      "ar",
      "وصل لافروف وكوناشينكوف",
      ["sergei-lavrov: لافروف", "igor-konashenkov: كوناشينكوف"],
    ],
    [
      "cases",
      "ru",
      "Шойгу встретился с Путиным и Лавровым.",
      ["sergei-shoigu: Шойгу", "vladimir-putin: Путиным", "sergei-lavrov: Лавровым"],
    ],
  ])("%s (%s)", (_, language, text, expected) => {
    expect(people(language, text)).toEqual(expected);
  });
});

describe("a thing called after a person", () => {
  it.each([
    ["a hospital", "en", "At Ahmed Qorvathi Hospital two died."],
    ["a street", "en", "A shell hit Ilse Brandt street."],
    ["a ship", "en", "The ferry Ilse Brandt sank."],
    ["a bridge of somebody listed", "en", "The Vladimir Putin bridge was shut."],
    ["a ship", "ru", "Теплоход Зорвин Белкостов затонул."],
    ["a street", "ru", "Снаряд попал в дом на улице Ильзы Брандтовой."],
    ["a ship of somebody listed", "en", "The tanker Vladimir Putin sank."],
  ])("%s (%s)", (_, language, text) => {
    expect(people(language, text)).toEqual([]);
  });
});

describe("roles and kinship before one unknown word", () => {
  it.each([
    ["kinship", "en", "His wife Zorvina wept.", ["Zorvina: Zorvina"]],
    ["a son whose it is", "en", "Her son Zorv fled.", ["Zorv: Zorv"]],
    ["Son without whose", "en", "Son Zorv.", []],
    ["an occupation", "en", "Beekeeper Zorvin Qorvath agreed.", ["Zorvin Qorvath: Zorvin Qorvath"]],
    ["what somebody is called", "en", "A woman called Zorvina fled.", ["Zorvina: Zorvina"]],
    ["a byline", "en", "Reporting by Zorvin Qorvath", ["Zorvin Qorvath: Zorvin Qorvath"]],
    [
      "a rank of two words",
      "en",
      "Lance Naik Zorvin Qorvath fell.",
      ["Zorvin Qorvath: Zorvin Qorvath"],
    ],
    ["an occupation as a surname", "en", "James Butcher left.", ["James Butcher: James Butcher"]],
    ["kinship", "ru", "Его сестра Зорвина плакала.", ["Зорвина: Зорвина"]],
    ["an age in words", "ru", "Тринадцатилетняя Зорвина пропала.", ["Зорвина: Зорвина"]],
    ["a month", "en", "A man called Tuesday to complain.", []],
  ])("%s (%s)", (_, language, text, expected) => {
    expect(people(language, text)).toEqual(expected);
  });
});

describe("unlisted people named again", () => {
  it.each([
    [
      "by the first part of the name",
      "en",
      "Ilse Brandt said no. Ilse reckons half.",
      ["Ilse Brandt: Ilse Brandt", "Ilse Brandt: Ilse"],
    ],
    [
      "as neither where two are called so",
      "en",
      "Ilse Brandt said no. Ilse Korn said yes. Ilse reckons half.",
      ["Ilse Brandt: Ilse Brandt", "Ilse Korn: Ilse Korn", "Ilse: Ilse"],
    ],
    [
      "not beside another capital",
      "en",
      "Ilse Brandt said no. The Zorkovia Ilse was full.",
      ["Ilse Brandt: Ilse Brandt"],
    ],
    [
      "by the word that a title introduced",
      "en",
      "Mr Belkost denied it; Belkost's office agreed.",
      ["Belkost: Belkost", "Belkost: Belkost"],
    ],
    [
      "a title and the surname of somebody named in full",
      "en",
      "Tarvin Belkost said no. Mr Belkost left.",
      ["Tarvin Belkost: Tarvin Belkost", "Tarvin Belkost: Belkost"],
    ],
    [
      "by a surname with a hyphen, whole",
      "en",
      "Colonel Anna Braddock-Hayes came. Braddock-Hayes left; Hayes did not.",
      ["Anna Braddock-Hayes: Anna Braddock-Hayes", "Anna Braddock-Hayes: Braddock-Hayes"],
    ],
    [
      "with the particle that the name has",
      "en",
      "Fahd al-Qorvathi said so. Al-Qorvathi left.",
      ["Fahd al-Qorvathi: Fahd al-Qorvathi", "Fahd al-Qorvathi: Al-Qorvathi"],
    ],
    [
      "with an apostrophe",
      "en",
      "Conor O'Belkost said so. O'Belkost left.",
      ["Conor O'Belkost: Conor O'Belkost", "Conor O'Belkost: O'Belkost"],
    ],
    [
      "by a surname that is an ordinary word, where its bearer speaks",
      "fa",
      "حسن قربانی، فرماندار کاشمر، آمد. قربانی گفت که یک قربانی پیدا شد.",
      ["حسن قربانی: حسن قربانی", "حسن قربانی: قربانی"],
    ],
    [
      "by a surname that begins as somebody listed does",
      "fa",
      "عباس ابراهیم‌زاده مدال گرفت. ابراهیم‌زاده رفت.",
      ["عباس ابراهیم‌زاده: عباس ابراهیم‌زاده", "عباس ابراهیم‌زاده: ابراهیم‌زاده"],
    ],
    [
      "by a surname that is one wherever it stands",
      "fa",
      "شهاب کاوه‌پور آمد. مدال به کاوه‌پور رسید.",
      ["شهاب کاوه‌پور: شهاب کاوه‌پور", "شهاب کاوه‌پور: کاوه‌پور"],
    ],
    [
      "by a form of the first part",
      "ru",
      "Ильза Брандтова уехала. Сын Ильзы остался.",
      ["Ильза Брандтова: Ильза Брандтова", "Ильза Брандтова: Ильзы"],
    ],
  ])("%s (%s)", (_, language, text, expected) => {
    expect(people(language, text)).toEqual(expected);
  });
});

describe("unlisted people", () => {
  it.each([
    [
      "a known given name",
      "en",
      "The court heard Ahmed Qorvathi on Monday.",
      ["Ahmed Qorvathi: Ahmed Qorvathi"],
    ],
    ["a title", "en", "Colonel Tarvin Belkost took command.", ["Tarvin Belkost: Tarvin Belkost"]],
    [
      "a verb of saying",
      "en",
      "Tarvin Belkost said the road was open.",
      ["Tarvin Belkost: Tarvin Belkost"],
    ],
    [
      "the verb before it, after a quotation",
      "en",
      '"The road is open," said Tarvin Belkost.',
      ["Tarvin Belkost: Tarvin Belkost"],
    ],
    ["an age", "en", "Tarvin Belkost, 44, left the town.", ["Tarvin Belkost: Tarvin Belkost"]],
    [
      "initials",
      "en",
      "H. Belkost / R. Tarvin",
      ["H. Belkost: H. Belkost", "R. Tarvin: R. Tarvin"],
    ],
    ["a hyphen with a small tail", "en", "Kim Tae-hoon said so.", ["Kim Tae-hoon: Kim Tae-hoon"]],
    ["a place as surname, with a cue", "en", "Jack London said so.", ["Jack London: Jack London"]],
    [
      "named again by the surname",
      "en",
      "Ahmed Qorvathi was freed. Qorvathi left.",
      ["Ahmed Qorvathi: Ahmed Qorvathi", "Ahmed Qorvathi: Qorvathi"],
    ],
    [
      "named again behind a prefix",
      "ar",
      "قال الرئيس أحمد قرفاث إن الوضع هادئ. وقرفاث وصل أمس. والتقى بقرفاث.",
      ["أحمد قرفاث: أحمد قرفاث", "أحمد قرفاث: قرفاث", "أحمد قرفاث: قرفاث"],
    ],
    [
      "not behind the article, which makes another name",
      "ar",
      "قال الرئيس أحمد قرفاث إن الوضع هادئ. القرفاث وصل أمس. والقرفاث.",
      ["أحمد قرفاث: أحمد قرفاث"],
    ],
    [
      "named again in another case",
      "ru",
      "Сулейман Кантемиркаев выступил. Слова Кантемиркаева привели агентства.",
      ["Сулейман Кантемиркаев: Сулейман Кантемиркаев", "Сулейман Кантемиркаев: Кантемиркаева"],
    ],
    [
      "a title and a country before it",
      "ru",
      "Министр обороны Турции Яшар Кантемиркаев прибыл.",
      ["Яшар Кантемиркаев: Яшар Кантемиркаев"],
    ],
    [
      "a stranger who bears a listed surname",
      "ru",
      "Теннисист Кирилл Медведев выиграл. Медведев доволен.",
      ["Кирилл Медведев: Кирилл Медведев", "Кирилл Медведев: Медведев"],
    ],
    [
      "a title without capitals",
      "ar",
      "قال العقيد أحمد القورفاثي إن الطريق مفتوح.",
      ["أحمد القورفاثي: أحمد القورفاثي"],
    ],
    [
      "parts tied by a non-joiner",
      "fa",
      "محمد قورواث‌زاده، وزیر اقتصاد، گفت.",
      ["محمد قورواث‌زاده: محمد قورواث‌زاده"],
    ],
    [
      "an unknown pair, a comma and a title",
      "fa",
      "به گفته تاروین بلکوست، سخنگوی وزارتخانه، راه باز است.",
      ["تاروین بلکوست: تاروین بلکوست"],
    ],
  ])("%s (%s)", (_, language, text, expected) => {
    expect(people(language, text)).toEqual(expected);
  });

  it.each([
    ["an acronym after a title", "ru", "Представитель ЦАХАЛ сообщил об ударе."],
    ["an adjective after a title", "ru", "Командующий Седьмым флотом прибыл."],
    ["common words with capitals", "en", "Deputy Minister Foreign Affairs. Breaking News Live."],
    ["a place that looks like a name", "en", "He left Abu Dhabi and Port Said for Tel Aviv."],
    ["a compound with a hyphen", "en", "The Belkost-led group met."],
  ])("not %s (%s)", (_, language, text) => {
    expect(people(language, text)).toEqual([]);
  });
});

describe("a name of one word", () => {
  it.each([
    ["behind a title and a naming word", "A cook nicknamed Vorlan left.", ["Vorlan: Vorlan"]],
    ["but not of a thing", "A film nicknamed Vorlan won.", []],
    ["nor with the naming word alone", "It is nicknamed Vorlan.", []],
    ["between commas behind a title", "The editor, Vorlan, bought it.", ["Vorlan: Vorlan"]],
    ["but no title with a capital", "The Editor, Vorlan, Zork and others left.", []],
    ["nor before another capital", "The editor, Vorlan, Zork left.", []],
    ["nor in capitals", "The editor, VORLAN, bought it.", []],
    ["a given name to which is spoken", "Hello, Greg, you said so.", ["Greg: Greg"]],
    ["at the end", "Thank you, Greg. And now?", ["Greg: Greg"]],
    ["but none in a list", "In Aden, Greg, Zork and Zurich it rained.", []],
    ["nor one that is apposed", "The yacht, Elena, sank.", []],
    [
      "given names beside each other",
      "It was sailed by Erin, Tamsin and Greg.",
      ["Erin: Erin", "Tamsin: Tamsin", "Greg: Greg"],
    ],
    ["but no given name beside a town", "Kyoto, Erin and Zurich were booked.", []],
  ])("%s", (_, text, expected) => {
    expect(people("en", text)).toEqual(expected);
  });
});
