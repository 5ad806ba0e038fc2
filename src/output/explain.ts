/**
 * An explanation for human eyes: each passage with its tokens, what the lexicons have there, what
 * was proposed, and what became of it. Says what the explanation holds, and nothing more.
 */

import type {
  ExplainedCandidate,
  ExplainedEntity,
  ExplainedVerdict,
  Explanation,
  LexiconLine,
  Passage,
  WhyNot,
} from "../explaining/explanation.ts";
import {
  conditionText,
  madeText,
  needsText,
  PRECEDENCES,
  REJECTIONS,
  SIGNS,
} from "../explaining/words.ts";
import { inOneLine } from "../text/inOneLine.ts";
import { roleText } from "./roleText.ts";
import { shown, shownSentence } from "./shown.ts";
import { type ChalkInstance, folded, padded, painter, styles, widest, wrapped } from "./styled.ts";

const INDENT = "  ";
const HANGING = " ".repeat(14);

/**
 * In pieces, one a passage: a long text has many megabytes of it. `columns` is the width of the
 * terminal; without it lines are as long as they are.
 */
export function explainWriter(
  colour: boolean,
  columns?: number,
): (explanation: Explanation) => Generator<string> {
  const page: Page = { chalk: styles(colour), columns };
  return function* (explanation) {
    const { passages, whyNot, whyNotAs = [], warnings } = explanation;
    const block = (text: string) => `\n${text}\n`;
    yield `${heading(explanation, page)}\n`;
    for (const passage of passages) yield block(passageText(passage, page));
    if (passages.length === 0 && !whyNot)
      yield block(page.chalk.dim("nothing in this text may be a mention"));
    for (const why of whyNot ? [whyNot, ...whyNotAs] : []) yield block(whyNotText(why, page));
    for (const warning of warnings)
      yield block(`${page.chalk.yellow("warning:")} ${shownSentence(warning)}`);
  };
}

interface Page {
  readonly chalk: ChalkInstance;
  readonly columns: number | undefined;
}

function heading({ file, language, detection, countries }: Explanation, { chalk, columns }: Page) {
  const { evidence, margin } = detection;
  const how = margin === null ? evidence : `${evidence}, margin ${margin}`;
  const about = countries.length > 0 ? [chalk.dim(`speaks of ${countries.join(", ")}`)] : [];
  return wrapped(
    [`${chalk.bold(shown(file ?? "text"))}  ${language} ${chalk.dim(`(${how})`)}`, ...about],
    columns,
    "",
    HANGING,
  );
}

function passageText(passage: Passage, page: Page): string {
  const { chalk, columns } = page;
  const { line, column, text, language, tokens, phrases, rejected, candidates } = passage;
  const lines = [
    `${chalk.dim(`${line}:${column}`)}  ${chalk.bold(shown(inOneLine(text)))}  ${chalk.dim(language)}`,
  ];
  const looked = tokens.map((token) =>
    token.text === token.folded
      ? shown(token.text)
      : `${shown(token.text)}${chalk.dim("=")}${shown(token.folded)}`,
  );
  lines.push(wrapped([label("tokens", page), ...looked], columns, INDENT, HANGING));
  const met = [...phrases, ...rejected];
  const widths = [
    widest(met.map((one) => shown(inOneLine(one.text)))),
    widest(met.map(({ lexicon }) => meaningOf(lexicon))),
  ] as const;
  for (const [i, phrase] of phrases.entries())
    lines.push(phraseText(phrase, i === 0 ? "lexicon" : "", widths, page));
  for (const [i, one] of rejected.entries())
    lines.push(phraseText(one, i === 0 ? "not read" : "", widths, page));
  for (const [i, candidate] of candidates.entries())
    lines.push(candidateText(candidate, candidates, i === 0 ? "proposed" : "", page));
  const kept = candidates.filter(({ verdict }) => verdict.kept);
  for (const [i, candidate] of kept.entries())
    lines.push(resultText(candidate, candidates, i === 0 ? "result" : "", page));
  if (kept.length === 0) lines.push(`${INDENT}${label("result", page)}  ${chalk.dim("nothing")}`);
  return lines.join("\n");
}

const LABEL = 8;

function label(name: string, { chalk }: Page): string {
  return chalk.dim(name.padEnd(LABEL));
}

function meaningOf({ tag, value }: LexiconLine): string {
  return value ? `${tag} ${value}` : tag;
}

function placeOf({ file, line }: LexiconLine): string {
  return shown(line > 0 ? `${file}:${line}` : file);
}

type Met = Passage["phrases"][number] | Passage["rejected"][number];

function phraseText(
  met: Met,
  name: string,
  [first, second]: readonly [number, number],
  page: Page,
): string {
  const { chalk, columns } = page;
  const notes = [
    ...("prefix" in met && met.prefix ? [`behind the prefix ${shown(met.prefix)}`] : []),
    ...madeText(met.lexicon).map(shownSentence),
    ...needsText(met.lexicon),
  ];
  const { condition } = met.lexicon;
  const forbidden = "forbidden" in met ? met.forbidden : undefined;
  const below = condition
    ? `\n${folded(chalk.dim(`(${shownSentence(conditionText(condition, forbidden))})`), columns, HANGING)}`
    : "";
  const because = "because" in met ? [chalk.yellow(REJECTIONS[met.because])] : [];
  const line = wrapped(
    [
      `${label(name, page)}  ${padded(shown(inOneLine(met.text)), first)}`,
      padded(meaningOf(met.lexicon), second),
      ...because,
      chalk.dim(placeOf(met.lexicon)),
      chalk.dim(shown(met.lexicon.entry)),
      ...notes.map((note) => chalk.dim(`(${note})`)),
    ],
    columns,
    INDENT,
    HANGING,
  );
  return line + below;
}

function candidateText(
  candidate: ExplainedCandidate,
  all: readonly ExplainedCandidate[],
  name: string,
  page: Page,
): string {
  const { chalk, columns } = page;
  const { number, kind, id, how, signs, rests, verdict, text } = candidate;
  const paint = kind === "other" ? chalk.dim : painter(chalk)(kind);
  const mark = verdict.kept ? chalk.green("✓") : chalk.red("✗");
  const lines = rests.map((line) => `${shown(line.form)} ${chalk.dim(placeOf(line))}`);
  return wrapped(
    [
      `${label(name, page)}  ${mark} #${number} ${paint(kind)} ${id ?? chalk.dim("—")}`,
      shown(inOneLine(text)),
      chalk.dim(how),
      ...signs.map(({ sign, weight }) => {
        const shownWeight = typeof weight === "number" && weight > 0 ? `+${weight}` : `${weight}`;
        return `${SIGNS[sign]} ${typeof weight === "number" && weight > 0 ? chalk.green(shownWeight) : chalk.red(shownWeight)}`;
      }),
      ...(lines.length > 0 ? [`${chalk.dim("rests on")} ${lines.join(chalk.dim(" · "))}`] : []),
      ...(verdict.kept ? [] : [chalk.red(verdictText(verdict, all))]),
    ],
    columns,
    INDENT,
    HANGING,
  );
}

function verdictText(
  verdict: Exclude<ExplainedVerdict, { readonly kept: true }>,
  all: readonly ExplainedCandidate[],
): string {
  switch (verdict.why) {
    case "vetoed":
      return `vetoed: ${SIGNS[verdict.sign]}`;
    case "outweighed":
      return "more speaks against it than for it";
    case "country-not-named":
      return `its country ${verdict.country} is not named`;
    case "not-introduced":
      return `not introduced: ${verdict.bearers.join(" or ")}`;
    case "less-likely":
      return `less likely here than ${referTo(verdict.by, all)}`;
    case "overlapped":
      return `lost to ${referTo(verdict.by, all)}, which ${PRECEDENCES[verdict.since]}`;
  }
}

function referTo(number: number, all: readonly ExplainedCandidate[]): string {
  const other = all.find((one) => one.number === number);
  return other ? `#${number} ${other.kind} ${other.id ?? ""}`.trimEnd() : `#${number}`;
}

/** What it became, and over whom. */
function resultText(
  candidate: ExplainedCandidate,
  all: readonly ExplainedCandidate[],
  name: string,
  page: Page,
): string {
  const { chalk, columns } = page;
  const { kind, entity, rule } = candidate;
  const beaten = all.filter(
    ({ verdict }) => !verdict.kept && "by" in verdict && verdict.by === candidate.number,
  );
  if (kind === "other" || !entity)
    return wrapped(
      [`${label(name, page)}  no mention: the name of another thing`, chalk.dim(rule)],
      columns,
      INDENT,
      HANGING,
    );
  const over = beaten.map(({ number, verdict }) =>
    "since" in verdict
      ? `before #${number}: it ${PRECEDENCES[verdict.since]}`
      : `likelier than #${number}`,
  );
  return wrapped(
    [
      `${label(name, page)}  ${painter(chalk)(kind).bold(kind)} ${entity.id ?? "(unlisted)"}`,
      shown(entity.name),
      ...factsOf(entity).map((fact) => chalk.dim(shown(fact))),
      chalk.dim(rule),
      ...over.map((one) => chalk.dim(one)),
    ],
    columns,
    INDENT,
    HANGING,
  );
}

/** The fields of an entity that say which one it is. */
function factsOf(entity: ExplainedEntity): string[] {
  const { kind: _, id: __, name: ___, ...facts } = entity;
  const told = Object.entries(facts)
    .filter(([, value]) => value !== null && typeof value !== "object")
    .map(([key, value]) => `${key} ${value}`);
  const role = entity.kind === "person" ? entity.role : undefined;
  return role ? [...told, `beside a mention: ${roleText(role)}`] : told;
}

function whyNotText(why: WhyNot, { chalk, columns }: Page): string {
  const { id, name, kind, says, advice, at, lines, near, step } = why;
  const title = kind ? `${kind} ${shown(id)} ${chalk.dim(shown(name ?? ""))}` : shown(id);
  const found = step === "found";
  const out = [`${chalk.bold(found ? "found" : "why not")}  ${title}`];
  const where = at ? `${at.line}:${at.column}: ` : "";
  out.push(folded(`${where}${shownSentence(says)}`, columns, INDENT));
  for (const { met, lexicon, differs } of near)
    out.push(
      folded(
        `nearest: ${met.line}:${met.column} “${shown(met.text)}” has ${shownSentence(differs)}; the lexicon has “${shown(lexicon.form)}” (${lexicon.language}, ${placeOf(lexicon)})`,
        columns,
        INDENT,
      ),
    );
  if (near.length === 0)
    for (const line of lines)
      out.push(
        `${INDENT}${chalk.dim(`${shown(line.form)}  ${meaningOf(line)}  ${placeOf(line)}  ${shown(line.entry)}`)}`,
      );
  if (advice) out.push(folded(`→ ${shownSentence(advice)}`, columns, INDENT));
  return out.join("\n");
}
