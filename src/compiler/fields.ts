/**
 * Checked access to the plain data of one YAML file: every wrong shape becomes a finding with place
 * and repair.
 */

import type { Finding } from "../errors.ts";
import type { NumberRange } from "../lexicon/pack.ts";
import { type ReadingCheck, toFinding } from "./checks/check.ts";
import { wrongShape } from "./checks/E114.ts";
import { unknownKey } from "./checks/E115.ts";
import { unknownValue } from "./checks/E116.ts";
import { partMissing } from "./checks/E117.ts";
import { notARange, rangeOf } from "./checks/E126.ts";
import type { Where } from "./source.ts";
import type { YamlFile } from "./yaml.ts";

type Path = readonly (string | number)[];

/** A spelling with its conditions, as written in a list of forms. */
export interface FormSource {
  readonly form: string;
  readonly after?: string[];
  readonly before?: string[];
  readonly notAfter?: string[];
  readonly notBefore?: string[];
  readonly inflect?: "all" | "head" | "last" | "none";
  /** Another entry has the same form, and the document chooses between them. */
  readonly shared?: true;
  /** Counts only where the text has its very letters, and not those that fold to them. */
  readonly exact?: true;
}

const FORM_KEYS = [
  "form",
  "after",
  "before",
  "not-after",
  "not-before",
  "inflect",
  "note",
  "source",
  "gender",
  "spaced",
  "shared",
  "exact",
];

export class Fields {
  readonly findings: Finding[] = [];

  constructor(private readonly yaml: YamlFile) {
    this.findings.push(...yaml.findings);
  }

  get file(): string {
    return this.yaml.file;
  }
  get data(): unknown {
    return this.yaml.data;
  }
  /** Where the value at a path begins. */
  at(path: Path): Omit<Where, "entry"> {
    return { file: this.file, ...this.yaml.placeOf(path) };
  }

  /** Asks a check about what stands at a path; true when it found something. */
  report<Args extends readonly unknown[]>(
    path: Path,
    check: ReadingCheck<Args>,
    ...about: Args
  ): boolean {
    const found = check.find(...about);
    if (!found) return false;
    const entry = path.length > 0 ? { entry: path.join(".") } : {};
    this.findings.push(toFinding(check, { ...this.at(path), ...entry }, found));
    return true;
  }

  /** A map; anything else is reported and read as empty. */
  map(value: unknown, path: Path): Record<string, unknown> {
    if (value === null || value === undefined) return {};
    if (typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
    this.report(path, wrongShape, "a map", value, "write key: value pairs");
    return {};
  }

  /** Reports keys that are not known, with the nearest known one. */
  knownKeys(value: Record<string, unknown>, path: Path, known: readonly string[]): void {
    for (const key of Object.keys(value)) this.report([...path, key], unknownKey, key, known);
  }

  /**
   * One of a few words; anything else is reported and read as if it were not there. `called` is
   * what a message calls it, the last key where nothing is said.
   */
  oneOf<Word extends string>(
    value: unknown,
    path: Path,
    known: readonly Word[],
    called = String(path.at(-1)),
  ): Word | undefined {
    if (value === null || value === undefined) return undefined;
    const wrong = this.report(path, unknownValue, called, value, known);
    return wrong ? undefined : (String(value) as Word);
  }

  text(value: unknown, path: Path): string | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value === "string") return value;
    if (typeof value === "number") return String(value);
    this.report(
      path,
      wrongShape,
      "text",
      value,
      'put it in quotes ("NO" and "ON" are read as booleans by some tools)',
    );
    return undefined;
  }

  texts(value: unknown, path: Path): string[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      if (typeof value === "string") return [value];
      this.report(path, wrongShape, "a list", value, "write [a, b]");
      return [];
    }
    return value.flatMap((item, i) => this.text(item, [...path, i]) ?? []);
  }

  flag(value: unknown, path: Path): boolean | undefined {
    if (value === undefined || typeof value === "boolean") return value;
    this.report(path, wrongShape, "true or false", value, "write true or false");
    return undefined;
  }

  number(value: unknown, path: Path): number | undefined {
    if (value === undefined || (typeof value === "number" && Number.isFinite(value))) return value;
    this.report(path, wrongShape, "a number", value, "write a number");
    return undefined;
  }

  /** Two whole numbers as `2-5`, the smaller first. */
  range(value: unknown, path: Path): NumberRange | undefined {
    if (value === undefined || this.report(path, notARange, value)) return undefined;
    return rangeOf(value);
  }

  forms(value: unknown, path: Path): FormSource[] {
    if (value === undefined || value === null) return [];
    const list = Array.isArray(value) ? value : [value];
    return list.flatMap((item, i) => this.form(item, [...path, i]) ?? []);
  }

  private form(item: unknown, path: Path): FormSource | undefined {
    if (typeof item === "string" || typeof item === "number") {
      return { form: String(item) };
    }
    if (item === null || typeof item !== "object" || Array.isArray(item)) {
      this.report(path, wrongShape, "a form", item, "write the spelling, in quotes where needed");
      return undefined;
    }
    const fields = item as Record<string, unknown>;
    this.knownKeys(fields, path, FORM_KEYS);
    const form = this.text(fields["form"], [...path, "form"]);
    if (!form) {
      this.report(path, partMissing, 'a form without "form"', "add form: the spelling");
      return undefined;
    }
    const context = (key: string) => {
      const words = this.texts(fields[key], [...path, key]);
      return words.length > 0 ? words : undefined;
    };
    const after = context("after");
    const before = context("before");
    const notAfter = context("not-after");
    const notBefore = context("not-before");
    const inflect = this.inflection(fields["inflect"], [...path, "inflect"]);
    return {
      form,
      ...(after && { after }),
      ...(before && { before }),
      ...(notAfter && { notAfter }),
      ...(notBefore && { notBefore }),
      ...(inflect && { inflect }),
      ...(fields["shared"] === true && { shared: true as const }),
      ...(fields["exact"] === true && { exact: true as const }),
    };
  }

  private inflection(value: unknown, path: Path): FormSource["inflect"] {
    return value === false ? "none" : this.oneOf(value, path, ["all", "head", "last", "none"]);
  }
}
