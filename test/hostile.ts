/**
 * Inputs that have made an extractor slow, or could: shared by the test of steps, the test of size
 * and the benchmark. Each is a kind of text, not a text: it is made as long as it is asked for.
 */

export interface Hostile {
  readonly name: string;
  /** The pack that reads it; none: detection decides. */
  readonly language?: string;
  /** A text of about so many UTF-16 units. */
  readonly text: (units: number) => string;
}

/**
 * A doubling that takes more times the steps is worse than linear: 2, and room for what grows with
 * the logarithm.
 */
export const STEPS_LIMIT = 2.1;

function repeated(name: string, piece: string, language?: string): Hostile {
  return made(name, (units) => piece.repeat(Math.ceil(units / piece.length)), language);
}

/** A text in which each sentence has a number of its own, so that no two name the same. */
function numbered(name: string, sentence: (number: number) => string, language?: string): Hostile {
  const text = (units: number) => {
    const sentences: string[] = [];
    for (let number = 0, length = 0; length < units; number++) {
      const next = sentence(number);
      sentences.push(next);
      length += next.length;
    }
    return sentences.join("");
  };
  return made(name, text, language);
}

function made(name: string, text: (units: number) => string, language?: string): Hostile {
  return { name, text, ...(language !== undefined && { language }) };
}

/** A number as a word of so many letters, so that words of neighbouring numbers begin alike. */
function word(number: number, letters: string, length: number): string {
  let out = "";
  for (let rest = number, k = 0; k < length; k++, rest = Math.floor(rest / letters.length))
    out = letters[rest % letters.length] + out;
  return out;
}

const CYRILLIC = "абвгдежзиклмнопрстуф";
const LATIN = "abcdefghiklmnoprstuv";

/**
 * Half a text of countries, then half a text of portfolios: every pair of them would be a ministry.
 */
function countriesByPortfolios(units: number): string {
  const half = (piece: string) => piece.repeat(Math.ceil(units / 2 / piece.length));
  return `${half("Syrian, Iranian, ")}and Iraqi ${half("defence, interior, ")}and foreign ministries.`;
}

export const HOSTILE: readonly Hostile[] = [
  // Letters, marks and digits without end.
  repeated("one word", "a"),
  made("one word behind a place", (units) => `Jordan ${"b".repeat(units)}`, "en"),
  repeated("a prefix letter", "و"),
  repeated("prefix letters apart", "و "),
  repeated("combining marks", "e\u0301\u0301"),
  repeated("non-joiners", "می\u200c"),
  repeated("soft hyphens", "Pu\u00ad\u00ad"),
  repeated("emoji", "😀"),
  repeated("halves of pairs", "\ud800"),
  repeated("blanks", " "),
  repeated("line ends", "\n"),
  repeated("line ends and blanks", " \r\n"),
  repeated("quotes", '"'),
  repeated("hyphens", "Kim-"),
  repeated("brackets", "<b>Syria</b> "),
  repeated("ampersands", "&Syria; "),
  repeated("digits", "1"),
  repeated("digits apart", "1 "),
  repeated("digits in groups", "111,", "en"),
  repeated("digits in groups apart", "111 ", "ru"),
  repeated("digits in mixed groups", "111,111 ", "en"),
  repeated("decimals", "1.1", "en"),

  // Numbers.
  repeated("number words", "twenty "),
  repeated("number words tied", "twenty-", "en"),
  repeated("number words tied in pairs", "five five-", "en"),
  repeated("scales", "million thousand ", "en"),
  repeated("bounds", "more than "),
  repeated("bounds and numbers", "up to 5 ", "en"),
  repeated("ranges", "5 to ", "en"),
  repeated("ranges tied", "5-", "en"),
  repeated("counts without a noun", "three ballistic and ", "en"),
  repeated("counts in digits without a noun", "5 ballistic, ", "en"),
  repeated("counts without a noun (ru)", "три баллистические и ", "ru"),
  made(
    "counts with one noun at the end",
    (units) => `${"3 ballistic and ".repeat(Math.ceil(units / 16))}5 cruise missiles`,
    "en",
  ),
  repeated("counts", "26 Kalibr cruise missiles, ", "en"),

  // People.
  repeated("given names", "Ahmed "),
  repeated("initials", "U.S."),
  repeated("initials without points", "A ", "en"),
  repeated("letters with marks", "Ó ", "en"),
  repeated("initials before names", "A. B. Ivanov ", "en"),
  repeated("particles", "van der ", "en"),
  repeated("titles", "President ", "en"),
  repeated("a surname alone", "Assad. ", "en"),
  repeated("a surname with a title", "President Assad said. ", "en"),
  repeated("a surname introduced", "Vladimir Putin. Shoigu. Sergei Shoigu. ", "en"),
  repeated("places and surnames", "Moscow said that Putin arrived. ", "en"),
  repeated("two places of several each", "Talks in Tripoli and Alexandria went on. ", "en"),
  repeated("names repeated", "Ahmed Qorvathi. Qorvathi "),
  numbered("names, each another", (n) => `Иван Абв${word(n, CYRILLIC, 5)}ов сказал. `, "ru"),
  numbered(
    "names and surnames, each another",
    (n) => `Ahmed Qor${word(n, LATIN, 5)}. Qor${word(n, LATIN, 5)} said. `,
    "en",
  ),
  numbered(
    "names that differ in the middle",
    (n) => `Иван Абв${word(n, CYRILLIC, 5)} Петров сказал. `,
    "ru",
  ),
  numbered(
    "names that differ at the front",
    (n) => `Mr. Abd${word(n, LATIN, 5)} Qorvathi said. `,
    "en",
  ),
  numbered(
    "namesakes",
    (n) => `Daniil Abd${word(n, LATIN, 5)} Medvedev said. Medvedev said. Putin said. `,
    "en",
  ),
  numbered(
    "namesakes of one name",
    (n) => `${word(n, LATIN, 5)} Gleb Medvedev said. Medvedev and Shoigu. `,
    "en",
  ),

  // Ministries.
  repeated("portfolios", "defence and foreign and ", "en"),
  repeated("portfolios behind a head", "ministries of defence, foreign affairs and ", "en"),
  repeated("bare ministries", "وزارة الدفاع ", "ar"),
  repeated("bare ministries beside cities", "the Defence Ministry in Moscow. ", "en"),
  repeated(
    "bare ministries, full ministries",
    "the Defence Ministry and the Russian Foreign Ministry. ",
    "en",
  ),
  repeated("ministries of a list", "وزارات الدفاع الروسية والأمريكية و", "ar"),
  repeated("countries", "Syria, ", "en"),
  repeated("countries joined", "Syria and ", "en"),
  repeated("countries (ru)", "Сирия, ", "ru"),
  repeated("countries' adjectives (ru)", "российское, ", "ru"),
  made("countries by portfolios", countriesByPortfolios, "en"),
  made(
    "countries with a head at the end",
    (units) => `${"Syria, ".repeat(Math.ceil(units / 7))}and Iraq defence ministries`,
    "en",
  ),

  // Aircraft and places.
  numbered(
    "designations, each another",
    (n) => `Su-${1000 + (n % 9000)}${word(n, "ABCDEFGH", 6)} `,
    "en",
  ),
  repeated("designators", "Su-", "en"),
  repeated("makers", "Sukhoi MiG ", "en"),
  repeated("places on lines", "Syria\n"),
  repeated("a list of places", "Aleppo, "),
  repeated("cues", "the town of ", "en"),
  repeated("a province and its list", "provinces of Homs, Aleppo, Idlib, ", "en"),
  repeated("quoted places", "«Сирия» ", "ru"),

  // Everything.
  repeated("links", "http://a.b/"),
  repeated("at signs", "a@b"),
  repeated(
    "all kinds",
    "Sergei Shoigu said the Russian Defence Ministry sent 12 Su-34 to Syria; Ahmed Qorvathi saw 26 Kalibr missiles. Shoigu left. ",
    "en",
  ),
  repeated(
    "all kinds on paragraphs",
    "The Defence Ministry in Moscow said\n\nPutin met Qorvathi and Ahmed Qorvathi.\n\n",
    "en",
  ),
  repeated(
    "languages in turn",
    "Владимир Путин приехал в Сирию в понедельник.\nVladimir Putin came to Syria on Monday.\n",
  ),
];
