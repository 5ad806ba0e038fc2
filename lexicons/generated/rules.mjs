/** What is taken, and what is known to be wrong in the sources. All choices that a person made stand in this file. */

/** ISO codes of the countries that the news this program reads is mostly about: towns from 15,000 people. */
export const REGION = new Set(
  (
    "AE BH CY EG IL IQ IR JO KW LB OM PS QA SA SY TR YE " + // Middle East
    "DZ EH LY MA MR SD TN " + // North Africa
    "AM AZ GE " + // Caucasus
    "KG KZ TJ TM UZ " + // Central Asia
    "BY RU UA AF PK"
  ).split(" "),
);

export const TOWN_IN_REGION = 15_000;
export const TOWN_ELSEWHERE = 100_000;

/** Of a town that only English has a name for so many more are asked for. */
export const ENGLISH_ALONE = 2.5;

/** Where fighting is or was, every town that the source has, or those from so many people. */
export const TOWN_IN_COUNTRY = {
  ...Object.fromEntries("AF ER ET IQ IR LB LY SD SO SS SY TD YE".split(" ").map((country) => [country, 0])),
  ...{ AM: 5000, AZ: 4000, BY: 8000, GE: 4000, IL: 4000, JO: 4000, PS: 4000, RU: 12_000, UA: 8000 },
  ...{ BF: 15_000, CD: 50_000, CF: 15_000, KE: 50_000, ML: 8000, MM: 40_000, NE: 15_000 },
  ...{ BA: 30_000, MD: 20_000, RS: 30_000, XK: 20_000 },
};

/** The same by unit of the first level, in GeoNames' codes: those that the front or a contested border runs through. */
export const TOWN_IN_UNIT = {
  ...Object.fromEntries("UA.05 UA.07 UA.08 UA.14 UA.16 UA.21 UA.26".split(" ").map((unit) => [unit, 1000])),
  ...Object.fromEntries("PK.01 PK.02 PK.03 PK.06 PK.08".split(" ").map((unit) => [unit, 0])),
  ...Object.fromEntries("RU.09 RU.10 RU.41 RU.61 RU.86 RU.12 RU.19".split(" ").map((unit) => [unit, 6000])),
};

/**
 * Alternate names are of no known language, but those in a country's own script and letters are its own. `name` and `but`
 * say which letters; `from` names the neighbour that is written in the same script, and `not` what its writer would change.
 */
export const OWN_NAMES = {
  ar: {
    countries: new Set("BH EG IQ JO KW LB LY OM PS QA SA SD SY YE AE DZ MA MR TN TD".split(" ")),
    name: /^[\p{Script=Arabic}\s]+$/u,
    but: /[پچژگکیہۀۃےںٹڈڑێۆەۍېښځڤڨڭ]|^(?:محافظة|مديرية|ناحية|قضاء|منطقة|مدينة|قرية|عزلة) /u,
    most: 2,
    from: "fa",
    not: /[پچژگ]/u,
  },
  fa: {
    countries: new Set(["AF", "IR"]),
    name: /^[\p{Script=Arabic}\s\u200c]+$/u,
    but: /[ةۀۃےںٹڈڑێۆەۍېښځڤڨڭټډړږڼګى]|^(?:شهر|شهرستان|استان|ولایت|ولسوالی) /u,
    most: 2,
    from: "ar",
  },
  // Ukrainian and the other neighbours have letters of their own, or an ending that Russian does not have.
  ru: {
    countries: new Set(["BY", "RU", "UA"]),
    name: /^[\p{Script=Cyrillic}\s-]+$/u,
    but: /[^А-ЯЁа-яё\s-]|ськ|цьк|зьк|дзь|ове$|еве$|[жшч]ы|[чшжщц]я|ьо|[аеиоуыэюя]ы/u,
    most: 1,
  },
};

/** What the source puts before the name of a town that is the seat of a district. */
export const SEAT_OF = /^(?:Markaz|Wuluswālī|Wuluswali|مركز|ولسوالی) /u;

const LATIN = Object.fromEntries(
  "а a, б b, в v, г g, д d, е e, ё e, ж zh, з z, и , й , к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, х kh, ц ts, ч ch, ш sh, щ shch, ъ , ы , ь , э e, ю u, я a"
    .split(", ")
    .map((pair) => pair.split(" ")),
);
/** What is left of a name in both scripts when vowels that are transliterated in many ways are left out. */
export const latinKey = (name) =>
  [...name.normalize("NFD").toLowerCase()]
    .map((letter) => LATIN[letter] ?? letter)
    .join("")
    .replace(/[^a-z]|[ijy]/g, "");

/** Feature codes of GeoNames that are no town of their own: parts of towns, abandoned and destroyed places. */
export const NOT_A_TOWN = new Set(["PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH"]);
export const CAPITAL = "PPLC";

/** Outside the region only subdivisions that Natural Earth ranks for a world map: states of federations, mostly. */
export const PROVINCE_RANK = 3;

/** Where Natural Earth has the second level (France, Italy, Spain), what was abolished (Morocco), or ranks only a few so (Japan). */
export const NO_PROVINCES = new Set(["ES", "FR", "IT", "JP", "MA"]);

/** A province is not called this alone: "Free State", "Central District" keep their second word. */
export const NO_NAME = new Set(
  "capital central delta east eastern free jewish lakes north northeast northern northwest oriental plateau rivers somali south southern west western".split(
    " ",
  ),
);

/** A name that ends so says already what it is: Perm Krai is not "Perm Krai Oblast". */
export const SAYS_WHAT_IT_IS = /\b(krai|okrug|oblast|republic|territory|state|district|province|region)$/i;

/** Units of Natural Earth whose country is not the one that ISO 3166-2 gives them. */
export const COUNTRY_OF_UNIT = { "UA-43": "UA", "UA-40": "UA" };

/** Natural Earth's word for a unit that is a city with the rank of a province: the city has a record already. */
export const CITY_UNIT = /\bcity\b|metropol|\bcapital\b|federal district/i;

/** Of those whose kind does not say so, the one that a namesake would suffer from: "state of Washington" is not the city. */
export const CITY_CODES = new Set(["US-DC"]);

/** ISO renumbered these countries' subdivisions; the sources still carry the old numbers, so that theirs mislead. */
export const RENUMBERED = new Set(["IR"]);

/** country-coder gives the kingdom with its overseas parts; the country that is meant is another item of the same package. */
export const WIKIDATA_OF_COUNTRY = { DK: "Q35", NL: "Q55" };

/** How a country calls its first level, for the id and name of a province named after a city. All others: province. */
export const WORD_FOR_PROVINCE = {
  BH: "Governorate",
  BY: "Oblast",
  EG: "Governorate",
  IQ: "Governorate",
  JO: "Governorate",
  KW: "Governorate",
  LB: "Governorate",
  OM: "Governorate",
  PS: "Governorate",
  RU: "Oblast",
  SY: "Governorate",
  TN: "Governorate",
  UA: "Oblast",
  YE: "Governorate",
  AE: "Emirate",
  AU: "State",
  BD: "Division",
  BR: "State",
  DE: "State",
  IN: "State",
  MX: "State",
  NG: "State",
  SD: "State",
  SS: "State",
  US: "State",
};

/** Short country parts of an id where the country's own id would be long. */
export const SHORT_COUNTRY = { US: "us", GB: "uk", AE: "uae", CD: "dr-congo", BA: "bosnia", CF: "car" };

/** Letters that a source writes with a neighbour's code point. */
export const LETTERS = {
  ar: { ک: "ك", ی: "ي", ہ: "ه" },
  fa: { ك: "ک", ي: "ی", ى: "ی", ة: "ه", ۀ: "ه" },
};

/** Forms that a reader would take for something else; read through by hand, language by language. */
const list = (text) => text.split(",").map((form) => form.trim());
export const NEVER = {
  ar: list(
    "الظاهرة, القبة, البحيرة, البحيرات, العصابة, ريفرز, دلتا, نوبل, مين, غور, النعامة, المرج, شكي, شرور, البيض, أفيون, لوري, مولي, ترابة, بارا, لباب, " +
      "الأمازون, المنطقة الوسطى, المنطقة الشمالية, المنطقة الجنوبية, المنطقة الصومالية, الأمم الجنوبية, الشمالية الغربية, الجهة الشرقية, الحدود الشمالية, " +
      "العاصمة الأسترالية, العاصمة الإتحادية لنيجيريا, وسط دارفور, شرق دارفور, تاجوراء والنواحي الأربعة",
  ),
  en: list(
    "Reunion, Jersey, Lakes, Rivers, Plateau, Oriental, Tartar, Lori, Imo, Edo, Para, Delta, Fars, Bonaire, Virgin Islands, Santa Cruz, Saint Martin, " +
      "St. Martin, Northern Borders, Harari, Unity, Maule, Al Asimah",
  ),
  fa: list(
    "فارس, ولایت, داخلیه, ظاهره, عصابه, بحیره, دلتا, غور, پلاتو, ادو, پارا, لوری, نعامه, لباب, قبله, قبه, کبی, مرو, میله, معسکر, اردو, کرک, کاف, بولی, البیض, " +
      "الوادی, محرق, ریان, مرج, ملوک, گوا, حراری, غربیه, شرقیه شمالی, دریاچه ها, دریاچه سوان, مرزهای شمالی, نواحی شمال غرب, قلمرو شمالی, حوض شرقی, حوض غربی, " +
      "حوزه فدرال مرکزی, اگر, شرور, یونیتی, غرب استوا, ملل جنوبی, جنوبیه, شمالی لبنان, جنوبی لبنان, شهری سانتیاگو, تاجورا و نواحی عربی",
  ),
  ru: list(
    "Фарс, Гвиана, Бонэйр, Виргинские Острова, Виргинские о-ва, северная провинция Аль-Батина, Северная Эль-Батина, Эль-Асима, Имо, Эдо, Гур, Пара, Плато, " +
      "Центральный округ, Северный округ, Южный округ, Восточная провинция, Северная провинция, Западная провинция, Столичная мухафаза, Северная мухафаза, Южная мухафаза, Северный штат, Центральное губернаторство",
  ),
  uk: list(
    "Едо, Імо, Афар, Плато, Ріверс, Бухейра, Вільна держава, Озерний, Нова Долина, Північний штат, Північний округ, Південний округ, Центральний округ, " +
      "Південна мухафаза, Столична мухафаза, Орду, Федеральна столична територія, Федерально керовані племінні території, Шаркія, Гарбія, Аш-Шамаль, Хаїль, " +
      "Північно-Східна Провінція Еш-Шаркія, Меніципалітет Ель-Фарванія, Магальянес і Чилійська Антарктика, Народів і народностей півдня, Єврейська автономна, " +
      "Столичний Регіон Сантьяго, Північно-Західна провінція, Австралійська столична територія, Ель-Асіма, Віргінські Острови, Біобіо, Гат, Меркезі, Ель-Вахда, " +
      "Мости, Тойота, Покров, Тур, Калі, Дельта, Дербі, Рено, Середмістя, Мерс, Пул, Вон, Нім, Меса, Павлівська, Канівська, Сєверська, Первомайський, Комунар",
  ),
  tr: list(
    "Balıkçı, Turla, Merkez Bölge, Kuzey Sınır, Kuzey Valiliği, Güney Valiliği, Kuzey, Güney, Federal Başkent, Başkent, Yeni Vadi, Özgür Devlet, Unity, " +
      "Buheyre, Kili, Edo, Imo, Afar, Pire, Sarnı, Maule, Kina, Mary, Eher, Acre, Salta, Harari, Issık-Gö, Jabak Al Akhdar, Cebel-i Lübna, Celal-Aba, " +
      "Yogyakarta Özel, Yahudi Özerk, Avustralya Başkent, Santiago Metropolitan, Tepecik, Yenişehir, Doğu Kap, Batı Kap, Kuzey Kap, Şarkiye, Hail, Lice, Kano Devleti, Armavir İdari, " +
      "Şirak İdari, Federal yönetilen kabile alanları, Güney Ulusları ve Halkları, El Batina Kuzey, Mila, Gera, Bace, Berde, Bath, Hamm, Kale, Kozan, Şima",
  ),
};

/** Ids of places that people wrote with their own coordinates: the only namesake in the sources is another town (Washington in Utah). */
export const NOT_IN_SOURCES = new Set(["washington-dc"]);
