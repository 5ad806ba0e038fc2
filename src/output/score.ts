/** A score as a table, and the errors in their context. */

import type { Group, Measure, Score, ScoredError } from "../scoring/score.ts";
import { inOneLine } from "../text/inOneLine.ts";
import { shown } from "./shown.ts";

const HEAD = [
  "".padEnd(20),
  ...["gold", "found", "right", "extra"].map((word) => word.padStart(7)),
  ...["overlapping", "by id", "strict"].map((word) => word.padStart(20)),
].join("");

/** Lines of text; errors first, as they are many. */
export function* scoreText(score: Score, withErrors: boolean): Generator<string> {
  if (withErrors) {
    for (const error of score.errors) yield `${errorLine(error)}\n`;
    if (score.errors.length > 0) yield "\n";
  }
  for (const file of score.lacking) yield `${shown(file)}: not in the output\n`;
  yield `language right in ${score.languageRight} of ${score.documents} documents\n\n`;
  yield `${HEAD}\n${"".padEnd(48)}${"P     R    F1".padStart(20).repeat(3)}\n`;
  for (const group of score.groups) yield `${row(group)}\n`;
}

function row(group: Group): string {
  const { gold, found, right, extra, overlapping, byId, strictly } = group;
  const name = `${group.language ?? "all"}${group.kind ? ` ${group.kind}` : ""}`;
  const counts = [gold, found, right, extra].map((count) => String(count).padStart(7));
  return [name.padEnd(20), ...counts, ...[overlapping, byId, strictly].map(cells)].join("");
}

function cells({ precision, recall, f1 }: Measure): string {
  const three = [precision, recall, f1].map((value) => value.toFixed(3).replace(/^0/, ""));
  return three
    .map((text) => text.padStart(6))
    .join("")
    .padStart(20);
}

/** `a.txt: missed person “…before [text] after…”`. */
function errorLine(error: ScoredError): string {
  const { before = "", after = "", text, found, wanted } = error;
  const around = `${shownPart(before)}[${shown(text)}]${shownPart(after)}`;
  const got = error.error === "wrong-span" && found ? `; found ${shown(found.text)}` : "";
  const id =
    error.error === "wrong-id" || error.error === "extra" ? `; id ${found?.id ?? "null"}` : "";
  const right = wanted === undefined ? "" : `; right: ${shown(wanted)}`;
  return `${shown(error.file)}:${error.start}: ${error.error} ${error.kind}: ${around}${got}${id}${right}`;
}

function shownPart(text: string): string {
  return shown(inOneLine(text));
}
