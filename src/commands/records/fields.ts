/**
 * The JSON of one record to its id, its text, its language and what is kept of it, all as they were
 * written. Knows nothing of languages and documents; what is no record gets the reason why.
 */

import type { RecordError } from "../../entity.ts";
import { type Members, memberAt, membersOf } from "../../text/members.ts";
import { namesIn, type RecordFlags } from "./flags.ts";

/** `id` and `kept` are JSON on one line. */
export type RecordFields = { readonly id: string; readonly kept?: string } & (
  | { readonly error: RecordError }
  | {
      readonly error?: undefined;
      readonly text: string;
      readonly language: unknown;
      readonly date: unknown;
    }
);

/** A function that reads a record as these flags ask; it never throws. */
export function recordReader(flags: RecordFlags): (json: string) => RecordFields {
  const { idField = "id", textField = "text", dateField, keep } = flags;
  const kept = keep === undefined ? undefined : keeper(keep, [idField, textField]);
  return (json) => {
    let parsed: unknown;
    try {
      parsed = JSON.parse(json);
    } catch {
      return { id: "null", error: "not JSON" };
    }
    const members = membersOf(json);
    if (!members) return { id: "null", error: "not an object" };
    /** undefined for a field that is not there, and never what every object has (`constructor`). */
    const fieldOf = (path: string): unknown => {
      if (members.has(path)) return (parsed as Readonly<Record<string, unknown>>)[path];
      const written = memberAt(members, path);
      return written === undefined ? undefined : JSON.parse(written);
    };
    const id = onOneLine(memberAt(members, idField) ?? "null");
    const head = { id, ...(kept && { kept: kept(members) }) };
    const text = fieldOf(textField);
    if (typeof text === "string") {
      const date = dateField === undefined ? undefined : fieldOf(dateField);
      return { text, language: fieldOf("language"), date, ...head };
    }
    return { error: text === undefined ? "no text" : "text is not a string", ...head };
  };
}

/** What a user can do about a record that is none. */
export function repairOf(error: RecordError, textField = "text"): string {
  switch (error) {
    case "no text":
      return `it has no "${textField}"; --text-field names another field`;
    case "text is not a string":
      return `make "${textField}" a string, or leave the record out`;
    default:
      return 'write {"id": "…", "text": "…"} on one line';
  }
}

/** The fields to carry over, as one object; "all" are all but the id and the text. */
function keeper(keep: string, but: readonly string[]): (members: Members) => string {
  const names = namesIn(keep);
  const fieldsOf =
    keep.trim() === "all"
      ? (members: Members) => [...members].filter(([name]) => !but.includes(name))
      : (members: Members) =>
          names.flatMap((name) => {
            const value = memberAt(members, name);
            return value === undefined ? [] : [[name, value] as const];
          });
  return (members) =>
    `{${fieldsOf(members)
      .map(([name, value]) => `${JSON.stringify(name)}:${onOneLine(value)}`)
      .join(",")}}`;
}

/**
 * A carriage return between JSON's tokens is the only line end that a line can hold, and some
 * readers cut there.
 */
function onOneLine(json: string): string {
  return json.replaceAll("\r", "");
}
