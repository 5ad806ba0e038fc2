/** The tables of the guide: what every file takes, and what it means. */

import { form } from "./forms.ts";
import { SHAPE_NAMES, shapeOf } from "./jsonSchema.ts";
import { type Shape, TERMS } from "./terms.ts";

/** Markdown: a heading and a table for a form, and for every file. */
export function fieldTables(): string {
  const tables = SHAPE_NAMES.map((name) => {
    const file = name.includes("/") ? `${name}.yaml` : `CODE/${name}.yaml`;
    return `### \`${file}\`\n\n${table(rowsOf(shapeOf(name) as Shape, ""))}`;
  });
  return [`### A form that is a map\n\n${table(rowsOf(form, ""))}`, ...tables].join("\n\n");
}

type Row = readonly [field: string, takes: string, meaning: string];

function table(rows: readonly Row[]): string {
  const lines = rows.map((cells) => `| ${cells.map(escaped).join(" | ")} |`);
  return ["| field | takes | meaning |", "| --- | --- | --- |", ...lines].join("\n");
}

function escaped(cell: string): string {
  return cell.replaceAll("|", "\\|");
}

/** What of zod's declarations is asked here. */
interface Def {
  readonly type: string;
  readonly innerType?: Shape;
  readonly options?: readonly Shape[];
  readonly shape?: Readonly<Record<string, Shape>>;
  readonly keyType?: Shape;
  readonly valueType?: Shape;
  readonly element?: Shape;
  readonly entries?: Readonly<Record<string, string>>;
}

const defOf = (shape: Shape): Def => shape.def as unknown as Def;

/** A row for each field, those inside behind the one that has them. */
function rowsOf(shape: Shape, above: string): Row[] {
  const def = defOf(shape);
  if (def.innerType) return rowsOf(def.innerType, above);
  if (def.options) return def.options.flatMap((option) => rowsOf(option, above));
  if (def.element) return rowsOf(def.element, above);
  if (def.valueType) return rowsOf(def.valueType, above);
  return Object.entries(def.shape ?? {}).flatMap(([key, field]): Row[] => {
    const name = `${above}${key}`;
    const must = field.safeParse(undefined).success ? "" : " (needed)";
    const own: Row = [`\`${name}\`${must}`, takes(field), field.description ?? ""];
    const inside = isOfForms(field) ? [] : rowsOf(field, `${name}${stepOf(field)}.`);
    return [own, ...inside];
  });
}

/** Forms have a table of their own. */
function isOfForms(shape: Shape): boolean {
  const def = defOf(shape);
  const inside = def.innerType ?? def.valueType ?? def.element;
  return /^forms/.test(TERMS.get(shape)?.called ?? "") || (!!inside && isOfForms(inside));
}

/** Between the name of a field and of what is inside it: any key, or any item. */
function stepOf(shape: Shape): string {
  const def = defOf(shape);
  if (def.innerType) return stepOf(def.innerType);
  return def.valueType ? ".*" : def.element ? "[]" : "";
}

function takes(shape: Shape): string {
  const { called } = TERMS.get(shape) ?? {};
  const def = defOf(shape);
  if (called) return called;
  if (def.innerType) return takes(def.innerType);
  if (def.options) return takes(def.options[0] as Shape);
  if (def.entries)
    return `one of ${Object.values(def.entries)
      .map((word) => `\`${word}\``)
      .join(" ")}`;
  if (def.valueType) return `${keyOf(def.keyType as Shape)} → ${takes(def.valueType)}`;
  if (def.element) return `list of ${plural(takes(def.element))}`;
  return NAMES[def.type] ?? "anything";
}

function keyOf(shape: Shape): string {
  const { called } = TERMS.get(shape) ?? {};
  return called ?? (defOf(shape).entries ? takes(shape).replace(/^one of/, "any of") : "…");
}

function plural(name: string): string {
  return name === "map" ? "maps" : name;
}

const NAMES: Readonly<Record<string, string>> = { object: "map", boolean: "true or false" };
