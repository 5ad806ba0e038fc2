/**
 * What one run printed, to documents: NDJSON line by line, the one JSON object as a whole. Throws
 * InputError for what is neither.
 */

import { InputError } from "../errors.ts";
import { documentsOf, type Fields, isFields, parsed } from "../scoring/fields.ts";
import type { ComparedDocument } from "./documents.ts";
import type { ComparedMention } from "./mentions.ts";

/** Where the documents of an output come from, as far as it says so. */
export interface Origin {
  /** Of each lexicon, in the order met: mostly one. */
  readonly lexicons: { readonly version: string; readonly sha256: string }[];
  offsets: string | undefined;
}

/** A line of the output, without its end. */
export interface PrintedLine {
  readonly line: number;
  readonly text: string;
}

/** Units of a JSON object over many lines: more is no string in V8. */
const LONGEST_OBJECT = 0x1f000000;

/** Lexicons that are told apart; more differ in ways nobody reads. */
const MOST_LEXICONS = 8;

/** `origin` is filled as the documents are read. Memory holds one line, or the one object. */
export async function* readPrinted(
  name: string,
  lines: AsyncIterable<PrintedLine>,
  origin: Origin,
  longest = LONGEST_OBJECT,
): AsyncGenerator<ComparedDocument> {
  let any = false;
  const whole: string[] = [];
  let length = 0;
  for await (const { line, text } of lines) {
    if (text.trim() === "") continue;
    if (whole.length === 0) {
      const value = parsed(text);
      if (isFields(value)) {
        any = true;
        yield* documents(value, name, line, origin);
        continue;
      }
      // The first line of an object over many lines is no JSON; that of a stream is.
      if (any || value !== undefined || !text.trimStart().startsWith("{"))
        throw notOurs(`${name}:${line}`);
    }
    length += text.length + 1;
    if (length > longest)
      throw new InputError(name, "too large for one JSON object", "extract with --format ndjson");
    whole.push(text);
  }
  if (whole.length > 0) {
    const value = parsed(whole.join("\n"));
    if (!isFields(value)) throw notOurs(name);
    yield* documents(value, name, undefined, origin);
  } else if (!any) throw new InputError(name, "nothing in it", "name what extract printed");
}

function* documents(
  fields: Fields,
  name: string,
  line: number | undefined,
  origin: Origin,
): Generator<ComparedDocument> {
  note(fields, name, origin);
  if (isHeader(fields)) return;
  const list = documentsOf(fields);
  for (const [i, one] of list.entries()) {
    const where = list[0] === fields ? `${name}:${line ?? 1}` : `${name}: document ${i + 1}`;
    if (!isFields(one)) throw notOurs(where);
    note(one, name, origin);
    yield documentOf(one, where);
  }
}

/** The first line of --provenance header. */
function isHeader({ format, entities, documents: list, error }: Fields): boolean {
  return typeof format === "string" && !entities && !list && error === undefined;
}

function note({ format, lexicons, offsets }: Fields, name: string, origin: Origin): void {
  if (format !== undefined && format !== "extract/1")
    throw new InputError(name, `its format is ${JSON.stringify(format)}`, "this reads extract/1");
  if (typeof offsets === "string") {
    origin.offsets ??= offsets;
    if (origin.offsets !== offsets)
      throw new InputError(
        name,
        `its offsets are ${origin.offsets} and ${offsets}`,
        "extract all of it with the same --offsets",
      );
  }
  if (!isFields(lexicons)) return;
  const version = String(lexicons["version"] ?? "");
  const sha256 = String(lexicons["sha256"] ?? "");
  if (
    origin.lexicons.length < MOST_LEXICONS &&
    !origin.lexicons.some((one) => one.sha256 === sha256)
  )
    origin.lexicons.push({ version, sha256 });
}

function documentOf(fields: Fields, where: string): ComparedDocument {
  const { file, id, line, language, segments, entities, error } = fields;
  if (!Array.isArray(entities) && typeof error !== "string") throw notOurs(where);
  const known = file !== undefined || (id !== undefined && id !== null);
  const last = Array.isArray(segments) ? segments.at(-1) : undefined;
  return {
    key: JSON.stringify(known ? [file ?? null, id ?? null] : [null, null, line ?? null]),
    name: typeof file === "string" ? file : known ? nameOf(id) : `line ${line ?? "?"}`,
    language: String(language ?? ""),
    length: isFields(last) && typeof last["end"] === "number" ? last["end"] : undefined,
    error: typeof error === "string" ? error : undefined,
    mentions: Array.isArray(entities)
      ? entities.flatMap((entity: unknown) => mentionsOf(entity, where))
      : [],
  };
}

function nameOf(id: unknown): string {
  return typeof id === "string" ? id : JSON.stringify(id);
}

function mentionsOf(entity: unknown, where: string): ComparedMention[] {
  if (!isFields(entity) || !Array.isArray(entity["mentions"])) throw notOurs(where);
  const { kind, id, name, mentions, ...rest } = entity;
  return (mentions as unknown[]).map((mention) => {
    if (!isFields(mention)) throw notOurs(where);
    // The rule is how a mention was found; what was found may be the same.
    const { start, end, line, column, text, rule, ...own } = mention;
    if (!isOffset(start) || !isOffset(end) || typeof kind !== "string") throw notOurs(where);
    return {
      kind,
      id: typeof id === "string" ? id : null,
      name: String(name ?? ""),
      start,
      end,
      line: isOffset(line) ? line : 0,
      column: isOffset(column) ? column : 0,
      text: String(text ?? ""),
      facts: Object.keys(own).length > 0 ? { ...rest, ...own } : rest,
    };
  });
}

function isOffset(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function notOurs(where: string): InputError {
  return new InputError(
    where,
    "not what extract prints",
    "give its JSON, or with --format ndjson a document a line",
  );
}
