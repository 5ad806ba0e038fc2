/** What the page says: names of kinds, codes and numbers, for people. */

import type { Quantity } from "../entity.ts";
import { quantityText, statedText } from "../output/quantityText.ts";
import { roleText } from "../output/roleText.ts";
import { printable } from "../text/printable.ts";

export { quantityText, roleText, statedText };

/** What the page itself is written in. */
const ENGLISH = "en-GB";
const LANGUAGES = new Intl.DisplayNames(ENGLISH, { type: "language", fallback: "code" });
const COUNTRIES = new Intl.DisplayNames(ENGLISH, { type: "region", fallback: "code" });

/** What stands for a language where none is known. */
const UNDETERMINED = "und";

export function languageName(code: string): string {
  return code === UNDETERMINED ? "unknown language" : named(LANGUAGES, code);
}

export function countryName(code: string): string {
  return named(COUNTRIES, code);
}

/** A code that is none stays as it is. */
function named(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** A text of a document or a name: nothing in it turns the line around or cannot be seen. */
export function safe(text: string): string {
  return printable(text);
}

/** The same within a text, of which white space stays. */
export function safeText(text: string): string {
  return text.replace(/[^\s]+/g, printable).replace(/[\r\u0085\u2028\u2029\v\f]/g, printable);
}

export function grouped(count: number): string {
  return count.toLocaleString(ENGLISH);
}

/** `many`: what several are called, where an s is not all. */
export function counted(count: number, what: string, many = `${what}s`): string {
  return `${grouped(count)} ${count === 1 ? what : many}`;
}

/** Of an aircraft: 4 × Su-24, where the text says how many. */
export function numberOf(said: Partial<Quantity>): string | null {
  const { qualifier, count = null, min = null, max = null } = said;
  return qualifier ? quantityText({ qualifier, count, min, max }) : null;
}
