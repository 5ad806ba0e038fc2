/** Many documents together, for a terminal: a table of each kind, those in most documents first. */

import { KIND_TABLE, KINDS } from "../kinds.ts";
import type { SummarizedEntity, Summary } from "../summarizing/summary.ts";
import { printable } from "../text/printable.ts";
import { counted } from "./counted.ts";
import { statedText } from "./quantityText.ts";
import { shown } from "./shown.ts";
import { type ChalkInstance, padded, painter, styles, widest, wrapped } from "./styled.ts";

/** Spellings, companions and statements that are shown of one entity; more are counted. */
const FEW = 4;
const MARGIN = "  ";
/** Columns to which names are filled up; a longer one moves only its own line. */
const WIDEST = 48;

export interface SummaryTextOptions {
  readonly colour: boolean;
  /** Width of the terminal; without it lines are as long as they are. */
  readonly columns: number | undefined;
  /** Entities shown of each kind; all when it is not given. */
  readonly limit: number | undefined;
}

/** Lines of text. */
export function* summaryText(summary: Summary, options: SummaryTextOptions): Generator<string> {
  const chalk = styles(options.colour);
  const paint = painter(chalk);
  yield `${chalk.bold(headOf(summary))}\n`;
  for (const kind of KINDS) {
    const entities = summary.entities.filter((one) => one.kind === kind);
    if (entities.length === 0) continue;
    const few = entities.slice(0, options.limit);
    yield `\n${paint(kind).bold(KIND_TABLE[kind].heading)} ${chalk.dim(String(entities.length))}\n`;
    if (kind === "missile-count")
      yield `${MARGIN}${chalk.dim("as stated, not added up: several may be of one event")}\n`;
    const width = Math.min(WIDEST, widest(few.map(({ name }) => shown(name))));
    const often = widest(few.map(timesOf));
    for (const one of few) {
      const name = paint(kind)(padded(shown(one.name), width));
      const parts = [name, padded(timesOf(one), often), ...partsOf(one, chalk)];
      yield `${wrapped(parts, options.columns, MARGIN, `${MARGIN}      `)}\n`;
    }
    if (few.length < entities.length)
      yield `${MARGIN}${chalk.dim(`… ${entities.length - few.length} more (--limit, --format csv)`)}\n`;
  }
}

function headOf({ documents }: Summary): string {
  const { count, languages, mentions, from, to, withoutDate } = documents;
  const parts = [
    counted(count, "document"),
    Object.entries(languages)
      .map(([language, times]) => `${language} ${times}`)
      .join(", "),
    counted(mentions, "mention"),
    ...(from !== undefined ? [from === to ? from : `${from} to ${to}`] : []),
    ...(from !== undefined && withoutDate > 0 ? [`${withoutDate} without a date`] : []),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

function timesOf({ documents, mentions }: SummarizedEntity): string {
  return `${counted(documents, "document")}, ${counted(mentions, "mention")}`;
}

/** In pieces between which a line may end. */
function partsOf(one: SummarizedEntity, chalk: ChalkInstance): string[] {
  const texts = [...new Set(one.spellings.map(({ text }) => text))];
  return [
    one.id === null ? chalk.bold("(unlisted)") : chalk.dim(printable(one.id)),
    chalk.dim(Object.keys(one.languages).join(" ")),
    ...(one.statements
      ? few(
          one.statements.map((stated) => shown(statedText(stated))),
          chalk,
        )
      : few(texts.map(shown), chalk)),
    ...(one.together.length > 0
      ? [chalk.dim(`with ${one.together.slice(0, FEW).map(nameOf).join(", ")}`)]
      : []),
  ];
}

function few(texts: readonly string[], chalk: ChalkInstance): string[] {
  const more = texts.length > FEW ? [chalk.dim(`+${texts.length - FEW}`)] : [];
  const first = texts.slice(0, FEW);
  return [...first.map((text, i) => (i > 0 ? `${chalk.dim("·")} ${text}` : text)), ...more];
}

function nameOf({ id, name }: { readonly id: string | null; readonly name: string }): string {
  return id === null ? shown(name) : printable(id);
}
