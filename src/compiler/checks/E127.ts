/** E127: a prefix that is none. */

import type { ReadingCheck } from "./check.ts";

export const PREFIX = /^[^>\s]+(>[^>\s]+)?$/;

export const notAPrefix: ReadingCheck<[text: string]> = {
  code: "E127",
  severity: "error",
  at: "reading",
  title: "a prefix is not letters, or letters > letters",
  reason:
    "Prefixes are taken off words before they are looked up; behind a sign > stands what is put " +
    "in their place. Of anything else it would be a guess what is taken off.",
  bad: { "ar/language.yaml": 'prefixes: ["لل>ال>ا"]\n' },
  good: { "ar/language.yaml": 'prefixes: ["لل>ال"]\n' },
  find(text) {
    if (PREFIX.test(text)) return undefined;
    return {
      problem: `"${text}" is no prefix`,
      repair: "write the letters, or the letters, > and what takes their place",
    };
  },
};
