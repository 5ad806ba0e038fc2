/** The languages are the folders of lexicons/; what a name must look like in each. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { LETTERS, NEVER } from "./rules.mjs";

/** `mul` is the catalogue, `generated` is this folder. */
const NO_LANGUAGE = new Set(["mul", "generated", "schemas"]);

/** Scripts of more than one Unicode script: the first decides nothing here that the others do not. */
const UNICODE_SCRIPT = { Hans: "Hani", Hant: "Hani", Jpan: "Hani", Kore: "Hang" };

/** YAML of any size and any number of aliases: what is read here people wrote, or this folder has. */
export function readYaml(path) {
  return existsSync(path) ? (parse(readFileSync(path, "utf8"), { maxAliasCount: -1 }) ?? {}) : {};
}

/** Every language folder as { code, script, letters, foreign, heads, common, people, never }. */
export function readLanguages(lexicons) {
  const heads = readYaml(join(lexicons, "generated", "heads.yaml"));
  return readdirSync(lexicons, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NO_LANGUAGE.has(entry.name) && !entry.name.startsWith("."))
    .map(({ name }) => readLanguage(lexicons, name, heads[name]))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function readLanguage(lexicons, code, heads) {
  const yaml = (file) => readYaml(join(lexicons, code, file));
  const short = new Intl.Locale(code).maximize().script;
  const script = UNICODE_SCRIPT[short] ?? short;
  const cues = yaml("places/cues.yaml").cues?.province ?? {};
  const { given = {}, families = [] } = yaml("names.yaml");
  return {
    code,
    script,
    letters: LETTERS[code] ?? {},
    foreign: new Set(yaml("language.yaml").letters?.foreign ?? []),
    heads: {
      before: [...words(cues.before), ...(heads?.before ?? [])],
      after: heads?.after ?? [],
    },
    common: new Set(ordinaryWords(yaml("common.yaml")).map(fold)),
    people: new Set([...Object.values(given).flatMap(words), ...words(families)].map(fold)),
    never: new Set((NEVER[code] ?? []).map(fold)),
  };
}

/** Ordinary words: those written out, and every stem with the beginnings and endings of its paradigm. */
function ordinaryWords({ words: written, paradigms = {}, stems = {} }) {
  const derived = Object.entries(stems).flatMap(([name, list]) => {
    const { begins = "", ends = "" } = paradigms[name];
    return words(list).flatMap((stem) => [begins].flat().flatMap((begin) => [ends].flat().map((end) => begin + stem + end)));
  });
  return [...words(written), ...derived];
}

/** Items of a list of forms: strings, or maps with a `form`. */
export function words(list) {
  return (list ?? [])
    .map((item) => (typeof item === "object" && item !== null ? item.form : item))
    .filter((item) => item != null)
    .map(String);
}

/** The key under which two spellings of one name are the same: no case, marks, articles, hyphens or apostrophes. */
export function fold(name) {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}ـ]/gu, "")
    .replace(/[ıİ]/g, "i")
    .replace(/ł/g, "l")
    .replace(/[đð]/g, "d")
    .replace(/ø/g, "o")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")
    .replace(/ə/g, "a")
    .replace(/ک/g, "ك")
    .replace(/[ىی]/g, "ي")
    .replace(/[ةۀہ]/g, "ه")
    .replace(/^(al|el|ar|as|ash|ad|an|at|az|ath|adh)[- ]+(?=\p{L}{3})/u, "")
    .replace(/(^|[\s-])ال(?=\p{L}{2})/gu, "$1")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** A name as the source has it, without its notes: superscripts, parentheses, what follows a comma; or undefined. */
export function tidy(name, language) {
  let text = String(name ?? "")
    .normalize("NFC")
    .replace(/\s*[([（][^)\]）]*[)\]）]?/gu, "")
    .replace(/[²³¹\u2070-\u209f]/gu, "")
    .replace(/[،,;/\\|].*$/u, "")
    .replace(/[\u0300\u0301\u064b-\u0652\u200e\u200f\u00ad]/gu, "")
    .replace(/[`´‘ʻʼʿʾ]/gu, "'")
    .replace(/\s+/gu, " ")
    .trim();
  for (const [wrong, right] of Object.entries(language.letters)) text = text.replaceAll(wrong, right);
  return text === "" ? undefined : text;
}

/** May this be matched in a text? Right script, three letters, no digit, no common word, no letter of a neighbour. */
export function isForm(text, language) {
  if (!new RegExp(String.raw`^(?:\p{Script=${language.script}}|\p{M}|[ .'’\u200c-])+$`, "u").test(text)) return false;
  if ((text.match(/\p{L}/gu) ?? []).length < 3 || /\p{N}/u.test(text)) return false;
  if ([...text].some((letter) => language.foreign.has(letter))) return false;
  return !language.common.has(fold(text)) && !language.never.has(fold(text));
}

/** A province's name without the word for "province": محافظة حلب → حلب. An adjective keeps it (Брестская область). */
export function withoutHead(name, { heads }) {
  const lower = name.toLowerCase();
  for (const head of heads.before.map((word) => (/['’]$/.test(word) ? word : `${word} `).toLowerCase()).sort(byLength))
    if (lower.startsWith(head) && lower.length > head.length + 1) return name.slice(head.length).trim();
  for (const head of heads.after.map((word) => ` ${word.toLowerCase()}`).sort(byLength))
    if (lower.endsWith(head) && lower.length > head.length + 1) return name.slice(0, -head.length).trim();
  return name;
}

/** One word of a script without capitals: nothing but a cue or a list can tell it from a common word. */
export function isBare(form) {
  return form.toLowerCase() === form.toUpperCase() && !/[\s-]/u.test(form);
}

function byLength(a, b) {
  return b.length - a.length;
}
