/** What a kind of file is: its shape, and what is made of the data; and what that adds to. */

import type { Finding } from "../../errors.ts";
import type { PlainFile } from "../reading/yaml.ts";
import type { PersonParts } from "../sources/people.ts";
import type { Removal } from "../sources/removals.ts";
import type {
  CatalogueSource,
  Declaration,
  ExampleSource,
  LanguageSource,
  PatternSource,
  TextSource,
  WordSource,
} from "../sources/source.ts";
import { withContexts } from "./contexts.ts";
import { type ShapedFile, shaped } from "./reading.ts";
import type { DataOf, Shape } from "./terms.ts";
import { textsAsNumbers } from "./textsAsNumbers.ts";

/** A pack while its files are read. */
export interface PackBuilder {
  readonly code: string;
  readonly describedIn?: string;
  readonly language: LanguageSource;
  readonly declarations: Declaration[];
  readonly people: PersonParts[];
  readonly catalogue: CatalogueSource[];
  readonly patterns: PatternSource[];
  readonly examples: ExampleSource[];
  readonly removals: Removal[];
  readonly texts?: TextSource[];
  readonly words?: WordSource[];
}

/** A pack of which nothing is read yet. */
export function emptyPack(code: string): PackBuilder {
  return {
    code,
    language: {},
    declarations: [],
    people: [],
    catalogue: [],
    patterns: [],
    examples: [],
    removals: [],
  };
}

export interface FileKind {
  readonly shape: Shape;
  /** Adds what a file of the shape says to a pack. */
  readonly read: (file: ShapedFile<never>, pack: PackBuilder) => void;
}

export function fileKind<S extends Shape>(
  shape: S,
  read: (file: ShapedFile<DataOf<S>>, pack: PackBuilder) => void,
): FileKind {
  return { shape, read };
}

/** Adds what a file says to a pack, and tells what is wrong with it. */
export function addFile(plain: PlainFile, kind: FileKind, pack: PackBuilder): Finding[] {
  const findings = [...plain.findings, ...textsAsNumbers(plain, kind.shape)];
  const file = withContexts(shaped(plain, kind.shape, findings));
  kind.read(file as ShapedFile<never>, pack);
  return findings;
}
