/**
 * Where a file has a number that was written otherwise (007, 1.10), and its shape takes any text
 * there. Reads what shapes are made of; knows no file.
 */

import type { Finding } from "../../errors.ts";
import { toFinding } from "../checks/check.ts";
import { textAsNumber } from "../checks/E170.ts";
import { offsetOf, type Path, type Positions, partOf, placeAt } from "../reading/positions.ts";
import type { PlainFile } from "../reading/yaml.ts";
import type { Shape } from "./terms.ts";

export function textsAsNumbers(plain: PlainFile, shape: Shape): Finding[] {
  const { file, lineStarts, numbers } = plain;
  if (numbers.length === 0) return [];
  const written = new Map(numbers.map(({ at, source }) => [at, source]));
  const findings: Finding[] = [];
  const walk = (value: unknown, at: Positions, path: Path, of: Shape | undefined) => {
    if (typeof value === "number") {
      const offset = offsetOf(at);
      const source = written.get(offset);
      const found = source && of?.safeParse("text").success && textAsNumber.find(source, value);
      const where = { file, ...placeAt(lineStarts, offset), entry: path.join(".") };
      if (found) findings.push(toFinding(textAsNumber, where, found));
    } else if (typeof value === "object" && value !== null)
      for (const [name, inner] of Object.entries(value)) {
        const key = Array.isArray(value) ? Number(name) : name;
        const there = partOf(at, key);
        if (there !== undefined)
          walk(inner, there, [...path, key], of && partShape(of, value, key));
      }
  };
  walk(plain.data, plain.positions, [], shape);
  return findings;
}

/** What of a schema's declaration is asked here. */
interface Def {
  readonly type: string;
  readonly innerType?: Shape;
  readonly options?: readonly Shape[];
  readonly shape?: Readonly<Record<string, Shape>>;
  readonly valueType?: Shape;
  readonly element?: Shape;
  readonly items?: readonly Shape[];
}

/** The shape of an item or entry of a value. */
function partShape(shape: Shape, value: object, key: string | number): Shape | undefined {
  const def = shape.def as unknown as Def;
  if (def.innerType) return partShape(def.innerType, value, key);
  if (def.options) {
    const fitting = def.options.find((option) => option.safeParse(value).success);
    const options = fitting ? [fitting] : def.options;
    return options.map((option) => partShape(option, value, key)).find((part) => part);
  }
  if (Array.isArray(value)) return def.element ?? def.items?.[Number(key)];
  return def.shape && Object.hasOwn(def.shape, key) ? def.shape[key] : def.valueType;
}
