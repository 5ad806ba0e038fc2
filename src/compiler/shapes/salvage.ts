/**
 * What is right of data that is not: the smallest wrong parts are told and taken out, the rest
 * stays. Reads what shapes are made of; knows no file.
 */

import { wrongShape } from "../checks/E114.ts";
import { unknownKey } from "../checks/E115.ts";
import { unknownValue } from "../checks/E116.ts";
import { partMissing } from "../checks/E117.ts";
import type { Path } from "../reading/positions.ts";
import { type Complaint, complaint, TERMS, type Term, type z } from "./terms.ts";

export interface Salvage {
  tell(path: Path, complaint: Complaint): void;
  /** Takes out what stands at a path, of the data and of what goes with it. */
  drop(path: Path): void;
}

/** Tells what of a value is wrong and drops it; false where nothing of the value is left. */
export function salvage(shape: z.ZodType, value: unknown, path: Path, to: Salvage): boolean {
  if (shape.safeParse(value).success) return true;
  const about = TERMS.get(shape) ?? {};
  const def = defOf(shape);
  switch (def.type) {
    case "optional":
      return salvage(def.innerType, value, path, to);
    case "union":
      return ofUnion(shape, def.options, value, path, to);
    case "object":
      if (!isMap(value)) break;
      return ofObject(shape, def, value, path, to);
    case "record":
      if (!isMap(value)) break;
      return ofRecord(shape, def, value, path, to);
    case "array":
      if (!Array.isArray(value)) break;
      return ofList(shape, def.element, value, path, to);
  }
  return wrong(shape, about, value, path, to);
}

/** What of a schema's declaration is asked here. */
type Def =
  | { readonly type: "optional"; readonly innerType: z.ZodType }
  | { readonly type: "union"; readonly options: readonly z.ZodType[] }
  | { readonly type: "object"; readonly shape: Readonly<Record<string, z.ZodType>> }
  | { readonly type: "record"; readonly keyType: z.ZodType; readonly valueType: z.ZodType }
  | { readonly type: "array"; readonly element: z.ZodType }
  | { readonly type: "enum"; readonly entries: Readonly<Record<string, string>> }
  | { readonly type: "other" };

function defOf(shape: z.ZodType): Def {
  return shape.def as unknown as Def;
}

/** The reading that the author meant is the one that takes such a value at all. */
function ofUnion(
  shape: z.ZodType,
  options: readonly z.ZodType[],
  value: unknown,
  path: Path,
  to: Salvage,
): boolean {
  const meant = options.find((option) => takes(option, value));
  const inside = meant && ["object", "array", "record", "union"].includes(defOf(meant).type);
  if (meant && inside) return salvage(meant, value, path, to);
  return wrong(shape, TERMS.get(shape) ?? (meant && TERMS.get(meant)) ?? {}, value, path, to);
}

/** Is it a list where a list is taken, a map where a map is, and so on? */
function takes(shape: z.ZodType, value: unknown): boolean {
  const def = defOf(shape);
  if (def.type === "optional") return takes(def.innerType, value);
  if (def.type === "union") return def.options.some((option) => takes(option, value));
  if (def.type === "object" || def.type === "record") return isMap(value);
  if (def.type === "array") return Array.isArray(value);
  return typeof value !== "object" && shape.safeParse(value).success;
}

function ofObject(
  shape: z.ZodType,
  { shape: known }: Extract<Def, { type: "object" }>,
  value: Readonly<Record<string, unknown>>,
  path: Path,
  to: Salvage,
): boolean {
  const before = Object.keys(value);
  let whole = true;
  for (const key of before) {
    const at = [...path, key];
    const field = Object.hasOwn(known, key) ? known[key] : undefined;
    if (field && salvage(field, value[key], at, to)) continue;
    if (!field)
      say(complaint(unknownKey, key, Object.keys(known), placeMeant(known, value, key)), at, to);
    else if (!isOptional(field)) whole = false;
    to.drop(at);
  }
  for (const [key, field] of Object.entries(known)) {
    if (before.includes(key) || isOptional(field)) continue;
    const { problem, repair } = TERMS.get(field)?.missing?.(key) ?? {
      problem: `no ${key}`,
      repair: `add ${key}: ${field.description ?? "its value"}`,
    };
    say(complaint(partMissing, problem, repair), path, to);
    whole = false;
  }
  return whole && refined(shape, value, path, to);
}

/** Of a key that is none: under which one it would be an entry, where there is only one such. */
function placeMeant(
  known: Readonly<Record<string, z.ZodType>>,
  value: Readonly<Record<string, unknown>>,
  key: string,
): string | undefined {
  const places = Object.entries(known).filter(([name, field]) => {
    const def = defOf(unwrapped(field));
    // What a file calls its contexts may be anything.
    if (def.type !== "record" || name === "contexts") return false;
    return def.keyType.safeParse(key).success && def.valueType.safeParse(value[key]).success;
  });
  return places.length === 1 ? places[0]?.[0] : undefined;
}

function unwrapped(shape: z.ZodType): z.ZodType {
  const def = defOf(shape);
  return def.type === "optional" ? def.innerType : shape;
}

function ofRecord(
  shape: z.ZodType,
  { keyType, valueType }: Extract<Def, { type: "record" }>,
  value: Readonly<Record<string, unknown>>,
  path: Path,
  to: Salvage,
): boolean {
  for (const [key, entry] of Object.entries(value)) {
    const at = [...path, key];
    const fits = keyType.safeParse(key).success;
    // Whatever it is called, what is wrong inside is told.
    const whole = salvage(valueType, entry, at, to);
    if (fits && whole) continue;
    if (!fits) wrong(keyType, TERMS.get(keyType) ?? {}, key, at, to);
    to.drop(at);
  }
  return refined(shape, value, path, to);
}

function ofList(
  shape: z.ZodType,
  element: z.ZodType,
  value: readonly unknown[],
  path: Path,
  to: Salvage,
): boolean {
  const { length } = value;
  // From behind: what is dropped moves what stands behind it.
  for (let i = length - 1; i >= 0; i--)
    if (!salvage(element, value[i], [...path, i], to)) to.drop([...path, i]);
  // Of a list of which something was dropped it is told what.
  return value.length < length ? value.length > 0 : refined(shape, value, path, to);
}

/** Of a whole whose parts are right: what is said of the whole. */
function refined(shape: z.ZodType, value: unknown, path: Path, to: Salvage): boolean {
  if (shape.safeParse(value).success) return true;
  return wrong(shape, TERMS.get(shape) ?? {}, value, path, to);
}

function wrong(shape: z.ZodType, about: Term, value: unknown, path: Path, to: Salvage): false {
  const key = String(path.findLast((one) => typeof one === "string") ?? "");
  say(about.find?.(value, key) ?? usual(defOf(shape), value, key), path, to);
  return false;
}

/** What is said where a kind of value says nothing of its own. */
function usual(def: Def, value: unknown, key: string): Complaint | undefined {
  switch (def.type) {
    case "enum":
      return complaint(unknownValue, key, value, Object.values(def.entries));
    case "object": {
      const keys = Object.keys(def.shape).join(", ");
      return complaint(wrongShape, "a map", value, `write key: value pairs, with keys of ${keys}`);
    }
    case "record":
      return complaint(wrongShape, "a map", value, "write key: value pairs");
    case "array":
      return complaint(wrongShape, "a list", value, "write [a, b]");
    default:
      return complaint(wrongShape, "true or false", value, "write true or false");
  }
}

function say(about: Complaint | undefined, path: Path, to: Salvage): void {
  if (about) to.tell(path, about);
}

function isOptional(shape: z.ZodType): boolean {
  return shape.safeParse(undefined).success;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
