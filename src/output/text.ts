/**
 * The same for human eyes, a mention after the other in the order of the text. On a terminal each
 * document has a heading, columns and colours, and the run a summary; elsewhere there is nothing but
 * a line a mention, which grep, sort and editors read.
 */

import type { ExtractedDocument } from "../entity.ts";
import { printable } from "../text/printable.ts";
import { type ContextLine, type ContextStyle, contextGroups, type Found } from "./contextLines.ts";
import { alignedRow, type MentionRow, mentionRow, plainRow, rowLayout } from "./mentionRow.ts";
import { isolated } from "./shown.ts";
import { type ChalkInstance, folded, linked, painter, styles, wrapped } from "./styled.ts";
import { TextSummary } from "./textSummary.ts";

/** What text is written on. */
export interface TextPage {
  readonly colour: boolean;
  /** Is it a terminal, which a person looks at? */
  readonly screen: boolean;
  /** Its width; without it lines are as long as they are. */
  readonly columns?: number | undefined;
  /** Lines around each mention; undefined: not even its own. */
  readonly context?: number | undefined;
  /** Where the name of a document leads to, as a URL. */
  readonly target?: (document: ExtractedDocument) => string | undefined;
}

export interface TextWriter {
  /** `text` is that into which its offsets point; `title` what it is called. */
  document(document: ExtractedDocument, text: string, title?: string): Iterable<string>;
  /** What all documents come to; nothing where nobody looks. */
  summary(): string;
}

/** Narrower than any terminal that a line is fitted to. */
const NARROWEST = 32;
const INDENT = "  ";
/** Around a mention in its line, where no colour and no other type sets it apart. */
const BRACKETS = ["⟦", "⟧"] as const;
const SEPARATOR = "--";

export function textWriter(page: TextPage): TextWriter {
  const chalk = styles(page.colour);
  const { screen } = page;
  const columns = page.columns ? Math.max(NARROWEST, page.columns) : undefined;
  const summary = new TextSummary();
  let separate = false;
  return {
    *document(document, text, title = String(document.file ?? document.id ?? "stdin")) {
      const name = printable(title);
      const target = page.target?.(document);
      const found = foundIn(document);
      const show: Show = {
        ...{ chalk, name, columns, context: page.context },
        row: ({ entity, mention }) =>
          mentionRow(entity, mention, name, chalk, (place) => linked(place, target)),
      };
      summary.add(document);
      if (screen) {
        const title = linked(chalk.bold(isolated(name)), target);
        yield `${wrapped([title, languageOf(document, chalk)], columns, "", INDENT)}\n`;
      }
      if (screen && found.length === 0) yield `${INDENT}${chalk.dim("nothing found")}\n`;
      if (page.context !== undefined && found.length > 0) {
        if (separate && !screen) yield `${SEPARATOR}\n`;
        separate = page.context > 0;
        yield* screen ? contextOnScreen(text, found, show) : contextInLines(text, found, show);
      } else if (screen) yield* rowsOnScreen(found, show);
      else for (const one of found) yield plainRow(show.row(one));
      if (screen) yield "\n";
    },
    summary: () =>
      screen
        ? summary
            .lines()
            .map((line) => `${folded(line, columns, "")}\n`)
            .join("")
        : "",
  };
}

/** How the mentions of one document are shown. */
interface Show {
  readonly chalk: ChalkInstance;
  readonly name: string;
  readonly columns: number | undefined;
  readonly context: number | undefined;
  readonly row: (found: Found) => MentionRow;
}

/** Every mention in the order of the text. */
function foundIn(document: ExtractedDocument): Found[] {
  return document.entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })))
    .sort((a, b) => a.mention.start - b.mention.start);
}

function languageOf({ language, detection }: ExtractedDocument, chalk: ChalkInstance): string {
  const { evidence, margin } = detection;
  const how = margin === null ? evidence : `${evidence}, margin ${margin}`;
  return `${language} ${chalk.dim(`(${how})`)}`;
}

function* rowsOnScreen(found: readonly Found[], { row, columns }: Show): Generator<string> {
  const rows = found.map(row);
  const layout = rowLayout(rows, columns, INDENT);
  for (const one of rows) yield alignedRow(one, layout);
}

/** Lines with their numbers, each with what was found in it below; cut to the width. */
function* contextOnScreen(text: string, found: readonly Found[], show: Show): Generator<string> {
  const { chalk, columns, context = 0 } = show;
  const digits = String((found.at(-1)?.mention.line ?? 1) + context).length;
  const gutter = INDENT.length + digits + 2;
  const layout = rowLayout(found.map(show.row), columns, " ".repeat(gutter));
  const room = columns === undefined ? undefined : columns - gutter;
  let first = true;
  for (const group of contextGroups(text, found, contextStyle(show, room))) {
    if (!first && context > 0) yield `${INDENT}${chalk.dim(SEPARATOR)}\n`;
    first = false;
    for (const line of group) {
      const number = `${String(line.number).padStart(digits)}${line.marked ? ":" : "-"}`;
      yield `${`${INDENT}${chalk.dim(number)} ${line.text}`.trimEnd()}\n`;
      for (const one of line.found) yield alignedRow(show.row(one), layout);
    }
  }
}

/**
 * As grep writes them: `file-8- …` around, `file:9: …` where something was found. The blank keeps a
 * line that begins with a number from being taken for a place.
 */
function* contextInLines(text: string, found: readonly Found[], show: Show): Generator<string> {
  const { context = 0 } = show;
  let first = true;
  for (const group of contextGroups(text, found, contextStyle(show, undefined))) {
    if (!first && context > 0) yield `${SEPARATOR}\n`;
    first = false;
    for (const line of group) {
      yield `${grepLine(show.name, line)}\n`;
      for (const one of line.found) yield plainRow(show.row(one));
    }
  }
}

function grepLine(name: string, { number, text, marked }: ContextLine): string {
  const sign = marked ? ":" : "-";
  return `${isolated(name)}${sign}${number}${sign} ${text}`.trimEnd();
}

/** In colour a mention is bold and underlined as well. */
function contextStyle({ chalk, context = 0 }: Show, room: number | undefined): ContextStyle {
  const coloured = chalk.level > 0;
  const [open, close] = BRACKETS;
  const paint = painter(chalk);
  return {
    around: context,
    room,
    extra: coloured ? 0 : open.length,
    mark: (text, { first }) =>
      coloured ? paint(first.entity.kind).bold.underline(text) : `${open}${text}${close}`,
  };
}
