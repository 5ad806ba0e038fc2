/**
 * Small faults that a programmer could make, found in the syntax tree of a source file: each is a
 * stretch of the text and what stands there instead. Knows no tests. Types, comments, strings and
 * what is thrown or imported are left alone; types are not checked, so some mutants would not
 * compile, and some mean the same as before: a share of ten in ten cannot be asked for.
 */

import { parseAst } from "vitest/node";

export interface Mutation {
  /** "condition", "bound", "number", …: what kind of fault it is. */
  readonly kind: string;
  /** UTF-16 offsets of the text that is replaced. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** Fields that hold types only. */
const TYPES = new Set([
  "typeAnnotation",
  "typeParameters",
  "typeArguments",
  "returnType",
  "superTypeArguments",
  "implements",
]);
/** Of what TypeScript adds to expressions, only the expression runs. */
const WRAPPED = new Set(["TSAsExpression", "TSNonNullExpression", "TSSatisfiesExpression"]);
/** Nothing in them is behaviour that a test should have an opinion on. */
const LEFT_ALONE = new Set([
  "ImportDeclaration",
  "ExportAllDeclaration",
  "ThrowStatement",
  "TemplateElement",
]);

const OPERATORS: Readonly<Record<string, readonly [kind: string, other: string]>> = {
  "<": ["bound", "<="],
  "<=": ["bound", "<"],
  ">": ["bound", ">="],
  ">=": ["bound", ">"],
  "===": ["equality", "!=="],
  "!==": ["equality", "==="],
  "&&": ["logic", "||"],
  "||": ["logic", "&&"],
  "-": ["arithmetic", "+"],
  "*": ["arithmetic", "+"],
  "%": ["arithmetic", "*"],
  "<<": ["bits", ">>"],
  ">>": ["bits", "<<"],
  ">>>": ["bits", "<<"],
  "&": ["bits", "|"],
  "|": ["bits", "&"],
};

/** From here on one more or less changes nothing that a test could be about: twice and half do. */
const LARGE = 100;

/** @param code TypeScript or JavaScript; throws where it does not parse */
export function mutationsOf(code: string): Mutation[] {
  const found: Mutation[] = [];
  const text = (node: Node) => code.slice(node.start, node.end);
  const add = (kind: string, { start, end }: Pick<Node, "start" | "end">, replacement: string) => {
    found.push({ kind, start, end, text: replacement });
  };
  const visit = (node: Node) => {
    if (LEFT_ALONE.has(node.type) || isOrder(node, text)) return;
    if (node.type.startsWith("TS") && !WRAPPED.has(node.type)) return;
    for (const rule of RULES[node.type] ?? []) rule(node, add, text, code);
    for (const [field, value] of Object.entries(node)) {
      if (TYPES.has(field) || (field === "key" && node["computed"] !== true)) continue;
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child);
    }
  };
  visit(parseAst(code, { lang: "ts" }) as unknown as Node);
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

type Rule = (
  node: Node,
  add: (kind: string, range: Pick<Node, "start" | "end">, replacement: string) => void,
  text: (node: Node) => string,
  code: string,
) => void;

const inverted: Rule = (node, add, text) => {
  const test = node["test"] as Node;
  add("condition", test, `!(${text(test)})`);
};

const operator: Rule = (node, add, _, code) => {
  const [kind, other] = OPERATORS[node["operator"] as string] ?? [];
  if (kind === undefined || other === undefined) return;
  const [left, right] = [node["left"] as Node, node["right"] as Node];
  const at = code.indexOf(node["operator"] as string, left.end);
  if (at >= right.start) return;
  add(kind, { start: at, end: at + (node["operator"] as string).length }, other);
};

const number: Rule = (node, add) => {
  const value = node["value"];
  if (typeof value === "boolean") add("boolean", node, String(!value));
  if (typeof value !== "number") return;
  const isHex = /^0[xob]/i.test(String(node["raw"]));
  const others =
    Number.isInteger(value) && (isHex || value < LARGE)
      ? [value + 1, ...(value > 0 ? [value - 1] : [])]
      : [value * 2, value / 2];
  for (const other of others) add("number", node, String(other));
};

const withoutNot: Rule = (node, add, text) => {
  const argument = node["argument"] as Node;
  if (node["operator"] === "!" && argument.type !== "UnaryExpression")
    add("negation", node, `(${text(argument)})`);
};

const withoutEffect: Rule = (node, add) => {
  const { type } = node["expression"] as Node;
  if (type === "CallExpression" || type === "AssignmentExpression") add("statement", node, ";");
};

const ofNothing: Rule = (node, add) => {
  const body = node["body"] as Node | null;
  if (!body) return;
  const statements = body["body"];
  if (body.type === "BlockStatement" && Array.isArray(statements) && statements.length > 0)
    add("return", { start: body.start, end: body.start + 1 }, "{ return;");
  else if (body.type !== "BlockStatement") add("return", body, "undefined");
};

/** Types are not known: two names, or two fields, are taken to be of one type. */
const swapped: Rule = (node, add, text, code) => {
  const list = node["arguments"] as Node[];
  for (let k = 0; k + 1 < list.length; k++) {
    const [first, second] = [list[k] as Node, list[k + 1] as Node];
    if (first.type !== second.type || text(first) === text(second)) continue;
    if (first.type !== "Identifier" && first.type !== "MemberExpression") continue;
    const between = code.slice(first.end, second.start);
    add("arguments", { start: first.start, end: second.end }, text(second) + between + text(first));
  }
};

/** The larger of two for the smaller, what goes on for what ends, all for some. */
const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ["max", "min"],
  ["min", "max"],
  ["some", "every"],
  ["every", "some"],
]);
const opposite: Rule = (node, add, text) => {
  const property = (node["callee"] as Node)["property"] as Node | undefined;
  const other = property && OPPOSITES.get(text(property));
  if (property && other) add("opposite", property, other);
};

const keptOn: Rule = (node, add) => {
  if (node["label"] === null) add("loop", node, "break;");
};

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  IfStatement: [inverted],
  ConditionalExpression: [inverted],
  BinaryExpression: [operator],
  LogicalExpression: [operator],
  Literal: [number],
  UnaryExpression: [withoutNot],
  ExpressionStatement: [withoutEffect],
  FunctionDeclaration: [ofNothing],
  FunctionExpression: [ofNothing],
  ArrowFunctionExpression: [ofNothing],
  CallExpression: [swapped, opposite],
  NewExpression: [swapped],
  ContinueStatement: [keptOn],
};

/** `? -1 : 1` says what stands first; another number there says the same. */
function isOrder({ type, argument, operator: sign, raw }: Node, text: (node: Node) => string) {
  return (
    type === "UnaryExpression" &&
    sign === "-" &&
    raw === undefined &&
    text(argument as Node) === "1"
  );
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

/** A file's text with the mutation made. */
export function mutated(code: string, { start, end, text }: Mutation): string {
  return code.slice(0, start) + text + code.slice(end);
}

/** The lines that a mutation changes, before and after, as a diff shows them. */
export function difference(code: string, mutation: Mutation): { line: number; diff: string } {
  const line = code.slice(0, mutation.start).split("\n").length;
  const [before, after] = [code, mutated(code, mutation)].map((one) => one.split("\n"));
  const last = line + code.slice(mutation.start, mutation.end).split("\n").length - 1;
  const lastAfter = line + mutation.text.split("\n").length - 1;
  const shown = (sign: string, lines: readonly string[] = [], to = line) =>
    lines.slice(line - 1, to).map((one) => `    ${sign} ${one.trim()}`);
  return { line, diff: [...shown("-", before, last), ...shown("+", after, lastAfter)].join("\n") };
}
