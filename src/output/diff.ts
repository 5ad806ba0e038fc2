/** A comparison of two runs, as lines for a terminal. */

import { type DocumentDiff, differs, type KindTally } from "../comparing/documents.ts";
import type { Change, ChangeName, ComparedMention } from "../comparing/mentions.ts";
import type { Origin } from "../comparing/read.ts";
import type { Summary } from "../comparing/summary.ts";
import { KIND_TABLE, type Kind } from "../kinds.ts";
import { shown } from "./shown.ts";
import { type ChalkInstance, styles } from "./styled.ts";

const SIGNS: Readonly<Record<ChangeName, string>> = {
  lost: "-",
  gained: "+",
  moved: ">",
  changed: "~",
};
const COLOURS = { lost: "red", gained: "green", moved: "cyan", changed: "yellow" } as const;

const COLUMNS = ["old", "lost", "changed", "moved", "gained", "new"] as const;

/** The lines of one document; empty when nothing in it differs. */
export function documentDiffText(document: DocumentDiff, colour: boolean): string {
  if (!differs(document)) return "";
  const chalk = styles(colour);
  const { name, only, language, error, edited, changes } = document;
  if (only)
    return `${chalk.bold(shown(name))}  only in the ${only} output, with ${mentions(changes.length)}\n\n`;
  const lines = [`${chalk.bold(shown(name))}  ${tallied(changes)}`.trimEnd()];
  if (edited) lines.push("  the text is not the same: mentions are compared by what they are");
  if (language) lines.push(`  language: ${shown(`${language.old} → ${language.new}`)}`);
  if (error)
    lines.push(
      `  ${error.new ? `no document any more: ${shown(error.new)}` : `a document now; it was none: ${shown(error.old ?? "")}`}`,
    );
  for (const { change, times } of folded(changes)) lines.push(changeLine(change, times, chalk));
  return `${lines.join("\n")}\n\n`;
}

/** Which lexicons, the table of kinds, and what there is in one only. */
export function summaryText(
  summary: Summary,
  origins: { readonly old: Origin; readonly new: Origin },
): string {
  const { documents, kinds, total } = summary;
  const width = Math.max(5, ...kinds.map(({ kind }) => shown(kind).length)) + 2;
  const row = (name: string, cells: readonly (string | number)[]) =>
    `${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(9)).join("")}\n`;
  const cells = (tally: Readonly<KindTally>) => COLUMNS.map((column) => tally[column]);
  return [
    `${documentsLine(documents)}\n`,
    `${originsLine(origins.old, origins.new)}\n\n`,
    row("", COLUMNS),
    ...kinds.map((tally) => row(shown(tally.kind), cells(tally))),
    row("all", cells(total)),
  ].join("");
}

/** `3 of 5 documents differ; 1 only in the old output`. */
export function documentsLine({ both, differing, onlyOld, onlyNew }: Summary["documents"]): string {
  return [
    `${differing} of ${both} document${both === 1 ? "" : "s"} differ${differing === 1 ? "s" : ""}`,
    ...(onlyOld > 0 ? [`${onlyOld} only in the old output`] : []),
    ...(onlyNew > 0 ? [`${onlyNew} only in the new output`] : []),
  ].join("; ");
}

export function originsLine(old: Origin, now: Origin): string {
  const [before, after] = [lexiconsOf(old), lexiconsOf(now)];
  return before === after ? `the same lexicons: ${before}` : `lexicons: ${before} → ${after}`;
}

/** Digits of a fingerprint that tell two apart. */
const FINGERPRINT = 12;

function lexiconsOf({ lexicons }: Origin): string {
  if (lexicons.length === 0) return "not said";
  return lexicons
    .map(({ version, sha256 }) => shown(`${version} ${sha256.slice(0, FINGERPRINT)}`))
    .join(", ");
}

/** Changes that say the same of the same entity, once, with how many there are. */
export function folded(changes: readonly Change[]): { change: Change; times: number }[] {
  const seen = new Map<string, { change: Change; times: number }>();
  for (const change of changes) {
    const key = saying(change);
    const known = seen.get(key);
    if (known) known.times++;
    else seen.set(key, { change, times: 1 });
  }
  return [...seen.values()];
}

function saying(change: Change): string {
  const of = ({ kind, id, name, text, facts }: ComparedMention) => [kind, id, name, text, facts];
  return JSON.stringify([
    change.change,
    change.change === "gained" ? null : of(change.old),
    change.change === "lost" ? null : of(change.new),
  ]);
}

/** `person sergei-shoigu “Sergey Shoygu”`, and what became of it. */
function changeLine(change: Change, times: number, chalk: ChalkInstance): string {
  const mention = change.change === "lost" ? change.old : change.new;
  const parts = [
    placeOf(mention).padStart(9),
    chalk[COLOURS[change.change]](SIGNS[change.change]),
    painted(mention.kind, chalk),
    mention.id === null ? "—" : shown(mention.id),
    `“${shown(mention.text)}”`,
    ...(times > 1 ? [`×${times}`] : []),
  ];
  if (change.change === "moved")
    parts.push(`was “${shown(change.old.text)}” at ${placeOf(change.old)}`);
  if (change.change === "changed") parts.push(...differences(change).map(shown));
  return `  ${parts.join("  ")}`;
}

export function placeOf({ line, column, start }: ComparedMention): string {
  return line > 0 ? `${line}:${column}` : `@${start}`;
}

/** `count: 26 → 27`, the id first; of another entity only that it is one. */
export function differences(change: Extract<Change, { change: "changed" }>): string[] {
  const { old, new: now, fields } = change;
  const saidBy = (mention: ComparedMention, field: string): unknown =>
    field === "id" || field === "name" || field === "text" ? mention[field] : mention.facts[field];
  const said = fields.map(
    (field) => `${field}: ${compact(saidBy(old, field))} → ${compact(saidBy(now, field))}`,
  );
  if (old.start !== now.start || old.end !== now.end)
    said.push(`was “${old.text}” at ${placeOf(old)}`);
  const follow = fields.filter((field) => field !== "id" && field !== "count");
  if (!fields.includes("id") || follow.length < 3) return said;
  // All that is said of the one is then not said of the other.
  const kept = said.filter((_, i) => !follow.includes(fields[i] ?? ""));
  return [...kept, `and ${follow.join(", ")}`];
}

function compact(value: unknown): string {
  if (value === undefined) return "none";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function painted(kind: string, chalk: ChalkInstance): string {
  const known = kind in KIND_TABLE ? chalk[KIND_TABLE[kind as Kind].colour] : chalk;
  return known(shown(kind));
}

function tallied(changes: readonly Change[]): string {
  return (["lost", "changed", "moved", "gained"] as const)
    .map((name) => [name, changes.filter(({ change }) => change === name).length] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ");
}

function mentions(count: number): string {
  return `${count} mention${count === 1 ? "" : "s"}`;
}
