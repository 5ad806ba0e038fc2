/**
 * What a YAML parser says of a text, said of the place where a person has to look: where a bracket
 * or a quotation mark was opened, and not where the parser gave up. Knows no parser.
 */

import type { Place } from "./positions.ts";

/** `at` is an offset in UTF-16 units, as all here. */
export interface ParserError {
  readonly code: string;
  readonly message: string;
  readonly at: number;
}

/** From a bracket or quotation mark to where the parser takes its part for ended (exclusive). */
export interface OpenedPart {
  readonly start: number;
  readonly end: number;
}

export interface ToldError {
  readonly at: number;
  readonly problem: string;
  readonly repair?: string;
}

const CLOSING: Readonly<Record<string, string>> = { "[": "]", "{": "}", '"': '"', "'": "'" };

/** What follows from an error before it is not told. */
export function toldErrors(
  text: string,
  errors: readonly ParserError[],
  parts: readonly OpenedPart[],
  placeOf: (offset: number) => Place,
): ToldError[] {
  const told: ToldError[] = [];
  const unclosed: OpenedPart[] = [];
  for (const error of errors) {
    const part = partUnclosed(text, error, parts, unclosed);
    if (part) {
      const swallowed = unclosed.some(({ start }) => part.start < start && isQuote(text, start));
      unclosed.push(part);
      if (!swallowed) told.push(ofUnclosed(text, part, error, placeOf));
    } else if (unclosed.length === 0) told.push(otherwise(text, error));
    // Behind a sign that closes nothing the rest of the file makes no sense to the parser.
    if (error.code === "UNEXPECTED_TOKEN") break;
  }
  return told;
}

/** The innermost part that should have ended before the error. */
function partUnclosed(
  text: string,
  { code, message, at }: ParserError,
  parts: readonly OpenedPart[],
  told: readonly OpenedPart[],
): OpenedPart | undefined {
  const [, sign] =
    (code === "MISSING_CHAR" && /closing (["'])quote/.exec(message)) ||
    (code === "BAD_INDENT" && /end with a ([\]}])/.exec(message)) ||
    [];
  if (sign === undefined) return undefined;
  return parts
    .filter((part) => CLOSING[text[part.start] ?? ""] === sign && !told.includes(part))
    .filter(({ start, end }) => start < at && at <= end)
    .at(-1);
}

function ofUnclosed(
  text: string,
  { start }: OpenedPart,
  { at }: ParserError,
  placeOf: (offset: number) => Place,
): ToldError {
  const opened = text[start] as string;
  const closing = CLOSING[opened] as string;
  const { line, column } = placeOf(at);
  const there = /[\]}]/.test(text[at] ?? "") ? `, where ${text[at]} stands` : "";
  return {
    at: start,
    problem: `the ${opened} that opens here is not closed by ${line}:${column}${there}`,
    repair: isQuote(text, start)
      ? `add the second ${closing}, or take the first away`
      : `add ${closing} where it ends`,
  };
}

function otherwise(text: string, { code, message, at }: ParserError): ToldError {
  const sign = text[at] ?? "";
  if (code === "UNEXPECTED_TOKEN" && /[\]}]/.test(sign))
    return { at, problem: `the ${sign} here closes nothing`, repair: "take it away" };
  if (code === "MULTIPLE_DOCS")
    return {
      at,
      problem: "a second document begins here",
      repair: "a lexicon file is one: take the --- away, or make two files of it",
    };
  if (/call stack/.test(message))
    return { at, problem: "it is nested too deeply", repair: "close what is opened" };
  const repair = REPAIRS[code];
  return { at, problem: message, ...(repair !== undefined && { repair }) };
}

const REPAIRS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "write two blanks for each step to the right",
  MULTILINE_IMPLICIT_KEY: "write a colon and a blank behind the key (key: value)",
};

function isQuote(text: string, at: number): boolean {
  return text[at] === '"' || text[at] === "'";
}
