/** A file as plain data to a file of a shape: typed data, and what was wrong with it. */

import type { Finding } from "../../errors.ts";
import { type ReadingCheck, toFinding } from "../checks/check.ts";
import { offsetAt, type Path, type Positions, partOf, placeAt } from "../reading/positions.ts";
import type { PlainFile } from "../reading/yaml.ts";
import type { Where } from "../sources/source.ts";
import { salvage } from "./salvage.ts";
import { type Complaint, complaint, type DataOf, type Shape } from "./terms.ts";

/** A file of which every part has its shape. */
export interface ShapedFile<Data> {
  readonly data: Data;
  /** Where the value at a path begins. */
  at(path: Path): Omit<Where, "entry">;
  /** Was there something else at a path, which was told and left out? */
  leftOut(path: Path): boolean;
  /** Asks a check about what stands at a path; true when it found something. */
  report<Args extends readonly unknown[]>(
    path: Path,
    check: ReadingCheck<Args>,
    ...about: Args
  ): boolean;
}

/** What has not its shape is told and left out, of a copy of the file. */
export function shaped<S extends Shape>(
  read: PlainFile,
  shape: S,
  findings: Finding[],
): ShapedFile<DataOf<S>> {
  const whole = shape.safeParse(read.data).success;
  const plain = whole ? read : structuredClone(read);
  const at = (path: Path) => ({
    file: plain.file,
    ...placeAt(plain.lineStarts, offsetAt(plain.positions, path)),
  });
  const tell = (path: Path, { check, ...problem }: Complaint) => {
    const entry = path.length > 0 ? { entry: path.join(".") } : {};
    findings.push(toFinding(check, { ...at(path), ...entry }, problem));
  };
  const dropped = new Set<string>();
  return {
    // The data themselves, and not zod's copy: entries stay in the order in which they are written.
    data: whole
      ? (plain.data as DataOf<S>)
      : salvaged(plain, shape, tell, (path) => dropped.add(JSON.stringify(path))),
    at,
    leftOut: (path) => dropped.has(JSON.stringify(path)),
    report(path, check, ...about) {
      const found = complaint(check, ...about);
      if (found) tell(path, found);
      return found !== undefined;
    },
  };
}

function salvaged<S extends Shape>(
  { data, positions }: PlainFile,
  shape: S,
  tell: (path: Path, complaint: Complaint) => void,
  onDrop: (path: Path) => void,
): DataOf<S> {
  const drop = (path: Path) => {
    onDrop(path);
    const above = path.slice(0, -1);
    const key = path.at(-1) as string | number;
    take(partAt(data, above), key);
    const there = positionsAt(positions, above);
    if (typeof there === "object") take("items" in there ? there.items : there.entries, key);
  };
  salvage(shape, data, [], { tell, drop });
  return (shape.safeParse(data).success ? data : {}) as DataOf<S>;
}

function partAt(data: unknown, path: Path): object {
  return path.reduce<object>((part, key) => Reflect.get(part, key), data as object);
}

function positionsAt(positions: Positions, path: Path): Positions | undefined {
  return path.reduce<Positions | undefined>(
    (there, key) => (there === undefined ? there : partOf(there, key)),
    positions,
  );
}

function take(from: object, key: string | number): void {
  if (Array.isArray(from)) from.splice(Number(key), 1);
  else Reflect.deleteProperty(from, key);
}
