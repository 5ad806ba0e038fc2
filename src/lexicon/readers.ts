/**
 * One reader a kind of a language's files: YAML fields to declarations. The shapes are described in
 * lexicons/README.md.
 */

import { nearest } from "../text/nearest.ts";
import type { Fields, FormSource } from "./fields.ts";
import type { Tag } from "./pack.ts";
import type {
  CatalogueSource,
  Declaration,
  ExampleSource,
  InflectionClass,
  LanguageSource,
  Paradigm,
  PatternSource,
  VocabularyGroup,
} from "./source.ts";

/** A pack while its files are read. */
export interface PackBuilder {
  readonly code: string;
  readonly language: LanguageSource;
  readonly declarations: Declaration[];
  readonly catalogue: CatalogueSource[];
  readonly patterns: PatternSource[];
  readonly examples: ExampleSource[];
}

export type Reader = (fields: Fields, pack: PackBuilder) => void;
type Path = readonly (string | number)[];

interface DeclareOptions {
  readonly room: string;
  readonly rule: string;
  readonly inflectAs?: InflectionClass;
}

function declare(
  fields: Fields,
  pack: PackBuilder,
  path: Path,
  value: unknown,
  tag: Tag,
  means: string,
  options: DeclareOptions,
): void {
  fields.forms(value, path).forEach((form, i) => {
    pack.declarations.push(declaration(fields, pack, [...path, i], form, tag, means, options));
  });
}

function declaration(
  fields: Fields,
  pack: PackBuilder,
  path: Path,
  form: FormSource,
  tag: Tag,
  value: string,
  { room, rule, inflectAs }: DeclareOptions,
): Declaration {
  return {
    ...form,
    tag,
    value,
    rule: `${pack.code}/${room}#${rule}`,
    file: fields.file,
    line: fields.line(path),
    entry: path.filter((key) => typeof key === "string").join("."),
    ...(inflectAs && { inflectAs }),
  };
}

/** A map of id to forms, all of one tag. */
function idForms(
  fields: Fields,
  pack: PackBuilder,
  key: string,
  tag: Tag,
  options: DeclareOptions,
): void {
  const entries = fields.map(fields.map(fields.data, [])[key], [key]);
  for (const [id, forms] of Object.entries(entries))
    declare(fields, pack, [key, id], forms, tag, id, options);
}

export function top(fields: Fields, known: readonly string[]): Record<string, unknown> {
  const data = fields.map(fields.data, []);
  fields.knownKeys(data, [], known);
  return data;
}

/** For a message: JavaScript knows the scripts of Unicode, but does not list them. */
const COMMON_SCRIPTS = [
  "Latin",
  "Cyrillic",
  "Arabic",
  "Hebrew",
  "Greek",
  "Armenian",
  "Georgian",
  "Devanagari",
  "Han",
  "Hangul",
];

/** Will `\p{Script=…}` take it? */
function isScript(name: string): boolean {
  if (!/^[A-Za-z_]+$/.test(name)) return false;
  try {
    new RegExp(`\\p{Script=${name}}`, "u");
    return true;
  } catch {
    return false;
  }
}

// ---- the languages' files
// --------------------------------------------------------------------------------------

const language: Reader = (fields, pack) => {
  const keys = [
    "name",
    "codes",
    "script",
    "direction",
    "letters",
    "frequent",
    "fold",
    "prefixes",
    "article",
    "paradigms",
    "given-names",
    "adjectives-lead",
  ];
  const data = top(fields, keys);
  const target = pack.language;
  for (const key of ["name", "given-names"] as const) {
    const text = fields.text(data[key], [key]);
    if (text) target[key] = text;
  }
  const script = fields.text(data["script"], ["script"]);
  if (script && isScript(script)) target.script = script;
  else if (script) {
    const near = nearest(script, COMMON_SCRIPTS);
    const repair = near
      ? `did you mean "${near}"?`
      : `write it as Unicode does: ${COMMON_SCRIPTS.join(", ")}…`;
    fields.report(["script"], `"${script}" is no script of Unicode`, repair);
  }
  if (data["adjectives-lead"] === true) target["adjectives-lead"] = true;
  if (data["direction"] === "rtl" || data["direction"] === "ltr")
    target.direction = data["direction"];
  for (const key of ["codes", "frequent", "prefixes", "article"] as const) {
    const texts = fields.texts(data[key], [key]);
    if (texts.length > 0) target[key] = texts;
  }
  const letters = fields.map(data["letters"], ["letters"]);
  fields.knownKeys(letters, ["letters"], ["own", "foreign", "likely"]);
  if (data["letters"]) {
    target.letters = {
      own: fields.text(letters["own"], ["letters", "own"]) ?? "",
      foreign: fields.text(letters["foreign"], ["letters", "foreign"]) ?? "",
      likely: fields.text(letters["likely"], ["letters", "likely"]) ?? "",
    };
  }
  if (data["fold"]) {
    target.fold = {};
    for (const [from, to] of Object.entries(fields.map(data["fold"], ["fold"]))) {
      target.fold[from] = fields.text(to, ["fold", from]) ?? "";
    }
  }
  const paradigms = Array.isArray(data["paradigms"]) ? data["paradigms"] : [];
  const read: Paradigm[] = paradigms.flatMap((item, i) => {
    const paradigm = fields.map(item, ["paradigms", i]);
    fields.knownKeys(paradigm, ["paradigms", i], ["of", "gender", "ends", "forms", "note"]);
    const forms = fields.texts(paradigm["forms"], ["paradigms", i, "forms"]);
    if (forms.length === 0)
      fields.report(["paradigms", i], "a paradigm without forms", "add forms: [ending, ending, …]");
    const gender = fields.text(paradigm["gender"], ["paradigms", i, "gender"]);
    return fields.texts(paradigm["ends"] ?? "", ["paradigms", i, "ends"]).map((ends) => ({
      of: fields.texts(paradigm["of"], ["paradigms", i, "of"]) as InflectionClass[],
      ends,
      forms,
      ...(gender && { gender }),
    }));
  });
  if (read.length > 0) target.paradigms = [...(target.paradigms ?? []), ...read];
};

const vocabulary: Reader = (fields, pack) => {
  const data = top(fields, ["words", "stems", "package"]);
  const groups: VocabularyGroup[] = [
    { begins: [""], of: fields.texts(data["words"], ["words"]), ends: [""] },
  ];
  const stems = Array.isArray(data["stems"]) ? data["stems"] : [];
  stems.forEach((item, i) => {
    const path = ["stems", i];
    const group = fields.map(item, path);
    fields.knownKeys(group, path, ["begins", "of", "ends"]);
    const of = fields.texts(group["of"], [...path, "of"]);
    if (of.length === 0) fields.report(path, "no stems", "add of: [stem, stem, …]");
    groups.push({
      begins: fields.texts(group["begins"] ?? "", [...path, "begins"]),
      of,
      ends: fields.texts(group["ends"] ?? "", [...path, "ends"]),
    });
  });
  pack.language.vocabulary = [...(pack.language.vocabulary ?? []), ...groups];
  const name = fields.text(data["package"], ["package"]);
  if (name === undefined) return;
  if (name === "compromise") pack.language["vocabulary-package"] = name;
  else
    fields.report(
      ["package"],
      `no words come from the package "${name}"`,
      "use compromise, or leave it out",
    );
};

const common: Reader = (fields, pack) => {
  const data = top(fields, ["words"]);
  declare(fields, pack, ["words"], data["words"], "common", "", { room: "common", rule: "word" });
};

const names: Reader = (fields, pack) => {
  const data = top(fields, [
    "titles",
    "titles-after",
    "given",
    "families",
    "particles",
    "patronymics",
    "sayings",
    "surname-endings",
  ]);
  const room = "people";
  declare(fields, pack, ["titles"], data["titles"], "title", "", {
    room,
    rule: "title",
    inflectAs: "title",
  });
  declare(fields, pack, ["titles-after"], data["titles-after"], "title-after", "", {
    room,
    rule: "title-after",
    inflectAs: "title",
  });
  const given = fields.map(data["given"], ["given"]);
  fields.knownKeys(given, ["given"], ["m", "f"]);
  for (const gender of ["m", "f"]) {
    declare(fields, pack, ["given", gender], given[gender], "given", gender, {
      room,
      rule: "given-name",
      inflectAs: "given",
    });
  }
  declare(fields, pack, ["families"], data["families"], "family", "", {
    room,
    rule: "given-name",
    inflectAs: "family",
  });
  declare(fields, pack, ["particles"], data["particles"], "particle", "", {
    room,
    rule: "particle",
  });
  declare(fields, pack, ["sayings"], data["sayings"], "saying", "", { room, rule: "saying" });
  const patronymics = fields.texts(data["patronymics"], ["patronymics"]);
  if (patronymics.length > 0) pack.language.patronymics = patronymics;
  const endings = fields.texts(data["surname-endings"], ["surname-endings"]);
  if (endings.length > 0) pack.language["surname-endings"] = endings;
};

const people: Reader = (fields, pack) => {
  const data = top(fields, ["people"]);
  const room = "people";
  for (const [id, value] of Object.entries(fields.map(data["people"], ["people"]))) {
    const path = ["people", id];
    const person = fields.map(value, path);
    fields.knownKeys(person, path, [
      "given",
      "family",
      "alone",
      "full",
      "patronymic",
      "note",
      "source",
    ]);
    const given = fields.forms(person["given"], [...path, "given"]);
    const family = fields.forms(person["family"], [...path, "family"]);
    const patronymic = fields.forms(person["patronymic"], [...path, "patronymic"]);
    const alone =
      person["alone"] === true ? family : fields.forms(person["alone"], [...path, "alone"]);
    const push = (form: FormSource, tag: Tag, rule: string, givenWords?: number) => {
      const made = declaration(fields, pack, path, form, tag, id, {
        room,
        rule,
        inflectAs: "family",
      });
      pack.declarations.push(givenWords === undefined ? made : { ...made, givenWords });
    };
    for (const first of given) {
      for (const last of family) {
        const middle = ["", ...patronymic.map((form) => ` ${form.form}`)];
        for (const between of middle) {
          const front = first.form + between;
          const inflect = first.inflect ?? last.inflect;
          push(
            { form: `${front} ${last.form}`, ...(inflect && { inflect }) },
            "person",
            "alias",
            front.split(" ").length,
          );
        }
      }
      for (const between of patronymic)
        push({ form: `${first.form} ${between.form}` }, "person-family", "introduced", 2);
    }
    for (const form of fields.forms(person["full"], [...path, "full"])) {
      push(form, "person", "alias", form.form.split(" ").length - 1);
    }
    for (const form of family) push(form, "person-family", "introduced");
    for (const form of alone) push(form, "person-alone", "alone");
  }
};

const places: Reader = (fields, pack) => {
  const data = top(fields, ["places", "cues", "unlisted"]);
  if (data["unlisted"]) {
    const unlisted = fields.map(data["unlisted"], ["unlisted"]);
    fields.knownKeys(unlisted, ["unlisted"], ["types", "not-endings"]);
    pack.language["unlisted-places"] = {
      types: fields.texts(unlisted["types"], ["unlisted", "types"]),
      "not-endings": fields.texts(unlisted["not-endings"], ["unlisted", "not-endings"]),
    };
  }
  idForms(fields, pack, "places", "place", { room: "places", rule: "alias", inflectAs: "place" });
  for (const [type, value] of Object.entries(fields.map(data["cues"], ["cues"]))) {
    const cue = fields.map(value, ["cues", type]);
    fields.knownKeys(cue, ["cues", type], ["before", "after"]);
    const options = { room: "places", rule: "cue" };
    declare(fields, pack, ["cues", type, "before"], cue["before"], "cue-before", type, options);
    declare(fields, pack, ["cues", type, "after"], cue["after"], "cue-after", type, options);
  }
};

const demonyms: Reader = (fields, pack) => {
  top(fields, ["demonyms"]);
  idForms(fields, pack, "demonyms", "adjective", {
    room: "demonyms",
    rule: "adjective",
    inflectAs: "adjective",
  });
};

const ministries: Reader = (fields, pack) => {
  const data = top(fields, ["heads", "portfolios", "ministries", "templates"]);
  const room = "ministries";
  const heads = fields.map(data["heads"], ["heads"]);
  fields.knownKeys(heads, ["heads"], ["singular", "plural"]);
  declare(fields, pack, ["heads", "singular"], heads["singular"], "head", "", {
    room,
    rule: "composed",
    inflectAs: "noun",
  });
  declare(fields, pack, ["heads", "plural"], heads["plural"], "heads", "", {
    room,
    rule: "composed",
    inflectAs: "noun",
  });
  for (const [id, value] of Object.entries(fields.map(data["portfolios"], ["portfolios"]))) {
    const portfolio = fields.map(value, ["portfolios", id]);
    const slots = ["attributive", "complement", "names", "short"] as const;
    fields.knownKeys(portfolio, ["portfolios", id], [...slots, "note"]);
    for (const slot of slots) {
      const rule = slot === "names" ? "name" : "composed";
      declare(fields, pack, ["portfolios", id, slot], portfolio[slot], slot, id, { room, rule });
    }
  }
  for (const [id, value] of Object.entries(fields.map(data["ministries"], ["ministries"]))) {
    const path = ["ministries", id];
    const ministry = fields.map(value, path);
    fields.knownKeys(ministry, path, ["names", "metonyms", "note"]);
    declare(fields, pack, [...path, "names"], ministry["names"], "ministry", id, {
      room,
      rule: "alias",
      inflectAs: "noun",
    });
    declare(fields, pack, [...path, "metonyms"], ministry["metonyms"], "metonym", id, {
      room,
      rule: "metonym",
      inflectAs: "place",
    });
  }
  const templates = fields.texts(data["templates"], ["templates"]);
  if (templates.length > 0)
    pack.language.templates = [...(pack.language.templates ?? []), ...templates];
};

const aircraft: Reader = (fields, pack) => {
  const data = top(fields, ["designators", "makers", "variants", "names"]);
  const room = "aircraft";
  for (const [id, value] of Object.entries(fields.map(data["designators"], ["designators"]))) {
    const path = ["designators", id];
    const list = Array.isArray(value) ? value : [value];
    list.forEach((item, i) => {
      const spaced =
        typeof item === "object" && item !== null
          ? (item as Record<string, unknown>)["spaced"]
          : undefined;
      if (spaced === false) pack.language.unspaced = [...(pack.language.unspaced ?? []), id];
      declare(fields, pack, [...path, i], [item], "designator", id, { room, rule: "designation" });
    });
  }
  idForms(fields, pack, "makers", "maker", { room, rule: "maker" });
  idForms(fields, pack, "variants", "variant", { room, rule: "variant" });
  idForms(fields, pack, "names", "aircraft", { room, rule: "alias", inflectAs: "place" });
};

const missiles: Reader = (fields, pack) => {
  const data = top(fields, ["nouns", "modifiers", "fillers", "counters", "links", "models"]);
  const room = "missiles";
  const rule = "count";
  for (const [id, value] of Object.entries(fields.map(data["nouns"], ["nouns"]))) {
    const noun = fields.map(value, ["nouns", id]);
    fields.knownKeys(noun, ["nouns", id], ["singular", "plural", "dual", "construct"]);
    for (const number of ["singular", "plural", "dual", "construct"] as const) {
      declare(fields, pack, ["nouns", id, number], noun[number], `missile-${number}`, id, {
        room,
        rule,
        inflectAs: "noun",
      });
    }
  }
  idForms(fields, pack, "modifiers", "missile-modifier", { room, rule });
  idForms(fields, pack, "models", "missile-model", { room, rule, inflectAs: "place" });
  declare(fields, pack, ["fillers"], data["fillers"], "missile-filler", "", { room, rule });
  declare(fields, pack, ["counters"], data["counters"], "missile-counter", "", { room, rule });
  declare(fields, pack, ["links"], data["links"], "missile-link", "", { room, rule });
};

const numbers: Reader = (fields, pack) => {
  const keys = [
    "words",
    "conjunctions",
    "joined",
    "bounds",
    "ranges",
    "vague",
    "exact",
    "units",
    "months",
  ];
  const data = top(fields, [...keys, "decimal", "grouping", "postposed", "singular", "suffixes"]);
  const options = { room: "missiles", rule: "count" };
  for (const [value, forms] of Object.entries(fields.map(data["words"], ["words"]))) {
    if (!/^\d+$/.test(value))
      fields.report(["words", value], `"${value}" is not a whole number`, "use digits as the key");
    else declare(fields, pack, ["words", value], forms, "number", value, options);
  }
  declare(fields, pack, ["conjunctions"], data["conjunctions"], "conjunction", "", options);
  const joined = data["joined"];
  if (joined === "required" || joined === "optional" || joined === "never")
    pack.language.joined = joined;
  for (const [qualifier, value] of Object.entries(fields.map(data["bounds"], ["bounds"]))) {
    const bound = fields.map(value, ["bounds", qualifier]);
    fields.knownKeys(bound, ["bounds", qualifier], ["before", "after"]);
    declare(
      fields,
      pack,
      ["bounds", qualifier, "before"],
      bound["before"],
      "bound-before",
      qualifier,
      options,
    );
    declare(
      fields,
      pack,
      ["bounds", qualifier, "after"],
      bound["after"],
      "bound-after",
      qualifier,
      options,
    );
  }
  const ranges = fields.map(data["ranges"], ["ranges"]);
  fields.knownKeys(ranges, ["ranges"], ["open", "link"]);
  declare(fields, pack, ["ranges", "open"], ranges["open"], "range-open", "", options);
  declare(fields, pack, ["ranges", "link"], ranges["link"], "range-link", "", options);
  for (const [qualifier, value] of Object.entries(fields.map(data["vague"], ["vague"]))) {
    const vague = fields.map(value, ["vague", qualifier]);
    fields.knownKeys(vague, ["vague", qualifier], ["min", "forms"]);
    declare(
      fields,
      pack,
      ["vague", qualifier, "forms"],
      vague["forms"],
      "vague",
      `${qualifier} ${Number(vague["min"] ?? 0)}`,
      options,
    );
  }
  for (const [value, forms] of Object.entries(fields.map(data["exact"], ["exact"]))) {
    declare(fields, pack, ["exact", value], forms, "exact", value, options);
  }
  declare(fields, pack, ["units"], data["units"], "unit", "", options);
  declare(fields, pack, ["months"], data["months"], "month", "", options);
  declare(fields, pack, ["suffixes"], data["suffixes"], "suffix", "", options);
  const decimal = fields.text(data["decimal"], ["decimal"]);
  if (decimal) pack.language.decimal = decimal;
  const grouping = fields.texts(data["grouping"], ["grouping"]);
  if (grouping.length > 0) pack.language.grouping = grouping;
  for (const key of ["postposed", "singular"] as const) {
    const values = fields.texts(data[key], [key]).map(Number);
    if (values.length > 0) pack.language[key] = values;
  }
};

const other: Reader = (fields, pack) => {
  const data = top(fields, ["names", "heads", "quoted-names"]);
  if (data["quoted-names"] === true) pack.language["quoted-names"] = true;
  for (const [sort, forms] of Object.entries(fields.map(data["names"], ["names"]))) {
    declare(fields, pack, ["names", sort], forms, "other", sort, { room: "other", rule: sort });
  }
  const heads = fields.map(data["heads"], ["heads"]);
  fields.knownKeys(heads, ["heads"], ["before", "after"]);
  declare(fields, pack, ["heads", "before"], heads["before"], "other-before", "", {
    room: "other",
    rule: "head",
    inflectAs: "noun",
  });
  declare(fields, pack, ["heads", "after"], heads["after"], "other-after", "", {
    room: "other",
    rule: "head",
    inflectAs: "noun",
  });
};

const patterns: Reader = (fields, pack) => {
  const data = top(fields, ["patterns"]);
  const list = Array.isArray(data["patterns"]) ? data["patterns"] : [];
  list.forEach((item, i) => {
    const path = ["patterns", i];
    const pattern = fields.map(item, path);
    fields.knownKeys(pattern, path, [
      "name",
      "kind",
      "id",
      "at",
      "match",
      "finds",
      "skips",
      "note",
    ]);
    const name = fields.text(pattern["name"], [...path, "name"]) ?? `pattern-${i + 1}`;
    const finds = (Array.isArray(pattern["finds"]) ? pattern["finds"] : []).map((find, k) => {
      const map = fields.map(find, [...path, "finds", k]);
      return {
        text: fields.text(map["text"], [...path, "finds", k]) ?? "",
        mention: fields.text(map["mention"], [...path, "finds", k]) ?? "",
      };
    });
    const skips = fields.texts(pattern["skips"], [...path, "skips"]);
    if (finds.length === 0 || skips.length === 0) {
      fields.report(
        path,
        `pattern "${name}" has no ${finds.length === 0 ? "finds" : "skips"}`,
        "give at least one text of each",
        "E106",
      );
    }
    pack.patterns.push({
      name,
      kind: fields.text(pattern["kind"], [...path, "kind"]) ?? "",
      id: fields.text(pattern["id"], [...path, "id"]) ?? null,
      at: fields.texts(pattern["at"], [...path, "at"]),
      match: fields.text(pattern["match"], [...path, "match"]) ?? "",
      finds,
      skips,
      file: fields.file,
      line: fields.line(path),
      entry: name,
    });
  });
};

const examples: Reader = (fields, pack) => {
  const data = top(fields, ["examples"]);
  const list = Array.isArray(data["examples"]) ? data["examples"] : [];
  list.forEach((item, i) => {
    const path = ["examples", i];
    const example = fields.map(item, path);
    fields.knownKeys(example, path, ["text", "finds", "why", "gap"]);
    const text = fields.text(example["text"], [...path, "text"]);
    if (!text) {
      fields.report(path, "an example without text", "add text: a sentence");
      return;
    }
    const finds = example["finds"];
    if (!Array.isArray(finds) || finds.some((find) => !Array.isArray(find))) {
      fields.report(
        path,
        "finds is not a list of [kind, text, id]",
        "write finds: [] when nothing must be found",
      );
      return;
    }
    pack.examples.push({
      text,
      finds: finds as ExampleSource["finds"],
      why: fields.text(example["why"], [...path, "why"]) ?? "",
      ...(example["gap"] === true && { gap: true }),
      file: fields.file,
      line: fields.line(path),
      entry: `example ${i + 1}`,
    });
  });
};

export const READERS: Readonly<Record<string, Reader>> = {
  language,
  vocabulary,
  common,
  names,
  people,
  places,
  demonyms,
  ministries,
  aircraft,
  missiles,
  numbers,
  other,
  patterns,
  examples,
};
