/**
 * Checked access to the plain data of one YAML file: every wrong shape becomes a finding with place
 * and repair.
 */

import type { Finding } from "../errors.ts";
import type { NumberRange } from "../lexicon/pack.ts";
import { nearest } from "../text/nearest.ts";
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
  line(path: Path): number {
    return this.yaml.lineOf(path);
  }

  report(path: Path, problem: string, repair: string, code = "E110"): void {
    this.findings.push({
      code,
      severity: "error",
      file: this.file,
      line: this.line(path),
      entry: path.length > 0 ? path.join(".") : undefined,
      problem,
      repair,
    });
  }

  /** A map; anything else is reported and read as empty. */
  map(value: unknown, path: Path): Record<string, unknown> {
    if (value === null || value === undefined) return {};
    if (typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
    this.report(path, `expected a map, found ${nameOf(value)}`, "write key: value pairs");
    return {};
  }

  /** Reports keys that are not known, with the nearest known one. */
  knownKeys(value: Record<string, unknown>, path: Path, known: readonly string[]): void {
    for (const key of Object.keys(value)) {
      if (known.includes(key)) continue;
      const near = nearest(key, known);
      this.report(
        [...path, key],
        `unknown key "${key}"`,
        near ? `did you mean "${near}"?` : `use one of: ${known.join(", ")}`,
      );
    }
  }

  text(value: unknown, path: Path): string | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value === "string") return value;
    if (typeof value === "number") return String(value);
    this.report(
      path,
      `expected text, found ${nameOf(value)}`,
      'put it in quotes ("NO" and "ON" are read as booleans by some tools)',
    );
    return undefined;
  }

  texts(value: unknown, path: Path): string[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      if (typeof value === "string") return [value];
      this.report(path, `expected a list, found ${nameOf(value)}`, "write [a, b]");
      return [];
    }
    return value.flatMap((item, i) => this.text(item, [...path, i]) ?? []);
  }

  flag(value: unknown, path: Path): boolean | undefined {
    if (value === undefined || typeof value === "boolean") return value;
    this.report(path, `expected true or false, found ${nameOf(value)}`, "write true or false");
    return undefined;
  }

  /** Two whole numbers as `2-5`, the smaller first. */
  range(value: unknown, path: Path): NumberRange | undefined {
    if (value === undefined) return undefined;
    const [, least, greatest] = /^(\d+)-(\d+)$/.exec(String(value)) ?? [];
    if (Number(least) <= Number(greatest)) return [Number(least), Number(greatest)];
    this.report(path, `"${String(value)}" is no range`, "write two whole numbers: 2-5");
    return undefined;
  }

  forms(value: unknown, path: Path): FormSource[] {
    if (value === undefined || value === null) return [];
    const list = Array.isArray(value) ? value : [value];
    return list.flatMap((item, i) => this.form(item, [...path, i]) ?? []);
  }

  private form(item: unknown, path: Path): FormSource | undefined {
    if (typeof item === "string" || typeof item === "number") {
      const form = String(item);
      if (form.trim() === "") this.report(path, "an empty form", "remove it");
      return { form };
    }
    if (item === null || typeof item !== "object" || Array.isArray(item)) {
      this.report(
        path,
        `expected a form, found ${nameOf(item)}`,
        "write the spelling, in quotes where needed",
      );
      return undefined;
    }
    const fields = item as Record<string, unknown>;
    this.knownKeys(fields, path, FORM_KEYS);
    const form = this.text(fields["form"], [...path, "form"]);
    if (!form) {
      this.report(path, 'a form without "form"', "add form: the spelling");
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
    const raw = fields["inflect"];
    const inflect = raw === false ? "none" : (raw as FormSource["inflect"]);
    if (inflect !== undefined && !["all", "head", "last", "none"].includes(inflect)) {
      this.report(
        [...path, "inflect"],
        `inflect: ${String(raw)} is not known`,
        "use all, head, last or none",
      );
    }
    return {
      form,
      ...(after && { after }),
      ...(before && { before }),
      ...(notAfter && { notAfter }),
      ...(notBefore && { notBefore }),
      ...(inflect && { inflect }),
      ...(fields["shared"] === true && { shared: true as const }),
    };
  }
}

function nameOf(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a map" : `${typeof value} ${String(value)}`;
}
