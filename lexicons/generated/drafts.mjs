/**
 * Forms for places that people wrote: what the sources call them in a language whose folder has none yet. Drafts, for
 * somebody who knows the language to read; they go to a folder of their own and never into the lexicons.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fold, isForm, tidy, withoutHead } from "./languages.mjs";

/**
 * `found`: id → { name(code), source } of the places that are surely linked to a record. A form is drafted where it may
 * be matched, is no name of people, and is one place's alone; a wrong form is worse than none.
 */
export function draftsOf(language, hand, found) {
  const spoken = new Map();
  for (const { forms } of hand.values()) for (const key of forms.get(language.code) ?? []) spoken.set(key, Number.POSITIVE_INFINITY);
  const drafts = [];
  for (const { id, type, country, of, forms } of hand.values()) {
    const link = found.get(id);
    // A province named after a town is written by the town's forms.
    if (!link || of || forms.get(language.code)?.size) continue;
    const form = tidy(link.name(language.code), language);
    if (!form || !isForm(form, language) || language.people.has(fold(form))) continue;
    const bare = withoutHead(form, language);
    // A town whose name says that it is a province is a slip of the source.
    if (bare !== form && type !== "province") continue;
    spoken.set(fold(bare), (spoken.get(fold(bare)) ?? 0) + 1);
    drafts.push({ id, form: bare, about: [type, country].filter(Boolean).join(" "), source: link.source });
  }
  return drafts.filter(({ form }) => spoken.get(fold(form)) === 1).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** One file a language; none for a language that lacks nothing. Returns how many forms each has. */
export function writeDrafts(folder, drafts) {
  mkdirSync(folder, { recursive: true });
  for (const [code, list] of drafts) if (list.length > 0) writeFileSync(join(folder, `${code}.yaml`), draftFile(code, list));
}

function draftFile(code, list) {
  return [
    `# Drafts of the generator: what the sources call the places that lexicons/${code} has no form of. Nothing reads this file.`,
    "# Somebody who knows the language reads it through, corrects or deletes, and moves the rest to",
    `# lexicons/${code}/places/. Where several are called so, as people are, or as a common word, there is no draft.`,
    "places:",
    ...list.map(({ id, form, about, source }) => `  ${id}: [${scalar(form)}]  # ${about}; ${source}`),
    "",
  ].join("\n");
}

function scalar(text) {
  const plain = /^\p{L}[\p{L}\p{M} .'’-]*$/u.test(text) && !/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(text);
  return plain ? text : JSON.stringify(text);
}
