/**
 * The same for human eyes: each document's entities grouped by kind, in colour and to the width of
 * the terminal where there is one.
 */

import type { AircraftMention, Entity, ExtractedDocument, Mention, Quantity } from "../entity.ts";
import { KIND_TABLE, KINDS } from "../kinds.ts";
import { printable } from "../text/printable.ts";
import { roleText } from "./roleText.ts";
import { shown } from "./shown.ts";
import { type ChalkInstance, painter, styles, wrapped } from "./styled.ts";

/** Mentions of one entity that are spelt out; more are counted. */
const SHOWN = 4;

/** `columns` is the width of the terminal; without it lines are as long as they are. */
export function textWriter(
  colour: boolean,
  columns?: number,
): (document: ExtractedDocument) => string {
  const chalk = styles(colour);
  const paint = painter(chalk);
  return (document) => {
    const { evidence, margin } = document.detection;
    const how = margin === null ? evidence : `${evidence}, margin ${margin}`;
    const name = shown(String(document.file ?? document.id ?? "stdin"));
    const lines = [`${chalk.bold(name)}  ${document.language} ${chalk.dim(`(${how})`)}`];
    for (const kind of KINDS) {
      const entities = document.entities.filter((entity) => entity.kind === kind);
      if (entities.length === 0) continue;
      lines.push(`  ${paint(kind).bold(KIND_TABLE[kind].heading)}`);
      for (const entity of entities)
        lines.push(wrapped(entityParts(entity, name, paint(kind), chalk), columns));
    }
    if (document.entities.length === 0) lines.push(chalk.dim("  nothing found"));
    for (const warning of document.warnings)
      lines.push(`  ${chalk.yellow("warning:")} ${shown(warning)}`);
    return `${lines.join("\n")}\n\n`;
  };
}

/** What is said of one entity, in pieces between which a line may end. */
function entityParts(
  entity: Entity,
  file: string,
  paint: ChalkInstance,
  chalk: ChalkInstance,
): string[] {
  const times = entity.mentions.length > 1 ? chalk.dim(` ×${entity.mentions.length}`) : "";
  const id = entity.id === null ? chalk.bold("(unlisted)") : chalk.dim(printable(entity.id));
  const written = [...new Set(entity.mentions.map(form))];
  const forms = written.slice(0, SHOWN).map(shown);
  const more = written.length > SHOWN ? chalk.dim(` +${written.length - SHOWN}`) : "";
  const [first, ...others] = entity.mentions;
  const places = first ? [`${file}:${first.line}:${first.column}`] : [];
  if (others.length > 0)
    places.push(...others.slice(0, SHOWN - 1).map(({ line, column }) => `${line}:${column}`));
  return [
    `${paint(shown(entity.name))}${quantity(entity)}`,
    `${id}${times}`,
    ...(entity.kind === "person" && entity.role ? [roleText(entity.role)] : []),
    ...(entity.ambiguousWith ?? []).map((other) => chalk.dim(`or ${printable(other)}`)),
    ...forms.map(
      (form, i) =>
        `${i > 0 ? `${chalk.dim("·")} ` : ""}${form}${i === forms.length - 1 ? more : ""}`,
    ),
    ...places.map((place) => chalk.dim(place)),
  ];
}

/** A mention as it is written, of aircraft with the number of them. */
function form(mention: Mention | AircraftMention): string {
  const text = mention.text.replace(/\s+/g, " ");
  const { count = null, min = null, max = null, qualifier } = mention as AircraftMention;
  return qualifier ? `${text} (${stated({ count, min, max, qualifier })})` : text;
}

function quantity(entity: Entity): string {
  if (entity.kind !== "missile-count") return "";
  const { event, by } = entity;
  const said = [event, by && `by ${by}`].filter(Boolean).join(" ");
  return ` ${stated(entity)}${said && `, ${said}`}`;
}

function stated({ count, min, max, qualifier }: Quantity): string {
  if (count !== null) return `${qualifier === "exact" ? "" : `${qualifier} `}${count}`;
  return `${qualifier} ${min ?? ""}–${max ?? ""}`;
}
