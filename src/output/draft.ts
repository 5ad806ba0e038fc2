/**
 * Unlisted names as files of a lexicon, to be filled in: a spelling in the language's folder, an
 * entry in the catalogue, and the sentence that asks for it. An id that is not filled in is none,
 * and `check` says so.
 */

import type { Kind } from "../entity.ts";
import { KIND_TABLE } from "../kinds.ts";
import { SHARED } from "../lexicon/pack.ts";
import type { UnlistedName } from "../surveying/survey.ts";
import { printable } from "../text/printable.ts";

export interface DraftFile {
  /** Below the folder of lexicons, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Kinds that a list of names can be drafted of; the others are put together of parts. */
const DRAFTED: Readonly<Partial<Record<Kind, Draft>>> = {
  person: { forms: personForms, facts: "", hint: "add country: and roles: as far as you know" },
  place: {
    forms: (name) => `[${scalar(name)}]`,
    facts: ", type: city",
    hint: "correct the type, add country: with its ISO code",
  },
};

interface Draft {
  /** What stands behind the id in the language's file. */
  readonly forms: (name: string) => string;
  /** What stands behind the name in the catalogue. */
  readonly facts: string;
  readonly hint: string;
}

/** One name a language and kind: the files in the order of their paths. */
export function draftOf(names: readonly UnlistedName[]): DraftFile[] {
  const files = new Map<string, string[]>();
  const linesOf = (path: string, head: () => string[]) => {
    const lines = files.get(path) ?? head();
    files.set(path, lines);
    return lines;
  };
  let number = 0;
  for (const { kind, language, name, mentions, documents, contexts } of names) {
    const draft = DRAFTED[kind];
    if (!draft || language === "und") continue;
    const id = `FILL-IN-${++number}`;
    const { room } = KIND_TABLE[kind];
    const shared = `${SHARED}/${room}/draft.yaml`;
    const own = linesOf(`${language}/${room}/draft.yaml`, () => ownHead(room, shared));
    const catalogue = linesOf(shared, () => catalogueHead(room, draft.hint));
    const [first] = contexts;
    own.push(
      "",
      `  # ${count(mentions, "mention")} in ${count(documents, "document")}${first ? `; ${comment(`${first.document}:${first.line}:${first.column}`)}` : ""}`,
      ...(first ? [`  # ${comment(first.sentence)}`] : []),
      `  ${id}: ${draft.forms(name)}`,
    );
    catalogue.push(`  ${id}: { name: ${scalar(name)}${draft.facts} }`);
  }
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, lines]) => ({ path, text: `${lines.join("\n")}\n` }));
}

function ownHead(room: string, shared: string): string[] {
  return [
    "# Names that texts have and no lexicon lists. For each:",
    "# - Is it listed under another spelling (extract trace NAME)? Then write its id in the place of",
    `#   FILL-IN-…, and delete the line of that number in ${shared}.`,
    "# - Is it new? Then make an id (small letters, digits, hyphens: sergei-shoigu), the same in both.",
    "# - Is it nothing to list? Then delete its lines in both.",
    "# Write the basic form where the text has an ending. At last: extract check FOLDER",
    `${room}:`,
  ];
}

function catalogueHead(room: string, hint: string): string[] {
  return [
    "# What the draft of each language names. Write the same ids as there, and names in English;",
    `# ${hint}.`,
    `${room}:`,
  ];
}

/** Of two words, the given name stands first and can be combined; more stand as they are. */
function personForms(name: string): string {
  const words = name.split(" ");
  if (words.length === 1) return `{ alone: [${scalar(name)}] }`;
  const [given, family] = words;
  if (words.length === 2 && given && family && ![given, family].some(isInitial))
    return `{ given: [${scalar(given)}], family: [${scalar(family)}] }`;
  return `{ full: [${scalar(name)}] }`;
}

function isInitial(word: string): boolean {
  return /^\p{L}{1,2}\.$/u.test(word);
}

/** As YAML reads it back: in quotes where it would be anything but a text. */
function scalar(text: string): string {
  const plain =
    /^\p{L}(?:[\p{L}\p{M} .'’\u200c-]*[\p{L}\p{M}.])?$/u.test(text) &&
    !/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(text);
  return plain ? text : JSON.stringify(text);
}

/** On one line, and nothing in it ends the comment. */
function comment(text: string): string {
  return printable(text);
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
