/**
 * The one door to the yaml package: a file on disk to plain data, with the position of every part.
 * The work is near-linear in the size of the file: each node is looked at once.
 */

import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import type { Finding } from "../../errors.ts";
import { firstInvalid } from "../../text/read.ts";
import { type Problem, type ReadingCheck, toFinding } from "../checks/check.ts";
import { notUtf8 } from "../checks/E111.ts";
import { notYaml } from "../checks/E112.ts";
import { keyTwice } from "../checks/E113.ts";
import { mergeKey } from "../checks/E161.ts";
import { customTag } from "../checks/E162.ts";
import { aliasBomb } from "../checks/E163.ts";
import { emptyFile } from "../checks/E167.ts";
import { longLine, WIDTH } from "../checks/W213.ts";
import { byteOrderMark } from "../checks/W241.ts";
import type { SourcePart } from "../fixing/parts.ts";
import { type Place, type Positions, placeAt } from "./positions.ts";
import { type OpenedPart, type ToldError, toldErrors } from "./yamlErrors.ts";

/** A file as it was written, before anybody asks what it means. Plain data, to be kept or sent. */
export interface PlainFile {
  /** As findings call it. */
  readonly file: string;
  /** `{}` where the file cannot be read. */
  readonly data: unknown;
  readonly positions: Positions;
  /** Offsets at which lines begin, in UTF-16 units. */
  readonly lineStarts: readonly number[];
  /** Numbers that are written otherwise than they print, by where they are in `positions`. */
  readonly numbers: readonly WrittenNumber[];
  readonly findings: readonly Finding[];
}

/** 007, 1.10: what it says as a text is lost in the data. */
export interface WrittenNumber {
  readonly at: number;
  readonly source: string;
}

/** Data is empty when the file is no YAML. */
export function readYaml(path: string, shownAs: string): PlainFile {
  const bytes = readFileSync(path);
  // UTF-16 of Latin letters is UTF-8 as well, with a zero behind each.
  const zero = bytes.indexOf(0);
  if (zero < 0 && isUtf8(bytes)) return parseYaml(bytes.toString("utf8"), shownAs);
  const byte = zero < 0 ? firstInvalid(bytes) : zero;
  const before = bytes.subarray(0, byte).toString("utf8").split("\n");
  const place = { line: before.length, column: (before.at(-1) ?? "").length + 1 };
  const wrong = toFinding(notUtf8, { file: shownAs, ...place }, notUtf8.find(byte) as Problem);
  return { file: shownAs, data: {}, positions: 0, lineStarts: [0], numbers: [], findings: [wrong] };
}

const BYTE_ORDER_MARK = "\ufeff";

/** What a text means as YAML; asks nothing but the text. */
export function parseYaml(whole: string, file: string): PlainFile {
  const marked = whole.startsWith(BYTE_ORDER_MARK);
  const text = marked ? whole.slice(1) : whole;
  const lines = new LineCounter();
  // The package compares every key of a map with every other; the walk does not.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const { lineStarts } = lines;
  const findings: Finding[] = [];
  const report: Report = (check, offset, ...about) => {
    const found = check.find(...about);
    if (found) findings.push(toFinding(check, { file, ...placeAt(lineStarts, offset) }, found));
  };
  for (const [i, line] of text.split("\n").entries())
    if (line.length > WIDTH) report(longLine, (lineStarts[i] ?? 0) + WIDTH, line);
  if (marked) report(byteOrderMark, 0);
  if (text.trim() === "") report(emptyFile, 0);
  for (const { code, pos } of document.warnings)
    if (code === "TAG_RESOLVE_FAILED") report(customTag, pos[0], text.slice(...pos));
  const { length } = findings;
  for (const { at, problem, repair } of errorsOf(document, text, lineStarts))
    report(notYaml, at, problem, repair);
  const empty = { file, data: {}, positions: 0, lineStarts, numbers: [], findings };
  if (findings.length > length) return empty;
  const walk = new Walk(report, (offset) => placeAt(lineStarts, offset));
  const { data, positions } = walk.document(document);
  const { numbers } = walk;
  return walk.failed ? empty : { ...empty, data: data ?? {}, positions, numbers };
}

function errorsOf(
  document: Document.Parsed,
  text: string,
  lineStarts: readonly number[],
): ToldError[] {
  if (document.errors.length === 0) return [];
  const parts: OpenedPart[] = [];
  visit(document, {
    Node(_, node) {
      const { range } = node as Node;
      const opens = isScalar(node) ? node.type?.startsWith("QUOTE_") : isCollection(node);
      if (range && opens) parts.push({ start: range[0], end: range[1] });
    },
  });
  const errors = document.errors.map(({ code, message, pos }) => ({ code, message, at: pos[0] }));
  return toldErrors(text, errors, parts, (offset) => placeAt(lineStarts, offset));
}

type Report = <Args extends readonly unknown[]>(
  check: ReadingCheck<Args>,
  offset: number,
  ...about: Args
) => void;

interface Plain {
  readonly data: unknown;
  readonly positions: Positions;
}

/** What aliases of a file may stand for: far more than any lexicon's do. */
const MOST_FROM_ALIASES = 100_000;

/** Nodes to plain data and positions. Of a key that stands twice in a map the first counts. */
class Walk {
  /** Was something found for which nothing of the file can be used? */
  failed = false;
  readonly numbers: WrittenNumber[] = [];
  private readonly anchors = new Map<string, Node>();
  /** In how many aliases the walk stands, and how many values came of aliases. */
  private inAliases = 0;
  private fromAliases = 0;
  /** Anchored nodes in which the walk stands. */
  private readonly open = new Set<Node>();

  constructor(
    private readonly report: Report,
    private readonly placeOf: (offset: number) => Place,
  ) {}

  document({ contents }: Document): Plain {
    return this.node(contents as Node | null, 0);
  }

  /** `at` is where the value's key stands, or where it begins itself. */
  private node(node: Node | null, at: number): Plain {
    if (this.inAliases > 0 && ++this.fromAliases > MOST_FROM_ALIASES && !this.failed)
      this.fail(aliasBomb, at, MOST_FROM_ALIASES);
    if (this.failed) return { data: null, positions: at };
    if (isScalar(node)) {
      if (node.anchor) this.anchors.set(node.anchor, node);
      const { value, source } = node;
      if (typeof value === "number" && source !== undefined && source !== String(value))
        this.numbers.push({ at, source });
      return { data: value, positions: at };
    }
    if (isAlias(node)) return this.alias(node, at);
    if (!isMap(node) && !isSeq(node)) return { data: null, positions: at };
    if (node.anchor) this.anchors.set(node.anchor, node);
    this.open.add(node);
    const plain = isMap(node) ? this.map(node, at) : this.list(node.items as (Node | null)[], at);
    this.open.delete(node);
    return plain;
  }

  private alias(node: Alias, at: number): Plain {
    const written = this.anchors.get(node.source);
    if (!written || this.open.has(written)) {
      this.fail(notYaml, offsetOf(node), `the alias *${node.source} names nothing before it`);
      return { data: null, positions: at };
    }
    this.inAliases++;
    const { data } = this.node(written, at);
    this.inAliases--;
    return { data, positions: at };
  }

  private fail: Report = (check, offset, ...about) => {
    this.failed = true;
    this.report(check, offset, ...about);
  };

  private list(nodes: readonly (Node | null)[], at: number): Plain {
    const data: unknown[] = [];
    const items: Positions[] = [];
    for (const node of nodes) {
      // A pair in a list is a map of its own: [a: 1].
      const item = isPair(node)
        ? this.map({ items: [node] }, at)
        : this.node(node, offsetOf(node, at));
      data.push(item.data);
      items.push(item.positions);
    }
    return { data, positions: { at, items } };
  }

  private map({ items }: Pick<YAMLMap, "items">, at: number): Plain {
    const data: Record<string, unknown> = {};
    const entries: Record<string, Positions> = {};
    const first = new Map<string, number>();
    for (const { key, value } of items) {
      const name = isScalar(key) ? String(key.value ?? "") : String(key);
      const offset = offsetOf(key as Node | null, at);
      if (name === "<<" && isScalar(key) && !key.source?.startsWith('"')) {
        this.report(mergeKey, offset);
        continue;
      }
      const before = first.get(name);
      if (before !== undefined) {
        this.report(keyTwice, offset, name, this.placeOf(before).line);
        continue;
      }
      first.set(name, offset);
      const entry = this.node(value as Node | null, offset);
      put(data, name, entry.data);
      put(entries, name, entry.positions);
    }
    return { data, positions: { at, entries } };
  }
}

/** Also under a name that objects have a meaning for. */
function put<Value>(target: Record<string, Value>, key: string, value: Value): void {
  if (key !== "__proto__") target[key] = value;
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true });
}

function offsetOf(node: Node | null | undefined, otherwise = 0): number {
  return node?.range?.[0] ?? otherwise;
}

/**
 * The parts of a text with the ranges at which they stand, in UTF-16 units, and what they mean.
 * Undefined for what is no YAML, or has anything that is written once and meant twice.
 */
export function partsOf(text: string): { part: SourcePart; data: unknown } | undefined {
  const document = parseDocument(text, { uniqueKeys: false });
  if (document.errors.length > 0) return undefined;
  const part = sourcePart(document.contents as Node);
  try {
    return part && { part, data: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    return undefined;
  }
}

/** Undefined for what is anchored, tagged or an alias: nobody moves that. */
function sourcePart(node: Node): SourcePart | undefined {
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return undefined;
  const { range, anchor, tag } = node;
  if (!range || anchor || tag?.startsWith("!")) return undefined;
  const at = { start: range[0], end: range[1] };
  if (isScalar(node)) return { ...at, is: "scalar", flow: true, items: [] };
  const flow = node.flow === true;
  if (isSeq(node)) {
    const items = node.items.map((item) => ({ value: sourcePart(item as Node) }));
    return { ...at, is: "list", flow, items };
  }
  const items = node.items.map(({ key, value }) => ({
    key: sourcePart(key as Node),
    name: isScalar(key) ? String(key.value ?? "") : String(key),
    ...(value !== null && { value: sourcePart(value as Node) }),
  }));
  return { ...at, is: "map", flow, items };
}
