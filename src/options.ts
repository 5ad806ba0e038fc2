/**
 * Options as a program gives them: what there is not, or is of another type, is refused instead of
 * passed over.
 */

import { ExpectedError } from "./errors.ts";

export interface Rule {
  readonly holds: (value: unknown) => boolean;
  /** What it must be, to follow "must be". */
  readonly wanted: string;
}

/**
 * Throws ExpectedError naming the options there are. An option that is undefined or null is not
 * given.
 */
export function requireOptions(
  call: string,
  options: unknown,
  rules: Readonly<Record<string, Rule>>,
): void {
  const names = Object.keys(rules);
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new ExpectedError(
      `${call}: the options must be an object, not ${nameOf(options)}; there are: ${names.join(", ")}`,
    );
  }
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(rules, name)) {
      throw new ExpectedError(
        `${call}: there is no option "${name}"; there are: ${names.join(", ")}`,
      );
    }
    const rule = rules[name] as Rule;
    if (value !== undefined && value !== null && !rule.holds(value)) {
      throw new ExpectedError(
        `${call}: the option "${name}" must be ${rule.wanted}, not ${nameOf(value)}`,
      );
    }
  }
}

/** A value as a message names it: short values themselves, others by what they are. */
export function nameOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "string") return value.length <= 40 ? JSON.stringify(value) : "a string";
  if (typeof value === "object")
    return Array.isArray(value) ? "an array" : `a ${value.constructor?.name ?? "object"}`;
  return typeof value === "number" || typeof value === "boolean" ? `${value}` : `a ${typeof value}`;
}
