/**
 * `extract lexicon`: what the lexicons hold, for those who look instead of reading: the entries of a
 * kind, all there is of one id, or everything, for another program.
 */

import { joinedWith } from "../compiler/overlay.ts";
import type { ListedEntry, ListedExample, ListedForm } from "../compiler/sources/listed.ts";
import { listedEntries, listedExamples, listedForms } from "../compiler/sources/listed.ts";
import { examplesOf, type LexiconSource } from "../compiler/sources/source.ts";
import { ExpectedError } from "../errors.ts";
import { factsOver } from "../facts/factsOf.ts";
import { CATALOGUE_KINDS, type EntryKind, KIND_TABLE, KINDS } from "../kinds.ts";
import { factLines } from "../output/factsText.ts";
import { lexiconsWith } from "../overlays.ts";
import { nearest } from "../text/nearest.ts";
import { printable } from "../text/printable.ts";
import type { Terminal } from "./terminal.ts";

export interface LexiconFlags {
  readonly lexicons?: readonly string[];
}
export interface ListFlags extends LexiconFlags {
  readonly format: "text" | "json";
}
export interface ShowFlags extends ListFlags {
  /** What a run with --facts says of it, and nothing else. */
  readonly facts?: boolean;
  /** ISO 8601. */
  readonly asOf?: string;
}
export interface ExportFlags extends LexiconFlags {
  readonly format: "ndjson" | "tsv";
}

/** What may be asked for: kinds of entries, and the rooms that hold several. */
const ROOMS: ReadonlyMap<string, readonly EntryKind[]> = new Map<string, readonly EntryKind[]>([
  ...CATALOGUE_KINDS.map((kind) => [kind, [kind]] as const),
  ...KINDS.map((kind) => [KIND_TABLE[kind].room, KIND_TABLE[kind].catalogue] as const),
]);

export async function runLexiconList(
  asked: string | undefined,
  { lexicons = [], format }: ListFlags,
  terminal: Terminal,
): Promise<number> {
  const kinds = asked === undefined ? undefined : new Set(kindsOf(asked));
  const source = joinedWith(lexicons);
  const entries = [...listedEntries(source, kinds)];
  if (format === "json") {
    await terminal.writeData(`${JSON.stringify(entries, null, 2)}\n`);
    return 0;
  }
  await writeInParts(
    entries.map(({ kind, id, name }) => `${[kind, id, name].map(printable).join("\t")}\n`),
    (text) => terminal.write(text),
  );
  return 0;
}

export async function runLexiconShow(
  asked: string,
  { lexicons = [], format, facts, asOf }: ShowFlags,
  terminal: Terminal,
): Promise<number> {
  if (asOf !== undefined && !facts)
    throw new ExpectedError("--as-of is about the dates of roles; add --facts");
  const source = joinedWith(lexicons);
  const found = entriesCalled(asked, source);
  if (facts) return showFacts(found, { lexicons, format, ...(asOf && { asOf }) }, terminal);
  const examples = new Map(
    [...source.packs].map(([code, pack]) => [code, examplesOf(pack)] as const),
  );
  const shown = found.map((entry) => ({
    ...entry,
    forms: [...listedForms(source, entry)].map(({ kind: _, id: __, ...form }) => form),
    examples: listedExamples(examples, entry.id),
  }));
  if (format === "json") await terminal.writeData(`${JSON.stringify(shown, null, 2)}\n`);
  else await terminal.write(shown.map(entryText).join("\n"));
  return 0;
}

/** Throws ExpectedError for an id that nothing has. */
function entriesCalled(asked: string, source: LexiconSource): readonly ListedEntry[] {
  const entries = [...listedEntries(source)];
  const found = entries.filter(({ kind, id }) => id === asked || `${kind}:${id}` === asked);
  if (found.length > 0) return found;
  const near = nearest(
    asked,
    entries.map(({ id }) => id),
  );
  throw new ExpectedError(
    `no entry has the id "${asked}"; ${near ? `did you mean ${near}?` : "extract lexicon list has all of them, extract trace finds one by a spelling"}`,
  );
}

/** From the compiled lexicons, as a run has them. */
async function showFacts(
  entries: readonly ListedEntry[],
  { lexicons = [], format, asOf }: ShowFlags,
  terminal: Terminal,
): Promise<number> {
  const factsOf = factsOver(await lexiconsWith(lexicons, terminal.cache));
  const known = entries.flatMap(({ kind, id, name }) => {
    const found = kind === "role" ? undefined : factsOf(kind, id, asOf);
    if (!found) return [];
    const { links } = found.entry;
    return [{ kind, id, name, ...(links && { links }), facts: found.facts }];
  });
  if (format === "json") {
    await terminal.writeData(`${JSON.stringify(known, null, 2)}\n`);
    return 0;
  }
  const texts = known.map(({ kind, id, name, links, facts }) => {
    const ids = Object.entries(links ?? {}).map(([of, value]) => `${of}: ${value}`);
    const lines = [...ids.map(printable), ...factLines(facts)].map((line) => `  ${line}\n`);
    return `${printable(`${kind} ${id}: ${name}`)}\n${lines.join("")}`;
  });
  await terminal.write(texts.join("\n"));
  return 0;
}

export async function runLexiconExport(
  { lexicons = [], format }: ExportFlags,
  terminal: Terminal,
): Promise<number> {
  const source = joinedWith(lexicons);
  if (format === "ndjson") {
    await writeInParts(jsonLines(listedEntries(source), listedForms(source)), (text) =>
      terminal.writeData(text),
    );
    return 0;
  }
  const names = new Map<string, string>();
  for (const { kind, id, name } of listedEntries(source)) names.set(`${kind}:${id}`, name);
  await writeInParts(tableLines(listedForms(source), names), (text) => terminal.write(text));
  return 0;
}

function kindsOf(asked: string): readonly EntryKind[] {
  const kinds = ROOMS.get(asked);
  if (kinds) return kinds;
  const near = nearest(asked.toLowerCase(), [...ROOMS.keys()]);
  throw new ExpectedError(
    `"${asked}" is no kind of entry; ${near ? `did you mean ${near}?` : `there are: ${CATALOGUE_KINDS.join(", ")}`}`,
  );
}

function* jsonLines(
  entries: Iterable<ListedEntry>,
  forms: Iterable<ListedForm>,
): Generator<string> {
  for (const { kind, id, name, file, line, facts } of entries)
    yield `${JSON.stringify({ type: "entry", kind, id, name, facts, file, line })}\n`;
  for (const form of forms) yield `${JSON.stringify({ type: "form", ...form })}\n`;
}

const COLUMNS = ["kind", "id", "name", "language", "form", "as", "file", "line"] as const;

function* tableLines(
  forms: Iterable<ListedForm>,
  names: ReadonlyMap<string, string>,
): Generator<string> {
  yield `${COLUMNS.join("\t")}\n`;
  for (const form of forms) {
    const row = { ...form, name: names.get(`${form.kind}:${form.id}`) ?? "" };
    yield `${COLUMNS.map((column) => String(row[column]).replace(/[\t\r\n]+/g, " ")).join("\t")}\n`;
  }
}

const PART = 1 << 16;

/** The lines together, and waits for the reader now and then. */
async function writeInParts(
  lines: Iterable<string>,
  write: (text: string) => Promise<void>,
): Promise<void> {
  let part = "";
  for (const line of lines) {
    part += line;
    if (part.length < PART) continue;
    await write(part);
    part = "";
  }
  if (part !== "") await write(part);
}

interface Shown extends ListedEntry {
  readonly forms: readonly Omit<ListedForm, "kind" | "id">[];
  readonly examples: readonly ListedExample[];
}

function entryText({ kind, id, name, facts, file, line, forms, examples }: Shown): string {
  const lines = [
    `${kind} ${id}: ${name}  ${file}:${line}`,
    ...Object.entries(facts).map(([fact, value]) => `  ${fact}: ${plain(value)}`),
    "",
    ...forms.map(
      (form) => `  ${form.language}  ${form.form}  ${noteOf(form)}${form.file}:${form.line}`,
    ),
    ...(forms.length === 0 ? ["  no forms of its own"] : []),
    "",
    ...examples.map(
      (example) => `  ${example.language}  ${example.text}  ${example.file}:${example.line}`,
    ),
    ...(examples.length === 0 ? ["  no example names it"] : []),
  ];
  return `${lines.map(printable).join("\n")}\n`;
}

function noteOf({ as, made, after, before, notAfter, notBefore }: Shown["forms"][number]): string {
  const conditions = Object.entries({
    after,
    before,
    "not-after": notAfter,
    "not-before": notBefore,
  })
    .filter(([, words]) => words !== undefined)
    .map(([side, words]) => `${side} ${words?.join(", ")}`);
  return `(${[as, ...(made ? [made] : []), ...conditions].join("; ")})  `;
}

/** A fact as YAML would have it on one line. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(" | ");
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .map(([key, one]) => `${key} ${plain(one)}`)
      .join(", ");
  return String(value);
}
