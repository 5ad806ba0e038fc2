/** JSON Schema of lexicon files, for editors: from the same shapes that read them. */

import { SHARED } from "../../lexicon/pack.ts";
import { OF_CATALOGUE, OF_LANGUAGES } from "./index.ts";
import { type Shape, z } from "./terms.ts";

const SHAPES: ReadonlyMap<string, Shape> = new Map([
  ...Object.entries(OF_LANGUAGES).map(([name, { shape }]) => [name, shape] as const),
  ...Object.entries(OF_CATALOGUE).map(([name, { shape }]) => [`${SHARED}/${name}`, shape] as const),
]);

/** What files there are: `places` of a language, `mul/places` of the catalogue. */
export const SHAPE_NAMES: readonly string[] = [...SHAPES.keys()];

/** The schema (draft 2020-12) of a file; undefined for a name that none has. */
export function jsonSchemaOf(name: string): object | undefined {
  const shape = SHAPES.get(name);
  if (!shape) return undefined;
  const { $schema, ...schema } = z.toJSONSchema(shape, { io: "input" });
  const whose = name.startsWith(`${SHARED}/`) ? "of the catalogue" : "of a language";
  return { $schema, title: `${name.replace(/^.*\//, "")}.yaml ${whose}`, ...schema };
}

/** As the file in `lexicons/schemas/` has it. */
export function schemaText(name: string): string {
  return `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`;
}

export function shapeOf(name: string): Shape | undefined {
  return SHAPES.get(name);
}
