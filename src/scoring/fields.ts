/** What `extract` printed, as JSON that nobody has looked at yet. */

import { InputError } from "../errors.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** Undefined for what is no JSON. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Throws InputError, with `where` in it, for what is no object. */
export function objectOf(value: unknown, where: string): Fields {
  if (isFields(value)) return value;
  throw new InputError(
    where,
    "not a JSON object",
    "what extract prints is one, or one on each line",
  );
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The documents of the one object, which may be a document itself. */
export function documentsOf(whole: Fields): Fields[] {
  const { documents } = whole;
  return Array.isArray(documents) ? documents : [whole];
}
