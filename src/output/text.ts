/** The same for human eyes: each document's entities grouped by kind, in colour where the terminal has it. */

import { Chalk, type ChalkInstance } from "chalk";
import { type Entity, type ExtractedDocument, KINDS, type Kind } from "../entity.ts";

const HEADINGS: Readonly<Record<Kind, string>> = {
  person: "People",
  ministry: "Ministries",
  aircraft: "Aircraft",
  "missile-count": "Missile counts",
  place: "Places",
};

/** Mentions of one entity that are spelt out; more are counted. */
const SHOWN = 4;

export function textWriter(colour: boolean): (document: ExtractedDocument) => string {
  const chalk: ChalkInstance = new Chalk(colour ? {} : { level: 0 });
  const paint: Readonly<Record<Kind, ChalkInstance>> = {
    person: chalk.cyan,
    ministry: chalk.magenta,
    aircraft: chalk.yellow,
    "missile-count": chalk.red,
    place: chalk.green,
  };
  return (document) => {
    const { evidence, margin } = document.detection;
    const how = margin === null ? evidence : `${evidence}, margin ${margin}`;
    const lines = [`${chalk.bold(String(document.file ?? document.id ?? "stdin"))}  ${document.language} ${chalk.dim(`(${how})`)}`];
    for (const kind of KINDS) {
      const entities = document.entities.filter((entity) => entity.kind === kind);
      if (entities.length === 0) continue;
      lines.push(`  ${paint[kind].bold(HEADINGS[kind])}`);
      for (const entity of entities) lines.push(`    ${entityLine(entity, paint[kind], chalk)}`);
    }
    if (document.entities.length === 0) lines.push(chalk.dim("  nothing found"));
    for (const warning of document.warnings) lines.push(`  ${chalk.yellow("warning:")} ${warning}`);
    return `${lines.join("\n")}\n\n`;
  };
}

function entityLine(entity: Entity, paint: ChalkInstance, chalk: ChalkInstance): string {
  const written = [...new Set(entity.mentions.map((mention) => mention.text.replace(/\s+/g, " ")))];
  const shown = written.slice(0, SHOWN).map(isolate).join(chalk.dim(" · "));
  const more = written.length > SHOWN ? chalk.dim(` +${written.length - SHOWN}`) : "";
  const times = entity.mentions.length > 1 ? chalk.dim(` ×${entity.mentions.length}`) : "";
  const id = chalk.dim(entity.id ?? "unlisted");
  const lines = chalk.dim(`line ${[...new Set(entity.mentions.map((mention) => mention.line))].slice(0, SHOWN).join(", ")}`);
  return `${paint(isolate(entity.name))}${quantity(entity)}  ${id}${times}  ${shown}${more}  ${lines}`;
}

function quantity(entity: Entity): string {
  if (entity.kind !== "missile-count") return "";
  if (entity.count !== null) return ` ${entity.qualifier === "exact" ? "" : `${entity.qualifier} `}${entity.count}`;
  return ` ${entity.qualifier} ${entity.min ?? ""}–${entity.max ?? ""}`;
}

/** First-strong isolates keep a right-to-left name from reordering the line around it. */
function isolate(text: string): string {
  return /[\u0590-\u08FF\uFB1D-\uFEFC]/u.test(text) ? `\u2068${text}\u2069` : text;
}
