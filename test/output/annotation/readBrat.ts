/**
 * Standoff by the letter of brat's documentation (standoff, configuration) and as its server reads
 * it: lines as Python splits them, offsets in code points, the text of pieces joined by a blank and
 * the same as in the document, types and values that `annotation.conf` has. Throws for anything else.
 */

export interface TextBound {
  readonly id: string;
  readonly type: string;
  readonly spans: readonly (readonly [number, number])[];
  readonly text: string;
  readonly references: { readonly database: string; readonly id: string; readonly name: string }[];
  readonly attributes: Record<string, string | true>;
  readonly notes: string[];
}

interface Configuration {
  readonly entities: readonly string[];
  readonly attributes: ReadonlyMap<string, { of: readonly string[]; values: readonly string[] }>;
}

const SECTIONS = ["entities", "relations", "events", "attributes"];

export function readConfiguration(file: string): Configuration {
  const sections = new Map<string, string[]>();
  for (const line of file.split("\n")) {
    const [, section] = /^\[(.*)\]$/.exec(line) ?? [];
    if (section !== undefined) {
      if (!SECTIONS.includes(section)) throw new Error(`unexpected section ${section}`);
      sections.set(section, []);
    } else if (line.trim() !== "" && !line.startsWith("#"))
      [...sections.values()].at(-1)?.push(line);
  }
  for (const section of SECTIONS)
    if (!sections.has(section)) throw new Error(`missing section ${section}`);
  const entities = sections.get("entities") ?? [];
  const attributes = (sections.get("attributes") ?? []).map((line) => {
    const [, name = "", of = "", values = ""] =
      /^([\w-]+)\tArg:(\S+?)(?:, Value:(\S+))?$/.exec(line) ?? [];
    if (name === "") throw new Error(`no attribute: ${line}`);
    const types = of === "<ENTITY>" ? entities : of.split("|");
    return [name, { of: types, values: values === "" ? [] : values.split("|") }] as const;
  });
  for (const name of entities)
    if (!/^[a-zA-Z0-9_-]+$/.test(name)) throw new Error(`no name of a type: ${name}`);
  return { entities, attributes: new Map(attributes) };
}

export function readBrat(annotations: string, text: string, conf: Configuration): TextBound[] {
  if (annotations !== "" && !annotations.endsWith("\n")) throw new Error("no end of the last line");
  const points = Array.from(text);
  const bound = new Map<string, TextBound>();
  const ids = new Set<string>();
  // codecs.open of Python splits at each of these.
  for (const line of annotations.split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/u).slice(0, -1)) {
    const [id = "", data = "", ...tail] = line.split("\t");
    const [, sign, number] = /^([A-Z]|#)(\d+)$/.exec(id) ?? [];
    if (number === undefined || ids.has(id)) throw new Error(`no new id: ${line}`);
    ids.add(id);
    const words = data.split(" ");
    if (sign === "T") {
      if (tail.length !== 1) throw new Error(`no text in one column: ${line}`);
      bound.set(id, textBound(id, words, tail[0] as string, points, conf));
      continue;
    }
    const target = bound.get(words[1] as string);
    if (!target) throw new Error(`of nothing: ${line}`);
    if (sign === "A") attribute(target, words, tail, conf);
    else if (sign === "N") reference(target, words, tail);
    else if (sign === "#") {
      if (words[0] !== "AnnotatorNotes" || tail.length !== 1) throw new Error(`no note: ${line}`);
      target.notes.push(tail[0] as string);
    } else throw new Error(`unknown: ${line}`);
  }
  return [...bound.values()];
}

function textBound(
  id: string,
  [type = "", ...rest]: readonly string[],
  text: string,
  points: readonly string[],
  { entities }: Configuration,
): TextBound {
  if (!entities.includes(type)) throw new Error(`unknown type ${type}`);
  const spans = rest
    .join(" ")
    .split(";")
    .map((span) => {
      const [, from, to] = /^(\d+) (\d+)$/.exec(span) ?? [];
      if (to === undefined || Number(from) >= Number(to)) throw new Error(`no span: ${span}`);
      return [Number(from), Number(to)] as const;
    });
  const written = spans.map(([from, to]) => points.slice(from, to).join("")).join(" ");
  if (written !== text) throw new Error(`${id}: “${text}” is not “${written}”`);
  for (const [i, [from]] of spans.entries())
    if (from < (spans[i - 1]?.[1] ?? 0)) throw new Error(`${id}: spans that overlap`);
  return { id, type, spans, text, references: [], attributes: {}, notes: [] };
}

function attribute(
  target: TextBound,
  [name = "", , value]: readonly string[],
  tail: readonly string[],
  { attributes }: Configuration,
): void {
  const known = attributes.get(name);
  if (!known?.of.includes(target.type) || tail.length > 0) throw new Error(`no ${name} of it`);
  if (known.values.length === 0 ? value !== undefined : !known.values.includes(value as string))
    throw new Error(`${name} cannot be ${value}`);
  target.attributes[name] = value ?? true;
}

function reference(
  target: TextBound,
  [type, , resource = "", ...more]: readonly string[],
  tail: readonly string[],
): void {
  const [, database, id] = /^([^\s:]+):(\S+)$/.exec(resource) ?? [];
  if (type !== "Reference" || !database || !id || more.length > 0 || tail.length !== 1)
    throw new Error(`no reference: ${resource}`);
  target.references.push({ database, id, name: tail[0] as string });
}
