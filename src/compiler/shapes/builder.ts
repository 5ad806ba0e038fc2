/** What a reader of a YAML file is given, and what it adds to. */

import type { Fields } from "../fields.ts";
import type { PersonParts } from "../people.ts";
import type { Removal } from "../removals.ts";
import type {
  CatalogueSource,
  Declaration,
  ExampleSource,
  LanguageSource,
  PatternSource,
} from "../source.ts";

/** A pack while its files are read. */
export interface PackBuilder {
  readonly code: string;
  readonly language: LanguageSource;
  readonly declarations: Declaration[];
  readonly people: PersonParts[];
  readonly catalogue: CatalogueSource[];
  readonly patterns: PatternSource[];
  readonly examples: ExampleSource[];
  readonly removals: Removal[];
}

export type Reader = (fields: Fields, pack: PackBuilder) => void;
