/** What a corpus says of the lexicons, for a terminal. */

import type { Context } from "../surveying/context.ts";
import type { UnseenForms } from "../surveying/forms.ts";
import type { Surveyed, UnlistedName } from "../surveying/survey.ts";
import { counted } from "./counted.ts";
import { shown, shownSentence } from "./shown.ts";

export interface CorpusTextOptions {
  /** Names shown of each kind in each language. */
  readonly names: number;
  /** Forms never met, likewise. */
  readonly forms: number;
}

/** Lines of text. */
export function* corpusText(surveyed: Surveyed, options: CorpusTextOptions): Generator<string> {
  const { documents, mentions, unlisted, forgotten, forms } = surveyed;
  yield `${counted(documents, "document")}, ${counted(mentions, "mention")}\n`;
  if (forgotten > 0)
    yield `too many names to keep all: ${forgotten} that were met once are not counted\n`;
  yield* unlistedText(unlisted, options.names);
  if (forms.length > 0)
    yield `\nforms never met${options.forms > 0 ? "" : " (--missing lists them)"}\n`;
  for (const one of forms) yield* unseenText(one, options.forms);
}

function* unlistedText(unlisted: readonly UnlistedName[], most: number): Generator<string> {
  const groups = new Map<string, UnlistedName[]>();
  for (const name of unlisted) {
    const title = `${name.language} ${name.kind}`;
    groups.set(title, [...(groups.get(title) ?? []), name]);
  }
  for (const [title, names] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield `\n${title}, not listed: ${names.length}\n`;
    for (const { name, mentions, documents, contexts } of names.slice(0, most)) {
      yield `${String(mentions).padStart(6)} in ${String(documents).padStart(4)}  ${shown(name)}\n`;
      const [first] = contexts;
      if (first) yield `                ${contextLine(first)}\n`;
    }
    if (names.length > most)
      yield `                … ${names.length - most} more (--limit, --format csv)\n`;
  }
}

function contextLine({ document, line, column, before, text, after }: Context): string {
  return `${shown(document)}:${line}:${column}  ${shownSentence(`${before}[${text}]${after}`.trim())}`;
}

function* unseenText({ language, kind, forms, unseen }: UnseenForms, most: number) {
  yield `  ${`${language} ${kind}`.padEnd(18)}${unseen.length} of ${forms}\n`;
  const listed = unseen.slice(0, most);
  for (const { id, form, file, line } of listed)
    yield `    ${shown(`${file}:${line}`)}  ${shown(id)}  ${shown(form)}\n`;
  if (most > 0 && listed.length < unseen.length)
    yield `    … ${unseen.length - listed.length} more (--missing)\n`;
}
