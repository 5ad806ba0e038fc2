/** E171: a folder is no language. */

import type { ReadingCheck } from "./check.ts";

export const noLanguage: ReadingCheck<[folder: string, near: string | undefined]> = {
  code: "E171",
  severity: "error",
  at: "reading",
  title: "a folder is no language",
  reason:
    "A folder is the language of its name, a code of two or three small letters (ISO 639). One of " +
    "another name is not read, and the whole language is gone without a word.",
  bad: {
    "englsh/places.yaml": `places:
  syria: [Zyria]
`,
    "en/places.yaml": `places:
  syria: [Syria]
`,
  },
  good: {
    "en/places.yaml": `places:
  syria: [Syria]
`,
  },
  find: (folder, near) => ({
    problem: `"${folder}" is no code of a language, and nothing in it is read`,
    repair: near ? `did you mean "${near}"?` : "name it by its code: en, ru, ar, …",
  }),
};
