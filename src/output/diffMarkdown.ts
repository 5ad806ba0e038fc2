/**
 * A comparison of two runs as a comment on a pull request: a table, and what is behind its numbers
 * folded away. What comes from a text or a lexicon stands in code spans, where it is nothing but
 * text; the whole is bounded in length.
 */

import { type DocumentDiff, differs, type KindTally } from "../comparing/documents.ts";
import { CHANGES, type ChangeName, type ComparedMention } from "../comparing/mentions.ts";
import type { Origin } from "../comparing/read.ts";
import type { Summary } from "../comparing/summary.ts";
import { printable } from "../text/printable.ts";
import { differences, documentsLine, folded, originsLine, placeOf } from "./diff.ts";

/** Units of a comment; GitHub takes 65,536 characters. */
export const LONGEST_COMMENT = 60_000;

/** Units of one text or name. */
const LONGEST_QUOTE = 120;

const COLUMNS = ["old", "lost", "changed", "moved", "gained", "new"] as const;

const HEADINGS: Readonly<Record<ChangeName, string>> = {
  lost: "Lost",
  changed: "Changed",
  moved: "Moved: the same, elsewhere",
  gained: "Gained",
};

export interface DiffMarkdown {
  add(document: DocumentDiff): void;
  /** The whole comment. */
  text(summary: Summary, old: Origin, now: Origin): string;
}

/** Memory holds no more than fits into the comment. */
export function diffMarkdown(longest = LONGEST_COMMENT): DiffMarkdown {
  const lists = new Map(CHANGES.map((name) => [name, new Lines(longest)]));
  const documents = new Lines(longest);
  return {
    add(document) {
      if (!differs(document)) return;
      documents.add(`- ${documentItem(document)}`);
      // The list of documents says how many mentions each has.
      if (document.only) {
        for (const { change } of document.changes) lists.get(change)?.passOver();
        return;
      }
      for (const { change, times } of folded(document.changes)) {
        const mention = change.change === "lost" ? change.old : change.new;
        const said =
          change.change === "changed"
            ? differences(change)
            : change.change === "moved"
              ? [`was “${change.old.text}” at ${placeOf(change.old)}`]
              : [];
        lists
          .get(change.change)
          ?.add(`- ${mentionItem(document.name, mention, times, said)}`, times);
      }
    },
    text(summary, old, now) {
      const parts = [headOf(summary, old, now)];
      const folds: [string, Lines][] = [
        ...CHANGES.map((name): [string, Lines] => [
          `${HEADINGS[name]} (${summary.total[name]})`,
          lists.get(name) as Lines,
        ]),
        ["By document", documents],
      ];
      let room = longest - (parts[0] as string).length;
      for (const [title, lines] of folds) {
        const part = lines.folded(title, room);
        room -= part.length;
        parts.push(part);
      }
      return parts.join("");
    },
  };
}

function headOf({ documents, total, kinds }: Summary, old: Origin, now: Origin): string {
  const row = (name: string, tally: Readonly<KindTally>) =>
    `| ${name} | ${COLUMNS.map((column) => tally[column]).join(" | ")} |`;
  const changed = CHANGES.filter((name) => total[name] > 0).map((name) => `${total[name]} ${name}`);
  return [
    `### Extraction: ${changed.length > 0 ? changed.join(", ") : "no mention differs"}`,
    "",
    `${documentsLine(documents)}; ${code(originsLine(old, now))}`,
    "",
    `| mentions | ${COLUMNS.join(" | ")} |`,
    `| --- |${" ---: |".repeat(COLUMNS.length)}`,
    ...kinds.map((tally) => row(tally.kind.replace(/[^\w-]/g, "?"), tally)),
    row("**all**", total),
    "",
  ].join("\n");
}

function documentItem({ name, only, language, error, edited, kinds }: DocumentDiff): string {
  const tallies = [...kinds.values()];
  const counts = CHANGES.map((change) => {
    const count = tallies.reduce((sum, tally) => sum + tally[change], 0);
    return count > 0 ? `${count} ${change}` : "";
  });
  return [
    code(name),
    ...counts.filter(Boolean),
    ...(only ? [`only in the ${only} output`] : []),
    ...(language ? [`language ${code(`${language.old} → ${language.new}`)}`] : []),
    ...(error ? [error.new ? `no document any more: ${code(error.new)}` : "a document now"] : []),
    ...(edited ? ["the text is not the same"] : []),
  ].join(" · ");
}

/** The words last: they may run from right to left. */
function mentionItem(
  document: string,
  mention: ComparedMention,
  times: number,
  said: readonly string[],
): string {
  return [
    `${code(document)} ${placeOf(mention)}`,
    `${code(mention.kind)} ${mention.id === null ? "no id" : code(mention.id)}`,
    ...(times > 1 ? [`${times} times`] : []),
    code(mention.text),
    ...said.map(code),
  ].join(" · ");
}

/** A code span in which nothing is markup, a link or the name of a user. */
function code(text: string): string {
  const safe = printable(text);
  const units = [...safe];
  const short = units.length > LONGEST_QUOTE ? `${units.slice(0, LONGEST_QUOTE).join("")}…` : safe;
  const longest = Math.max(0, ...(short.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  // One blank on each side is taken off, and keeps a backtick of the text from the fence.
  const pad = /^[ `]|[ `]$|^$/.test(short) ? " " : "";
  return `${fence}${pad}${short}${pad}${fence}`;
}

/** Lines up to a length, and how many did not fit. */
class Lines {
  readonly #lines: { readonly text: string; readonly count: number }[] = [];
  readonly #longest: number;
  #length = 0;
  #more = 0;

  constructor(longest: number) {
    this.#longest = longest;
  }

  /** `count`: how many things the line stands for. */
  add(text: string, count = 1): void {
    this.#length += text.length + 1;
    if (this.#length > this.#longest) this.#more += count;
    else this.#lines.push({ text, count });
  }

  /** One thing more that is not listed. */
  passOver(): void {
    this.#more++;
  }

  /** Empty when there are no lines, or no room for any. */
  folded(title: string, room: number): string {
    const open = `\n<details><summary>${title}</summary>\n\n`;
    const close = "\n</details>\n";
    const kept: string[] = [];
    let left = room - open.length - close.length - LEFT_OUT;
    let more = this.#more;
    for (const { text, count } of this.#lines) {
      left -= text.length + 1;
      if (left >= 0) kept.push(text);
      else more += count;
    }
    if (kept.length === 0) return "";
    const rest = more > 0 ? `- … and ${more} more\n` : "";
    return `${open}${kept.map((line) => `${line}\n`).join("")}${rest}${close}`;
  }
}

/** Units of the line that says how many did not fit. */
const LEFT_OUT = 40;
