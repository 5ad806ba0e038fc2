/** A trace for human eyes: a line a phrase, aligned, with what it needs and where it is written. */

import type { LexiconLine } from "../explaining/explanation.ts";
import type { Trace, TracedLanguage } from "../explaining/trace.ts";
import { conditionText, madeText, needsText, REJECTIONS } from "../explaining/words.ts";
import { shown, shownSentence } from "./shown.ts";
import { type ChalkInstance, folded, padded, styles, widest, wrapped } from "./styled.ts";

const HANGING = " ".repeat(8);

export function traceText(trace: Trace, colour: boolean, columns?: number): string {
  const chalk = styles(colour);
  const lines = trace.languages.flatMap((one) => languageLines(one, chalk, columns));
  if (lines.length === 0)
    return `no lexicon has “${shown(trace.word)}”, a part of it, or a name that is nearly it\n`;
  return `${lines.join("\n")}\n`;
}

function languageLines(
  { language, phrases, rejected, near }: TracedLanguage,
  chalk: ChalkInstance,
  columns: number | undefined,
): string[] {
  const rows = [
    ...phrases.map(({ lexicon, text, prefix }) => ({
      lexicon,
      text,
      says: prefix ? [chalk.dim(`behind the prefix ${shown(prefix)}`)] : [],
    })),
    ...rejected.map(({ lexicon, text, because }) => ({
      lexicon,
      text,
      says: [chalk.yellow(`no match: ${REJECTIONS[because]}`)],
    })),
    ...near.map(({ lexicon, differs }) => ({
      lexicon,
      text: lexicon.form,
      says: [chalk.yellow(`nearly: the word has ${shownSentence(differs)}`)],
    })),
  ];
  const first = widest(rows.map(({ text }) => shown(text)));
  const second = widest(rows.map(({ lexicon }) => meaningOf(lexicon)));
  return rows.map(({ lexicon: line, text, says }) => {
    const parts = [
      `${language}  ${padded(shown(text), first)}`,
      padded(meaningOf(line), second),
      shown(line.line > 0 ? `${line.file}:${line.line}` : line.file),
      chalk.dim(shown(line.entry)),
      ...[...madeText(line), ...needsText(line)].map((note) =>
        chalk.dim(`(${shownSentence(note)})`),
      ),
      ...says,
    ];
    const { condition } = line;
    const below = condition
      ? `\n${folded(chalk.dim(shownSentence(conditionText(condition))), columns, HANGING)}`
      : "";
    return wrapped(parts, columns, "", HANGING) + below;
  });
}

function meaningOf({ tag, value }: LexiconLine): string {
  return value ? `${tag} ${value}` : tag;
}
